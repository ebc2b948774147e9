"""The data twins of an account's page: one revealed version in the formats that others read.

They stand at addresses without a language, `/accounts/A….json` and so on. What they say is made
from `public_site.disclosure.entries`; what a form looks like is its own file's.
"""

from starlette.routing import BaseRoute, Route

from public_site.formats.formats import FORMS
from public_site.formats.serving import Twins
from public_site.site.pages import COMPRESSED
from public_site.site.site import Sites


def routes(sites: Sites) -> list[BaseRoute]:
    """Each form by its ending, and the one that is asked for by its media type."""
    twins = Twins(sites)
    endings = [(f"/accounts/{{number}}.{form.ending}", twins.of(form)) for form in FORMS]
    asked = [*endings, ("/accounts/{number}", twins.negotiated)]
    return [Route(path, endpoint, middleware=COMPRESSED) for path, endpoint in asked]
