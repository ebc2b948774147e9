"""Why an address leads to no version, in words: for pages and for twins alike."""

from typing import Any

from starlette.responses import Response

from public_site.disclosure.face import FaceView
from public_site.disclosure.listed import near
from public_site.disclosure.version import Absence, Missing
from public_site.site.site import Visit
from public_site.site.translation import N_
from public_site.site.wording import Wording
from resolvers.lookup import did_you_mean

HEADING: dict[Absence, str] = {
    Absence.NOT_A_NUMBER: N_("No such account"),
    Absence.MISTYPED: N_("This number is not valid"),
    Absence.UNKNOWN: N_("No account has this number"),
    Absence.NO_SUCH_VERSION: N_("There is no such version"),
    Absence.NOT_YET: N_("Not registered yet at that time"),
    Absence.MOMENT_UNREADABLE: N_("This is no date"),
    Absence.MOMENT_AHEAD: N_("That day is still to come"),
    Absence.TWO_VERSIONS: N_("A version or a day, not both"),
}

LEAD: dict[Absence, str] = {
    Absence.NOT_A_NUMBER: N_(
        "%(written)s is not an account number. A number is the letter A and ten digits."
    ),
    Absence.MISTYPED: N_(
        "The last digit of %(written)s does not fit the others, so no account can have this "
        "number. Compare it with where you found it."
    ),
    Absence.UNKNOWN: N_(
        "%(written)s is written correctly, but nothing is registered under it. An account that "
        "shows this number is not in this register."
    ),
    Absence.NO_SUCH_VERSION: N_(
        "The versions of %(number)s are counted from 1, and the newest is %(newest)s. There is no "
        "version %(written)s."
    ),
    Absence.NOT_YET: N_(
        "%(number)s was first published on %(first)s. At the time that you asked for, %(written)s, "
        "there was nothing to show."
    ),
    Absence.MOMENT_UNREADABLE: N_(
        "%(written)s cannot be read. Write a day as 2026-05-01, or an instant with its time zone "
        "as 2026-05-01T12:00:00+08:00."
    ),
    Absence.MOMENT_AHEAD: N_(
        "%(written)s lies in the future. What this register will show then is not known."
    ),
    Absence.TWO_VERSIONS: N_(
        "The address names a version after the @ and a time after asOf. Leave one of them out."
    ),
}


def words_of(missing: Missing, wording: Wording) -> str:
    """One line of plain text."""
    return wording.gettext(LEAD[missing.why]) % _values(missing, wording)


async def page(visit: Visit, missing: Missing) -> Response:
    """The page that says so, and where to go from there: to accounts one slip away, too."""
    offers = [] if missing.outline else await did_you_mean.mistyped(missing.written)
    return visit.render(
        "account/missing.html",
        missing.why.status,
        heading=HEADING[missing.why],
        lead=LEAD[missing.why],
        values=_values(missing, visit.site.wording),
        known=missing.outline,
        offers=[near(FaceView.of(face, visit.site.wording), why) for face, why in offers],
    )


def _values(missing: Missing, wording: Wording) -> dict[str, Any]:
    outline = missing.outline
    return {
        "written": missing.written[:40],
        "number": missing.number,
        "newest": outline[0].version if outline else "",
        "first": wording.instant(outline[-1].published_at) if outline else "",
    }
