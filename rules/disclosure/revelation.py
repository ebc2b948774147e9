"""What a reader sees of a record: openings put in place, withdrawals said, versions compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rules.disclosure.canonical import Json, commitment, from_base64url
from rules.disclosure.record import Opened
from rules.vocabulary import ErasureGround

# What differs between any two versions and says nothing of the account.
INCIDENTAL = frozenset(
    {
        "format",
        "register",
        "number",
        "version",
        "previous",
        "publishedAt",
        "validFrom",
        "reason",
        "withheld",
    }
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is left of an erased opening: where it was, when it went (a date), and why."""

    path: str
    withdrawn_on: str
    ground: ErasureGround


@dataclass(frozen=True, slots=True)
class Change:
    """One path at which two versions differ. None on a side where nothing stands there."""

    path: str
    before: Json
    after: Json


class OpeningBroken(ValueError):
    """An opening that does not fit the commitment it claims to open."""


def reveal(
    document: dict[str, Json], openings: Iterable[Opened], withdrawals: Iterable[Withdrawal] = ()
) -> dict[str, Json]:
    """A copy of `document` with each opening's value beside its commitment.

    A withdrawn value is replaced by `withdrawn: {on, ground}`. Raises OpeningBroken where salt
    and value do not give the commitment that stands in the record.
    """
    revealed: dict[str, Json] = _copied(document)
    for opening in openings:
        holder = _at(revealed, opening.path)
        if holder.get("commitment") != commitment_of(opening, document):
            raise OpeningBroken(opening.path)
        holder["value"] = opening.value
    for withdrawal in withdrawals:
        _at(revealed, withdrawal.path)["withdrawn"] = {
            "on": withdrawal.withdrawn_on,
            "ground": withdrawal.ground.value,
        }
    return revealed


def _copied(value: Any) -> Any:
    """A copy of JSON; several times as fast as one of whatever there may be."""
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def commitment_of(opening: Opened, document: dict[str, Json]) -> str:
    """The commitment that `opening` gives in `document`'s register and number."""
    return commitment(
        salt=from_base64url(opening.salt),
        register=str(document["register"]),
        number=str(document["number"]),
        path=opening.path,
        value=opening.value,
    )


def changes(before: dict[str, Json] | None, after: dict[str, Json]) -> list[Change]:
    """Every path at which two revealed documents say different things, in order of path.

    Salts differ between versions though nothing changed, so commitments do not count.
    """
    old, new = _parts(before or {}), _parts(after)
    return [
        Change(path, old.get(path), new.get(path))
        for path in sorted(old.keys() | new.keys())
        if old.get(path) != new.get(path)
    ]


def _parts(document: dict[str, Json]) -> dict[str, Json]:
    """What a document says, by the paths at which a reader looks: each fact, each credential,
    each marker by its type (their places move), and the rest as a whole.
    """
    parts: dict[str, Json] = {}
    for key, value in document.items():
        if key in INCIDENTAL:
            continue
        if isinstance(value, dict) and key == "facts":
            parts |= {f"/{key}/{name}": _said(inner) for name, inner in value.items()}
        elif isinstance(value, list) and key == "markers":
            parts |= {f"/{key}/{_type(inner)}": _said(inner) for inner in value}
        elif isinstance(value, list):
            parts |= {f"/{key}/{index}": _said(inner) for index, inner in enumerate(value)}
        else:
            parts[f"/{key}"] = value
    return parts


def _type(marker: Json) -> str:
    return str(marker["type"]) if isinstance(marker, dict) else str(marker)


def _said(part: Json) -> Json:
    if isinstance(part, dict):
        return {key: value for key, value in part.items() if key != "commitment"}
    return part


def _at(document: dict[str, Json], path: str) -> dict[str, Json]:
    here: Json = document
    for step in path.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here[step]  # type: ignore[index]  # a pointer fits its document
    if not isinstance(here, dict):
        raise OpeningBroken(path)
    return here
