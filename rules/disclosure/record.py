"""Art 9(2): from the private facts of an account to one public, canonical document.

Format gongshi/record/v1. The document holds no value that describes a natural person: such a
value stands in an opening beside the record, and its salted commitment in the record.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rules.disclosure.canonical import Json, base64url, commitment, timestamp
from rules.disclosure.face import CredentialFact, Face, MarkerFact, StatusCause
from rules.disclosure.publicity import FACTS, GROUNDS, Treatment, seals_credential, treatments
from rules.divisions import province_of
from rules.identity.documents import mask_name
from rules.vocabulary import WithheldGround

FORMAT = "gongshi/record/v1"
LARGEST_RECORD = 32 * 1024  # bytes, so that a log entry's 16-bit length always suffices


@dataclass(frozen=True, slots=True)
class Opened:
    """The salt (base64url) and value behind one commitment."""

    path: str
    salt: str
    value: Json


@dataclass(frozen=True, slots=True)
class Disclosed:
    document: dict[str, Json]
    openings: tuple[Opened, ...]


def disclose(face: Face, salts: Iterator[bytes]) -> Disclosed:
    """Art 9(2): the record of `face` and the openings of its sealed values.

    `salts` yields 16 fresh random bytes a time; none is ever used twice.
    """
    seal = _Sealer(face, salts)
    policy = treatments(face.nature, (marker.type for marker in face.markers))
    facts: dict[str, Json] = {}
    withheld: list[Json] = []
    for name in FACTS:
        _place(name, policy[name], face, seal, facts, withheld)
    document: dict[str, Json] = {
        "format": FORMAT,
        "register": face.register,
        "number": face.number,
        "version": face.version,
        "previous": face.previous,
        "facts": facts,
        "credentials": [
            _credential(f"/credentials/{i}", c, face, seal, withheld)
            for i, c in enumerate(face.credentials)
        ],
        "markers": [_marker(marker, facts) for marker in face.markers],
        "status": {"value": face.status.value, "causes": [_cause(c) for c in face.causes]},
        "reason": _reason(face),
        "validFrom": timestamp(face.valid_from),
        "publishedAt": timestamp(face.published_at),
        "withheld": withheld,
    }
    return Disclosed(document, tuple(seal.openings))


def _reason(face: Face) -> Json:
    reason: dict[str, Json] = {"kind": face.reason.value, "article": face.article}
    return reason | {"ground": face.ground} if face.ground else reason


class _Sealer:
    def __init__(self, face: Face, salts: Iterator[bytes]) -> None:
        self._face, self._salts = face, salts
        self.openings: list[Opened] = []

    def __call__(self, path: str, value: Json) -> str:
        salt = next(self._salts)
        self.openings.append(Opened(path, base64url(salt), value))
        return commitment(
            salt=salt,
            register=self._face.register,
            number=self._face.number,
            path=path,
            value=value,
        )


def _place(
    name: str,
    treatment: Treatment,
    face: Face,
    seal: _Sealer,
    facts: dict[str, Json],
    withheld: list[Json],
) -> None:
    path = f"/facts/{name}"
    if treatment is Treatment.NONE:
        return
    fact = face.facts.get(name)
    if ground := GROUNDS.get(treatment):
        withheld.append({"path": path, "ground": ground.value})
        if treatment is not Treatment.MASKED:
            return
    if path in face.erased:
        withheld.append({"path": path, "ground": WithheldGround.ERASED.value})
        return
    if fact is None:
        withheld.append({"path": path, "ground": WithheldGround.NOT_DECLARED.value})
        return
    if treatment is Treatment.PROVINCE:
        withheld.append({"path": f"{path}/detail", "ground": WithheldGround.PERSONAL_DATA.value})
    entry: dict[str, Json] = {"level": fact.level.value, "on": fact.on.isoformat()}
    if fact.means:
        entry["means"] = [means.value for means in fact.means]
    if treatment is Treatment.CLEAR:
        entry["value"] = fact.value
    else:
        entry["commitment"] = seal(path, _shown(treatment, fact.value))
    facts[name] = entry


def _shown(treatment: Treatment, value: Json) -> Json:
    if treatment is Treatment.MASKED:
        return mask_name(str(value))
    if treatment is Treatment.PROVINCE and isinstance(value, dict):
        return {"division": province_of(str(value["division"]))}
    return value


def _credential(
    path: str, credential: CredentialFact, face: Face, seal: _Sealer, withheld: list[Json]
) -> Json:
    value: dict[str, Json] = {
        "title": credential.title,
        "issuer": credential.issuer,
        "validFrom": credential.valid_from.isoformat(),
        "validTo": credential.valid_to.isoformat() if credential.valid_to else None,
    }
    entry: dict[str, Json] = {
        "field": credential.field.value,
        "kind": credential.kind.value,
        "level": credential.level.value,
        "on": credential.on.isoformat(),
    }
    if credential.means:
        entry["means"] = [means.value for means in credential.means]
    if path in face.erased:
        withheld.append({"path": path, "ground": WithheldGround.ERASED.value})
    elif seals_credential(face.nature, credential.kind):
        entry["commitment"] = seal(path, value)
    else:
        entry["value"] = value
    return entry


def _cause(cause: StatusCause) -> Json:
    return {
        "kind": cause.kind,
        "article": cause.article,
        "grounds": [*cause.grounds],
        "since": cause.since.isoformat(),
        "until": cause.until.isoformat() if cause.until else None,
    }


def _marker(marker: MarkerFact, facts: dict[str, Json]) -> Json:
    """What a marker rests on leads to something in the record: not to what is not shown."""
    shown = [
        path
        for path in marker.rests_on
        if path.startswith("/credentials/") or path.removeprefix("/facts/") in facts
    ]
    return {"type": marker.type.value, "on": marker.on.isoformat(), "restsOn": [*shown]}
