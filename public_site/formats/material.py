"""What every twin is written from: a version, the words of a language, the versions around it."""

from dataclasses import dataclass
from datetime import datetime

from public_site.disclosure.entries import Entry, entries_of
from public_site.site.site import Site
from public_site.site.wording import Wording
from resolvers.disclosure import Published


@dataclass(frozen=True, slots=True)
class Material:
    """`history` holds this version and those before it, newest first, for a form that tells them;
    `older` is the one before the last of these. `begun` is when version 1 was published, and
    `is_newest` says that no version came after this one.
    """

    face: Published
    site: Site
    begun: datetime
    is_newest: bool
    history: tuple[Published, ...] = ()
    older: Published | None = None

    @property
    def wording(self) -> Wording:
        return self.site.wording

    @property
    def entries(self) -> list[Entry]:
        return entries_of(self.face)

    @property
    def permalink(self) -> str:
        """The address of this version, without a language."""
        return self.address(f"/accounts/{self.face.number}@{self.face.version}")

    def address(self, path: str) -> str:
        return self.site.register.base_url.rstrip("/") + path
