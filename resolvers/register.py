"""What a running register is made of: its name, its promises, its keys and its gateways."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gateways.clock import Clock
from gateways.identity import IdentityRegistry
from gateways.keys import KeyRing
from gateways.signatures import UrlSigner
from gateways.sms import SmsSender
from gateways.storage import ObjectStore
from resolvers.changes import Tail
from resolvers.statistics_kept import KeptCounts


@dataclass(frozen=True, slots=True)
class RuleDocument:
    """A published rule, convention or agreement, with the version in force (Art 6)."""

    kind: str
    title_zh: str
    title_en: str
    version: str
    effective_from: date
    url: str


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to appeal, complain or report (Art 20)."""

    kind: str
    url: str
    phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class Platform:
    """平台: who runs the register and what it promises (Art 5, 6, 20)."""

    name_zh: str
    name_en: str
    operator_name: str
    uscc: str
    address: str
    contact: str
    agreement_version: str
    rules: tuple[RuleDocument, ...]
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """One register serves one platform. `name` is the host that records are issued under."""

    name: str
    base_url: str
    platform: Platform
    keys: KeyRing
    signer: UrlSigner
    clock: Clock
    sms: SmsSender
    registry: IdentityRegistry
    storage: ObjectStore
    tail: Tail
    counts: KeptCounts = field(default_factory=KeptCounts)


def platform_of(described: dict[str, Any]) -> Platform:
    """The platform as its description file tells it. Raises TypeError for what it does not know."""
    values = dict(described)
    rules = tuple(RuleDocument(**rule) for rule in values.pop("rules", []))
    channels = tuple(Channel(**channel) for channel in values.pop("channels", []))
    return Platform(rules=rules, channels=channels, **values)
