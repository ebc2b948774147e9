"""Art 8(1): whether what was seen of an applicant is enough, and whether one person is."""

from dataclasses import replace

from resolvers.disclosure import facts
from resolvers.disclosure.sources import Sources
from resolvers.identity import result, unseal
from resolvers.runtime import Context
from rules import review
from rules.disclosure.face import Fact
from rules.identity.verification import BY_EYE, FactorResult, counts
from rules.objections import Objection
from rules.vocabulary import FactorKind


def objections(
    ctx: Context,
    sources: Sources,
    checked_facts: dict[str, Fact],
    *,
    seconded: bool = False,
) -> list[Objection]:
    """What stands against the identity and the credentials of an application. `seconded` asks what
    would, if another person had seen the same as the caller.
    """
    subject = unseal(ctx.register.keys, sources.application).subject
    factors = list(map(result, sources.factors))
    by_eye = [row for row in sources.factors if row.kind in BY_EYE]
    persons = len({row.by for row in by_eye}) + seconded
    overruled = all(row.overrules and counts(result(row), ctx.today) for row in by_eye)
    return review.approval_objections(
        sources.application.nature,
        sources.account.category,
        (subject.document_kind, subject.document_number),
        _with_second(factors) if seconded else factors,
        checked_facts,
        facts.credentials_of(sources),
        ctx.today,
        carries_news=ctx.register.platform.carries_news(ctx.today),
        overruled=persons > 1 and overruled,
    )


def _with_second(factors: list[FactorResult]) -> list[FactorResult]:
    """The same, as if a second person had seen what the first did."""
    first = [one for one in factors if one.kind is FactorKind.HUMAN_CHECK]
    another = (replace(one, kind=FactorKind.SECOND_CHECK, provider="another") for one in first)
    return [*factors, *another]
