"""Art 8(1): an answer from outside counts for the one factor that it was asked for.

Providers answer late: when the identity was changed meanwhile, or the application decided. A
decision rests on the factors as they stood, so such an answer is noted and changes nothing.
"""

import secrets

from models import Application, Factor
from resolvers import audit
from resolvers.context import Context
from resolvers.transaction import transaction
from rules.review import OPEN_TO_APPLICANT
from rules.vocabulary import FactorKind, Outcome

UNANSWERED = (Outcome.PENDING, Outcome.PROVIDER_DOWN)


async def pending(ctx: Context, application: Application, kind: FactorKind) -> Factor:
    """Write down something to ask. Its reference stays its own however often it is asked."""
    return await Factor.create(
        application=application, kind=kind, reference=secrets.token_hex(16), at=ctx.now
    )


async def unanswered(factor_id: int) -> Factor | None:
    """The factor with its application as they are now, if there is still something to ask."""
    return (
        await Factor.filter(
            id=factor_id,
            outcome__in=UNANSWERED,
            application__state__in=OPEN_TO_APPLICANT,
        )
        .select_related("application")
        .first()
    )


async def answered(
    ctx: Context,
    factor: Factor,
    outcome: Outcome,
    *,
    provider: str,
    evidence_hash: str | None = None,
) -> None:
    """Write down what a provider said about `factor`, unless it comes too late to count."""
    async with transaction():
        application = await Application.filter(id=factor.application_id).select_for_update().get()
        current = application.state in OPEN_TO_APPLICANT and await Factor.exists(id=factor.id)
        if not current:
            await audit.note(ctx, "LATE_ANSWER", application.ref, outcome.value)
            return
        await Factor.filter(id=factor.id, outcome__in=UNANSWERED).update(
            outcome=outcome, provider=provider, evidence_hash=evidence_hash, at=ctx.now
        )
