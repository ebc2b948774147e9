"""What a badge says (Art 9: 专门标识): a marker with its account, or in grey that there is none."""

import unicodedata
from dataclasses import dataclass

from public_site.site import labels
from public_site.site.site import Site
from resolvers.disclosure import Published
from rules.calendar import local_date
from rules.markers import terms
from rules.vocabulary import AccountStatus

# Widths of characters in pixels, near those of common fonts: `textLength` makes them exact.
SLIM, BROAD, WIDE, ORDINARY, SIDES = "fijlrt .·", "mwMW", 14.0, 8.0, 46


@dataclass(frozen=True, slots=True)
class Said:
    """`marker` is None where the badge is grey. `ends_unseen`: the record does not tell its day."""

    word: str
    title: str
    marker: str | None = None
    ends_unseen: bool = False

    @property
    def text_width(self) -> int:
        return round(sum(map(_width, self.word)))

    @property
    def width(self) -> int:
        return self.text_width + SIDES


def said_of(site: Site, face: Published | None, wanted: str | None) -> Said:
    """The marker of the type `wanted`, or the first; only an account that is active shows one, and
    no marker is shown after the last day of what it rests on.
    """
    gettext = site.wording.gettext
    if face is None:
        return Said(gettext("Not registered"), gettext("No account is registered with this number"))
    who = f"{face.fact('name') or ''} {face.number}".strip()
    status = AccountStatus(face.document["status"]["value"])
    if status is not AccountStatus.ACTIVE:
        word = gettext(labels.STATUS[status])
        return Said(word, f"{who}: {word}")
    markers = terms.holding(face.document, local_date(site.register.clock.now()))
    shown = next((marker for marker in markers if wanted in (None, "", marker)), None)
    if shown is None:
        return Said(gettext("No marker"), f"{who}: {gettext('No marker')}")
    word = site.wording.marker(shown)
    return Said(word, f"{who}: {word}", shown, terms.ends_unseen(shown, face.document))


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE
    if character in SLIM:
        return ORDINARY * 0.6
    return ORDINARY * (1.5 if character in BROAD else 1.0)
