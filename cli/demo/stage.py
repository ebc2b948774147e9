"""What all stories of the demo share."""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from cli.demo.desk import Desk
from cli.demo.fates import Fate

if TYPE_CHECKING:
    from cli.demo.applying import Case


@dataclass(slots=True)
class Stage:
    """`published` is what can be reported by now, with its category; `reported` what was, and in
    which words; `receipts` are those of the reports, by how they stand; `firsts` are the first of
    each fate.
    """

    desk: Desk
    random: Random
    end: datetime
    published: dict[str, str] = field(default_factory=dict)
    reported: set[tuple[str, str]] = field(default_factory=set)
    receipts: dict[str, str] = field(default_factory=dict)
    firsts: dict[Fate, "Case"] = field(default_factory=dict)
