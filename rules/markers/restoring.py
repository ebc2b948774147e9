"""Art 9(2): 加注专门标识, a marker that ended by mistake is given again, by another person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rules.markers.markers import BY_NATURE
from rules.objections import Objection
from rules.text import free_text
from rules.vocabulary import MarkerType

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account's markers stand. `supported` are those that its facts support today."""

    live: frozenset[MarkerType]
    supported: frozenset[MarkerType]


def request_objections(
    reason: str, checked: Sequence[str], revoked: Collection[str], opened: Collection[str]
) -> list[Objection]:
    """Art 9(1), 9(2): what is wrong with the words of a restoration, and with the credentials that
    it says were checked: revoked ones of the marker's field, of which who restores it opened a
    file. A credential of which nothing was seen is a declared one.
    """
    found = free_text.required(reason, ("reason",), limit=REASON_LIMIT, lines=True)
    for index, ref in enumerate(checked):
        path = ("credentialsChecked", index)
        if ref not in revoked:
            found.append(Objection("CREDENTIAL_UNKNOWN", path))
        elif ref not in opened:
            found.append(Objection("CREDENTIAL_NOT_OPENED", path))
    return found


def objections(
    type_: MarkerType, ended_by: str | None, standing: Standing, *, by: str
) -> list[Objection]:
    """Art 9(2): what stands against restoring a marker. It is given for what is true today, not
    for what was: without its nature's marker an account has no other.
    """
    if type_ in standing.live:
        return [Objection("MARKER_LIVE", ("type",))]
    if ended_by is None:
        return [Objection("MARKER_UNKNOWN", ("type",))]
    against = [Objection("SECOND_PERSON_NEEDED", ("type",))] if by == ended_by else []
    of_nature = set(BY_NATURE.values())
    is_first = type_ not in of_nature and not of_nature & standing.live
    if is_first or type_ not in standing.supported:
        against.append(Objection("MARKER_NOT_SUPPORTED", ("type",)))
    return against
