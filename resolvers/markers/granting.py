"""Art 9(2): markers are granted when checks pass. `ending` says when they go."""

from collections.abc import Iterable

from models import Marker
from models.database.insertion import insert
from resolvers.disclosure import facts
from resolvers.disclosure.sources import Sources
from resolvers.runtime import Context
from rules.disclosure.face import Fact, MarkerFact
from rules.markers.markers import markers_for


async def grant(ctx: Context, sources: Sources, checked_facts: dict[str, Fact]) -> None:
    """Give the account every marker that its checked facts support today."""
    await give(ctx, sources, supported(ctx, sources, checked_facts))


def supported(
    ctx: Context, sources: Sources, checked_facts: dict[str, Fact]
) -> tuple[MarkerFact, ...]:
    """The markers that an account's checked facts support today."""
    nature, credentials = sources.application.nature, facts.credentials_of(sources)
    return markers_for(nature, checked_facts, credentials, ctx.today)


async def give(ctx: Context, sources: Sources, markers: Iterable[MarkerFact]) -> None:
    """Write down that the account bears `markers` from now on."""
    granted = [
        Marker(
            account=sources.account,
            type=marker.type,
            rests_on=list(marker.rests_on),
            granted_at=ctx.now,
            granted_by=ctx.actor_name,
        )
        for marker in markers
    ]
    await insert(granted)
    sources.markers += granted
