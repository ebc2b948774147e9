"""Which version of which account an address names, or why it names none.

`/accounts/A1000000016`, the same with `@7` for a version, or with `?asOf=2026-05-01` for what this
register showed at the end of that day in China. Pictures and badges know the first two alone.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from public_site.disclosure import moments
from public_site.disclosure.moments import Moment
from public_site.site.site import fit
from resolvers import disclosure
from resolvers.disclosure import Outline, Published
from resolvers.runtime import Refused
from rules import numbers
from rules.numbers import NumberVerdict

LONGEST_VERSION = 9  # digits


class Absence(StrEnum):
    """Why there is nothing to show."""

    NOT_A_NUMBER = "NOT_A_NUMBER"
    MISTYPED = "MISTYPED"
    UNKNOWN = "UNKNOWN"
    NO_SUCH_VERSION = "NO_SUCH_VERSION"
    NOT_YET = "NOT_YET"
    MOMENT_UNREADABLE = "MOMENT_UNREADABLE"
    MOMENT_AHEAD = "MOMENT_AHEAD"
    TWO_VERSIONS = "TWO_VERSIONS"

    @property
    def status(self) -> int:
        """404 where nothing is there, 400 where the question cannot be understood."""
        return 400 if self in UNANSWERABLE else 404


UNANSWERABLE = frozenset({Absence.MOMENT_UNREADABLE, Absence.MOMENT_AHEAD, Absence.TWO_VERSIONS})


@dataclass(frozen=True, slots=True)
class Found:
    """A version of an account. `outline` is all of them, newest first; `cited` says that the
    address names the version, `moment` that it names a time.
    """

    number: str
    version: int
    outline: list[Outline]
    cited: bool = False
    moment: Moment | None = None

    @property
    def newest(self) -> int:
        return self.outline[0].version

    @property
    def pinned(self) -> int | None:
        """The version, where the address holds on to one whatever is published later."""
        return self.version if self.cited or self.moment else None

    async def face(self) -> Published:
        """The version itself. Records are never deleted: what was found stays."""
        face = await disclosure.by_number(self.number, self.version)
        if face is None:
            raise LookupError(f"{self.number}@{self.version}")
        return face


@dataclass(frozen=True, slots=True)
class Missing:
    """`written` is what the address says; `outline` is not empty where the account is known."""

    why: Absence
    written: str
    number: str = ""
    outline: tuple[Outline, ...] = ()


async def choose(written: str, as_of: str, now: datetime) -> Found | Missing:
    """What `number[@version]` and `?asOf=` name at `now`."""
    number, at, version = fit(written).partition("@")
    verdict = numbers.check(number)
    if verdict is not NumberVerdict.WELL_FORMED:
        wrong = verdict is NumberVerdict.MISTYPED
        return Missing(Absence.MISTYPED if wrong else Absence.NOT_A_NUMBER, number)
    compact = numbers.compact(number)
    outline = await disclosure.outline(compact)
    if not outline:
        return Missing(Absence.UNKNOWN, number)
    if at and as_of:
        return Missing(Absence.TWO_VERSIONS, number, compact, tuple(outline))
    if at:
        return in_version(compact, version, outline)
    if as_of:
        return _as_of(compact, as_of, outline, now)
    return Found(compact, outline[0].version, outline)


async def cited(written: str) -> Published | None:
    """The version that `written` names, the newest without an `@`; None where there is none."""
    number, at, version = written.partition("@")
    if at and version_of(version) is None:
        return None
    try:
        return await disclosure.by_number(number, version_of(version))
    except Refused:
        return None


async def newest(number: str) -> Published | None:
    """What holds now of the account with this number; None where there is none."""
    try:
        return await disclosure.by_number(number)
    except Refused:
        return None


def version_of(written: str) -> int | None:
    """The version that was written, or None where it is no number that a version can have."""
    fits = written.isascii() and written.isdigit() and len(written) <= LONGEST_VERSION
    return int(written) if fits else None


def in_version(number: str, written: str, outline: list[Outline]) -> Found | Missing:
    """The version that was written, among those of an account that is known."""
    version = version_of(written)
    if version not in {known.version for known in outline} or version is None:
        return Missing(Absence.NO_SUCH_VERSION, written[:40], number, tuple(outline))
    return Found(number, version, outline, cited=True)


def _as_of(number: str, written: str, outline: list[Outline], now: datetime) -> Found | Missing:
    moment = moments.read(written, now)

    def missing(why: Absence) -> Missing:
        return Missing(why, written[:40], number, tuple(outline))

    if moment is None:
        return missing(Absence.MOMENT_UNREADABLE)
    if moment.at > now:
        return missing(Absence.MOMENT_AHEAD)
    shown = [known.version for known in outline if known.published_at <= moment.at]
    return Found(number, shown[0], outline, moment=moment) if shown else missing(Absence.NOT_YET)
