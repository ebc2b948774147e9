"""Applications as far as they may be like others, and what is found of them (Art 10(3))."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rules.abuse.policy import KINDS
from rules.vocabulary import AbuseKind, AbuseRule, SubjectNature, Tie


@dataclass(frozen=True, slots=True)
class Filing:
    """One application as far as it may be like others. `ties` are keyed hashes, and stems. Of the
    rules and values in `cleared`, staff found that it is none: for those it counts no more.
    """

    application: int
    subject: int
    nature: SubjectNature
    at: datetime
    name: str = ""
    count: int | None = None
    living: bool = True
    ties: Mapping[Tie, str] = field(default_factory=dict)
    cleared: frozenset[tuple[AbuseRule, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Alert:
    """A rule that is fulfilled, by what the filings hang together, and the numbers to say so.
    `value` is that of the tie, for names with one stem that of their hand, too.
    """

    rule: AbuseRule
    tie: Tie
    value: str
    filings: tuple[Filing, ...]
    most: int
    within: timedelta

    @property
    def kind(self) -> AbuseKind:
        return KINDS[self.rule]

    @property
    def numbers(self) -> dict[str, int]:
        """What the words of a finding are filled with."""
        return {
            "applications": len(self.filings),
            "subjects": subjects(self.filings),
            "most": self.most,
            "hours": int(self.within.total_seconds() // 3600),
        }


Same = Mapping[Tie, Sequence[Filing]]
"""By tie: every filing with the same value, the new one among them."""


def counted(rule: AbuseRule, value: str, filings: Iterable[Filing]) -> list[Filing]:
    """Those that staff did not clear of this rule by this value."""
    return [one for one in filings if (rule, value) not in one.cleared]


def subjects(filings: Iterable[Filing]) -> int:
    """How many subjects stand behind the filings."""
    return len({one.subject for one in filings})
