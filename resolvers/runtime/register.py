"""What a running register is made of: its name, its promises, its keys and its gateways."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import SystemRandom

from gateways.clock import Clock
from gateways.files.storage import ObjectStore
from gateways.keys import KeyRing, UrlSigner
from gateways.providers.bank import Bank
from gateways.providers.identity import IdentityRegistry
from gateways.providers.mail import MailSender
from gateways.providers.sms import SmsSender
from resolvers.platform import Platform
from resolvers.runtime.memory import Memory


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
    mail: MailSender
    registry: IdentityRegistry
    bank: Bank | None
    storage: ObjectStore
    chance: Callable[[], float] = SystemRandom().random  # from 0 to below 1, for nobody to foresee
    memory: Memory = field(default_factory=Memory)

    def whole(self, url: str) -> str:
        """An address that the platform gave; a path leads to a page of this register."""
        return self.base_url.rstrip("/") + url if url.startswith("/") else url
