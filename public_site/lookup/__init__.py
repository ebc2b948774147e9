"""Finding an account by whatever is remembered of it: results, facets, suggestions (Art 9).

How a search is made is the resolvers' affair; here it is asked for and shown.
"""

from public_site.lookup import results, suggest
from public_site.site.pages import Page

PAGES = (Page("/search", results.results), Page("/suggest", suggest.suggest))
