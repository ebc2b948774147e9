"""Art 8(1): what an applicant can do about their verification, in words and by code.

Not a word depends on what a register said: whoever applies may be an impostor, and would learn
which detail of a stranger is right. Only a decision says that the whole was not confirmed.
"""

from collections.abc import Sequence
from datetime import date, datetime

from rules.calendar import CHINA, local_date
from rules.identity.verification import REGISTERS, SILENT, WORDS, FactorResult, shown_to_applicant
from rules.messages.grounds import in_words
from rules.objections import Objection
from rules.vocabulary import ApplicationState, FactorKind, Language, Outcome, RefusalGround

OF_IDENTITY = frozenset({RefusalGround.IDENTITY_NOT_REAL, RefusalGround.IMPERSONATED_IDENTITY})


def advice(
    state: ApplicationState,
    grounds: Sequence[RefusalGround],
    factors: Sequence[FactorResult],
    today: date,
    *,
    bank_pays: bool,
    ends_at: datetime | None = None,
    next_code_at: datetime | None = None,
    named_in_full: bool = False,
) -> list[Objection]:
    """Art 8(1): everything that would help now, as objections without a fault. `bank_pays` says
    that small payments are offered, `ends_at` when the application lapses, `next_code_at` when
    another code can be had, where that is later than now, `named_in_full` that with approval the
    applicant's name becomes public.
    """
    if state not in (ApplicationState.SUBMITTED, ApplicationState.RETURNED):
        return []
    told = [Objection("NAMED_IN_FULL")] if named_in_full else []
    return told + _helpful(
        state,
        grounds,
        factors,
        today,
        bank_pays=bank_pays,
        ends_at=ends_at,
        next_code_at=next_code_at,
    )


def _helpful(
    state: ApplicationState,
    grounds: Sequence[RefusalGround],
    factors: Sequence[FactorResult],
    today: date,
    *,
    bank_pays: bool,
    ends_at: datetime | None,
    next_code_at: datetime | None,
) -> list[Objection]:
    each = (_of(factor, today) for factor in factors)
    objections = _returned(grounds, ends_at) if state is ApplicationState.RETURNED else []
    objections += {(said.code, *said.details.values()): said for said in each if said}.values()
    if next_code_at is not None and "ENTER_PHONE_CODE" in {said.code for said in objections}:
        at = next_code_at.astimezone(CHINA).strftime("%H:%M:%S")
        objections.append(Objection("NEXT_PHONE_CODE", (), {"at": at}))
    if any(factor.kind in REGISTERS and factor.outcome not in SILENT for factor in factors):
        objections.append(Objection("COMPARE_SPELLING"))
    if state is ApplicationState.RETURNED and OF_IDENTITY & set(grounds):
        return [*objections, Objection("IDENTITY_NOT_CONFIRMED")]
    if all(factor.outcome in SILENT for factor in factors if factor.kind in REGISTERS):
        return objections
    if not bank_pays or any(factor.kind is FactorKind.SMALL_PAYMENT for factor in factors):
        return objections
    return [*objections, Objection("STRENGTHEN_VERIFICATION")]


def _returned(grounds: Sequence[RefusalGround], ends_at: datetime | None) -> list[Objection]:
    """Why it came back, what to do, and until when."""
    if ends_at is None:
        return []
    details: dict[str, str | int] = {
        "grounds_zh": in_words(grounds, Language.ZH),
        "grounds_en": in_words(grounds, Language.EN),
        "until": local_date(ends_at).isoformat(),
    }
    return [Objection("APPLICATION_WAITS_FOR_YOU", (), details)]


_WAITING: dict[tuple[FactorKind, Outcome], str] = {
    (FactorKind.PHONE, Outcome.PENDING): "ENTER_PHONE_CODE",
    (FactorKind.PHONE, Outcome.PROVIDER_DOWN): "PHONE_CODE_NOT_SENT",
    (FactorKind.SMALL_PAYMENT, Outcome.PENDING): "ENTER_PAYMENT_SUM",
    (FactorKind.SMALL_PAYMENT, Outcome.PROVIDER_DOWN): "REGISTER_DOES_NOT_ANSWER",
    (FactorKind.RESIDENT_IDENTITY, Outcome.PROVIDER_DOWN): "REGISTER_DOES_NOT_ANSWER",
    (FactorKind.CREDIT_CODE, Outcome.PROVIDER_DOWN): "REGISTER_DOES_NOT_ANSWER",
}


def _of(factor: FactorResult, today: date) -> Objection | None:
    shown = shown_to_applicant(factor.kind, factor.outcome)
    if shown is Outcome.MATCH and factor.last_on is not None and factor.last_on < today:
        zh, en = WORDS[factor.kind]
        return Objection("FACTOR_GREW_OLD", (), {"factor_zh": zh, "factor_en": en})
    code = _WAITING.get((factor.kind, shown))
    return Objection(code) if code else None
