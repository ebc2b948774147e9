"""What one version says, entry by entry and without a format: every twin is written from this."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.disclosure import Published
from rules.disclosure.publicity import FACTS
from rules.vocabulary import ErasureGround, Level, WithheldGround

CREDENTIAL, MARKER, STATUS = "credential", "marker", "status"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What is left of an erased value."""

    on: date
    ground: ErasureGround


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a version shows, or says that it does not show.

    `path` is its JSON pointer in the revealed record, `name` a fact of the policy, or `credential`,
    `marker`, `status`. `value` is None where nothing is shown. `sealed` values may be withdrawn.
    """

    path: str
    name: str
    value: Any = None
    level: Level | None = None
    on: date | None = None
    withheld: WithheldGround | None = None
    withdrawn: Withdrawn | None = None
    sealed: bool = False


def entries_of(face: Published) -> list[Entry]:
    """Everything that `face` says of its account: facts in the policy's order, credentials,
    markers, status, then what is withheld and not shown in part.
    """
    document = face.document
    withheld = {one["path"]: WithheldGround(one["ground"]) for one in document["withheld"]}
    facts = document["facts"]
    shown = [_fact(name, facts[name], withheld) for name in FACTS if name in facts]
    shown += [
        _credential(at, credential, withheld)
        for at, credential in enumerate(document["credentials"])
    ]
    shown += [
        Entry(f"/markers/{at}", MARKER, marker["type"], on=date.fromisoformat(marker["on"]))
        for at, marker in enumerate(document["markers"])
    ]
    shown.append(Entry("/status", STATUS, document["status"]))
    paths = {entry.path for entry in shown}
    return shown + [
        Entry(path, name_of(path), withheld=ground)
        for path, ground in withheld.items()
        if path not in paths
    ]


def name_of(path: str) -> str:
    """The fact that a path within a record leads to."""
    kind, name = path.split("/")[1:3]
    return name if kind == "facts" else CREDENTIAL


def withdrawn_of(entry: dict[str, Any]) -> Withdrawn | None:
    stub = entry.get("withdrawn")
    if stub is None:
        return None
    return Withdrawn(date.fromisoformat(stub["on"]), ErasureGround(stub["ground"]))


def _fact(name: str, fact: dict[str, Any], withheld: dict[str, WithheldGround]) -> Entry:
    return _entry(f"/facts/{name}", name, fact.get("value"), fact, withheld)


def _credential(at: int, credential: dict[str, Any], withheld: dict[str, WithheldGround]) -> Entry:
    """Its field and kind stand in clear; title, issuer and validity may be sealed."""
    kind = {"field": credential["field"], "kind": credential["kind"]}
    value = {**kind, **(credential.get("value") or {})}
    return _entry(f"/credentials/{at}", CREDENTIAL, value, credential, withheld)


def _entry(
    path: str,
    name: str,
    value: Any,
    document: dict[str, Any],
    withheld: dict[str, WithheldGround],
) -> Entry:
    return Entry(
        path=path,
        name=name,
        value=value,
        level=Level(document["level"]),
        on=date.fromisoformat(document["on"]),
        withheld=withheld.get(path),
        withdrawn=withdrawn_of(document),
        sealed="commitment" in document,
    )
