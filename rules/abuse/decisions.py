"""Art 10(3), 20: what stands against deciding a finding of abuse, appealing it, refusing on it."""

from collections.abc import Collection, Sequence
from datetime import date

from rules.calendar import Due, due
from rules.objections import Objection
from rules.text import free_text
from rules.vocabulary import AbuseKind, AbuseState, RefusalGround

REASON_LIMIT, STATEMENT_LIMIT = 1_000, 2_000
ANSWER_DAYS = 10  # working days, as long as the answer to a report (Art 20)
STANDS = frozenset({AbuseState.OPEN, AbuseState.CONFIRMED})
"""While a finding stands, nothing that it rests on is approved."""

GROUNDS: dict[AbuseKind, RefusalGround] = {
    AbuseKind.OVER_QUOTA: RefusalGround.OVER_QUOTA_REGISTRATION,
    AbuseKind.MALICIOUS: RefusalGround.MALICIOUS_REGISTRATION,
    AbuseKind.FALSE: RefusalGround.FALSE_REGISTRATION,
    AbuseKind.HOARDING: RefusalGround.HOARDED_REGISTRATION,
}
_KINDS = {ground: kind for kind, ground in GROUNDS.items()}


def due_on(today: date) -> Due:
    """Art 20: the day by which an appeal is answered."""
    return due(today, ANSWER_DAYS)


def decision_objections(
    state: AbuseState, reason: str, spared: Sequence[str], members: Collection[str]
) -> list[Objection]:
    """A finding is decided once, in words; `spared` are references of applications that it does
    not concern though they look alike.
    """
    objections = free_text.required(reason, ("reason",), limit=REASON_LIMIT, lines=True)
    if state is not AbuseState.OPEN:
        objections.append(Objection("FINDING_DECIDED", ("finding",)))
    for index, ref in enumerate(spared):
        if ref not in members:
            objections.append(Objection("FINDING_NOT_ABOUT_APPLICATION", ("spared", index)))
    if members and set(members) <= set(spared):
        objections.append(Objection("FINDING_SPARES_ALL", ("spared",)))
    return objections


def appeal_objections(state: AbuseState, statement: str, *, before: bool) -> list[Objection]:
    """Art 20: who is found to have registered abusively may say once why not."""
    objections = free_text.required(statement, ("statement",), limit=STATEMENT_LIMIT, lines=True)
    if before:
        objections.append(Objection("APPEAL_FILED_ALREADY", ("check",)))
    elif state is not AbuseState.CONFIRMED:
        objections.append(Objection("FINDING_NOT_APPEALABLE", ("check",)))
    return objections


def answer_objections(feedback: str, *, decided: bool, own: bool) -> list[Objection]:
    """Art 20: an appeal is decided once, in words, and not by who confirmed the finding."""
    objections = free_text.required(feedback, ("feedback",), limit=REASON_LIMIT, lines=True)
    if decided:
        objections.append(Objection("APPEAL_DECIDED", ("appeal",)))
    if own:
        objections.append(Objection("APPEAL_OF_OWN_DECISION", ("appeal",)))
    return objections


def approval_objections(standing: Collection[AbuseState]) -> list[Objection]:
    """Art 10(3): nothing is approved while a finding about it is open or confirmed."""
    objections = []
    if AbuseState.OPEN in standing:
        objections.append(Objection("ABUSE_FINDING_OPEN"))
    if AbuseState.CONFIRMED in standing:
        objections.append(Objection("ABUSE_FINDING_CONFIRMED"))
    return objections


def ground_objections(
    grounds: Sequence[RefusalGround], confirmed: Collection[AbuseKind], path: str = "grounds"
) -> list[Objection]:
    """Art 10(3): abuse of registration is a ground where a member of staff confirmed it."""
    return [
        Objection("ABUSE_NOT_CONFIRMED", (path, index))
        for index, ground in enumerate(grounds)
        if ground in _KINDS and _KINDS[ground] not in confirmed
    ]
