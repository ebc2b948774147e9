"""Where the twins of a page stand: for its `Link` header, its head and its list of formats."""

from typing import NamedTuple

from public_site.formats.formats import FORMS
from rules.vocabulary import Language


class Alternate(NamedTuple):
    href: str
    type: str
    label: str


def alternates(number: str, version: int | None, language: Language) -> list[Alternate]:
    """The twins of the newest version, or of the one that is given."""
    stem = f"/accounts/{number}" + (f"@{version}" if version else "")
    spoken = "?lang=en" if language is Language.EN else ""
    return [
        Alternate(f"{stem}.{form.ending}{spoken if form.is_spoken else ''}", form.type, form.label)
        for form in FORMS
    ]


def header(alternates: list[Alternate]) -> str:
    """The value of a `Link` header (RFC 8288)."""
    return ", ".join(f'<{one.href}>; rel="alternate"; type="{one.type}"' for one in alternates)
