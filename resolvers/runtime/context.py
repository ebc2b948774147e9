"""Who asks, when, in which language, of which register."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from resolvers.runtime.register import Register
from rules.calendar import local_date
from rules.powers import Power, powers_of
from rules.vocabulary import Language, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `login` is `issuer|subject` of their token; None is a stranger."""

    login: str | None = None
    roles: frozenset[Role] = frozenset()
    scopes: frozenset[str] | None = None

    @property
    def powers(self) -> frozenset[Power]:
        return powers_of(self.roles, self.scopes)


STRANGER = Actor()


@dataclass(frozen=True, slots=True)
class Context:
    """One request. `now` was read once, when it began: rules and rows agree on it. `block` is the
    keyed hash of the block of addresses that it came from; the address itself goes no further than
    the door.
    """

    register: Register
    actor: Actor
    now: datetime
    language: Language = Language.ZH
    expires_at: datetime | None = None
    block: str | None = None

    @classmethod
    def of_register(cls, register: Register) -> "Context":
        """The register itself acts, now."""
        return cls(register, STRANGER, register.clock.now())

    def as_register(self) -> "Context":
        """The register itself acts, on what the caller brought about."""
        return Context(self.register, STRANGER, self.now, self.language)

    @property
    def actor_name(self) -> str:
        """Who acts, as rows say it: the caller, or the register itself."""
        return self.actor.login or "register"

    @property
    def actor_id(self) -> str | None:
        return self.actor.login

    @property
    def login(self) -> str:
        """The caller's login. The powers that lead here are held by signed-in callers only."""
        if self.actor.login is None:
            raise PermissionError("a stranger has no login")
        return self.actor.login

    @property
    def today(self) -> date:
        return local_date(self.now)

    @property
    def clock(self) -> Callable[[], datetime]:
        return self.register.clock.now
