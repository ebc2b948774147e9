"""Art 9(2): markers are granted when checks pass. `ending` says when they go."""

from models import Marker
from models.database.insertion import insert
from resolvers.disclosure import facts
from resolvers.disclosure.sources import Sources
from resolvers.runtime import Context
from rules.disclosure.face import Fact
from rules.markers.markers import markers_for


async def grant(ctx: Context, sources: Sources, checked_facts: dict[str, Fact]) -> None:
    """Give the account every marker that its checked facts support today."""
    nature, credentials = sources.application.nature, facts.credentials_of(sources)
    granted = [
        Marker(
            account=sources.account,
            type=marker.type,
            rests_on=list(marker.rests_on),
            granted_at=ctx.now,
            granted_by=ctx.login,
        )
        for marker in markers_for(nature, checked_facts, credentials, ctx.today)
    ]
    await insert(granted)
    sources.markers += granted
