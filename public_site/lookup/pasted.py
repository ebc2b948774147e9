"""What people paste into the search field: the address of an account's page, for its number."""

import re
from urllib.parse import SplitResult, unquote, urlsplit

from public_site.site.site import Visit, fit

# A page, a version of it, its badge, its code or a file of it, in a language or in none.
ACCOUNT = re.compile(r"(?:/(?:zh|en))?/(?:accounts|badge)/([^/@.]+)(?:[/@.].*)?")


def typed(visit: Visit) -> str:
    """What was typed; for an address of one of this register's accounts, the number in it."""
    text = visit.asked("q")
    return _number_in(text, visit) or text


def _number_in(text: str, visit: Visit) -> str | None:
    own, asked = _split(visit.site.register.base_url), _split(text)
    if own is None or asked is None or asked.scheme not in ("", "http", "https"):
        return None
    hosts = (own.netloc, visit.request.headers.get("host", own.netloc))
    if asked.netloc.casefold() not in map(str.casefold, hosts):
        return None
    path = unquote(asked.path).removeprefix(own.path.rstrip("/"))
    match = ACCOUNT.fullmatch(path)
    return fit(match[1]) if match else None


def _split(address: str) -> SplitResult | None:
    """Its parts; browsers hide the scheme, and so do people who type one."""
    try:
        return urlsplit(address if "://" in address else f"//{address}")
    except ValueError:
        return None
