"""The public pages and the badge, as a list of routes."""

from starlette.routing import BaseRoute

from resolvers.register import Register


def site_routes(register: Register) -> list[BaseRoute]:
    """Every route of the public site."""
    return []
