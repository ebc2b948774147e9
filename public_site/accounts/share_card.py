"""What a share card says of one published version (Art 9: 公示), in one language.

It names the version and when that was published, so it stays true when a later one follows. What
the fonts cannot draw whole is left out, never drawn as empty boxes.
"""

from dataclasses import dataclass
from typing import Any

from public_site.accounts import qr
from public_site.site import labels
from public_site.site.site import Site
from resolvers.disclosure import Published
from rules.markers.markers import BY_FIELD
from rules.vocabulary import AccountStatus

SIZE = (1200, 630)  # pixels, as readers of Open Graph like it
FIELD_MARKERS = frozenset(BY_FIELD.values())


@dataclass(frozen=True, slots=True)
class ShareCard:
    """The card in words. `title` is the number where there is no name that can be drawn."""

    title: str
    subtitle: str | None
    stopped: str | None
    marks: tuple[tuple[str, str], ...]
    unmarked: str | None
    number: str
    edition: str
    address: str
    families: tuple[str, ...]

    @classmethod
    def of(cls, site: Site, face: Published) -> "ShareCard":
        gettext = site.wording.gettext
        status = AccountStatus(face.document["status"]["value"])
        stopped = None if status is AccountStatus.ACTIVE else gettext(labels.STATUS[status])
        marks = [marker["type"] for marker in face.document["markers"]]
        at = site.wording.instant(face.published_at)
        return cls(
            title=_name(site, face) or face.number,
            subtitle=_operator(site, face),
            stopped=stopped,
            marks=tuple((one, site.wording.marker(one)) for one in marks),
            unmarked=None if marks or stopped else gettext("No marker"),
            number=face.number,
            edition=gettext("Version %(version)s, published %(on)s")
            % {"version": face.version, "on": at},
            address=qr.address(face, site.register.base_url),
            families=tuple(site.lettering.families),
        )

    def words(self, site: Site) -> str:
        """All that it says, for those who cannot see it."""
        marks = [word for _, word in self.marks]
        parts = [self.title, self.subtitle, self.stopped, *marks, self.unmarked]
        if self.title != self.number:
            parts.append(self.number)
        return site.wording.gettext(". ").join(filter(None, [*parts, self.edition]))

    def drawing(self, site: Site) -> dict[str, Any]:
        """What the card's template draws."""
        gettext = site.wording.gettext
        return {
            "language": site.language.value,
            "families": self.families,
            "register": gettext("Gongshi"),
            "about": gettext("Register of public accounts"),
            "scan": gettext("Scan to check"),
            "seal": _mark(site, None),
            "marks": [
                {"svg": _mark(site, type_), "word": word, "field": type_ in FIELD_MARKERS}
                for type_, word in self.marks
            ],
            "qr": qr.drawn(self.address),
            "title": self.title,
            "subtitle": self.subtitle,
            "stopped": self.stopped,
            "unmarked": self.unmarked,
            "number": self.number,
            "edition": self.edition,
        }


def _name(site: Site, face: Published) -> str | None:
    name = face.fact("name")
    return name if name and site.lettering.draws(name) else None


def _operator(site: Site, face: Published) -> str | None:
    """Who runs it; or that its name stands on the page, where the title is the bare number."""
    if face.fact("name") and _name(site, face) is None:
        return site.wording.gettext("Its name stands on its page")
    operator = face.fact("operatorName")
    return operator if operator and site.lettering.draws(operator) else None


def _mark(site: Site, type_: str | None) -> str:
    return site.templates.get_template("card/mark.html").render(type=type_)
