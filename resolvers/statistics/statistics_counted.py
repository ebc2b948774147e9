"""What one row of each grouped query of statistics says: a month, what is told apart, how many."""

from dataclasses import dataclass
from datetime import date

from rules.statistics.figures import Series, Topic


@dataclass(frozen=True, slots=True)
class Registered:
    """Accounts by the month of their registration and one thing that is public about them."""

    month: str
    key: str
    count: int
    person: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions by month and kind of event, and how many working days they took."""

    month: str
    kind: str
    days: int
    count: int


@dataclass(frozen=True, slots=True)
class DecidedIn:
    """Decisions by month, kind of event and the category or province that was applied for."""

    month: str
    kind: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Undecided applications by the month in which they came and the last day to decide them."""

    month: str
    due: date
    count: int


@dataclass(frozen=True, slots=True)
class Reported:
    """Reports by the month in which they came and their reason, or one thing that is public about
    the account; `due` is None where they were answered.
    """

    month: str
    key: str
    in_time: bool
    due: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks under way and to come by the day that the public record promises; None where it
    promises none.
    """

    promised: date | None
    under_way: bool
    count: int


@dataclass(frozen=True, slots=True)
class Settled:
    """Cases of one topic by the month in which staff decided them, and how."""

    topic: Topic
    month: str
    outcome: Series
    count: int
