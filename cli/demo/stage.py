"""What all stories of the demo share."""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from cli.demo.desk import Desk


@dataclass(slots=True)
class Stage:
    """`published` is what can be reported by now, `reported` what was, and in which words;
    `receipts` are those of the reports, by how they stand.
    """

    desk: Desk
    random: Random
    end: datetime
    published: list[str] = field(default_factory=list)
    reported: set[tuple[str, str]] = field(default_factory=set)
    receipts: dict[str, str] = field(default_factory=dict)
