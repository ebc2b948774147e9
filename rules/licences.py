"""Art 5: what the platform itself is licensed for, and what it may carry by that.

Art 5(2): 向社会公众提供互联网新闻信息服务，应当取得互联网新闻信息服务许可. A platform that carries
the news of others is licensed as a platform; without that, no account can register to write
news, however well it is licensed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rules.vocabulary import LicenceKind, NewsScope


class LicenceBroken(ValueError):
    """A licence that cannot be meant; says which and why."""


@dataclass(frozen=True, slots=True)
class Licence:
    """One of the platform's own; None is a licence without a last day."""

    kind: LicenceKind
    number: str
    scope: tuple[NewsScope, ...] = ()
    valid_to: date | None = None

    def __post_init__(self) -> None:
        """Raises LicenceBroken for one that cannot be meant."""
        if not self.number.strip():
            raise LicenceBroken(f"licences: {self.kind} has no number")
        if self.kind is not LicenceKind.NEWS:
            if self.scope:
                raise LicenceBroken(f"licences: {self.kind} has no scope; NEWS has")
        elif not self.scope or self.valid_to is None:
            raise LicenceBroken("licences: NEWS has a `scope` and a `valid_to`")

    def is_live(self, today: date) -> bool:
        """Whether it holds; its last day counts."""
        return self.valid_to is None or today <= self.valid_to


def carries_news(licences: Iterable[Licence], today: date) -> bool:
    """Art 5(2): whether the platform may carry the news of others today."""
    return any(
        one.kind is LicenceKind.NEWS and NewsScope.PLATFORM in one.scope and one.is_live(today)
        for one in licences
    )
