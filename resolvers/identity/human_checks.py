"""Art 8(1), 9(3): a member of staff sees by eye whose an identity is. It counts as a factor."""

from models import Factor
from resolvers.identity.claimants import SubjectOfCheck, named
from resolvers.runtime import Context
from rules.identity.seen_documents import EyeCheck, kinds
from rules.identity.verification import last_day
from rules.vocabulary import FactorKind, Outcome

PROVIDERS = {FactorKind.HUMAN_CHECK: "reviewer", FactorKind.SECOND_CHECK: "second reviewer"}


async def seen_by_eye(
    ctx: Context,
    subject: SubjectOfCheck,
    check: EyeCheck,
    *,
    overrules: str = "",
    kind: FactorKind = FactorKind.HUMAN_CHECK,
) -> Factor:
    """Write down what the caller saw of `subject`, and in which documents; `overrules`
    says why what a register said against it does not count.
    """
    return await Factor.create(
        **named(subject),
        kind=kind,
        outcome=Outcome.MATCH,
        provider=PROVIDERS[kind],
        at=ctx.now,
        last_on=last_day(kind, ctx.today),
        by=ctx.login,
        note=check.means,
        overrules=overrules,
        facts=sorted(check.facts),
        documents=kinds(check.documents),
    )
