"""Art 18(1), 18(2): an account that is not in the register, as it shows itself to others."""

from dataclasses import dataclass

from rules import numbers, texts
from rules.names import fold
from rules.numbers import NumberVerdict
from rules.objections import Objection
from rules.vocabulary import ReportReason

NAME_LIMIT, NUMBER_LIMIT, WHERE_LIMIT = 100, 40, 200

# These say that the register is wrong, and of an account that is not in it, it says nothing.
ABOUT_THE_REGISTER = frozenset({ReportReason.WRONG_DETAILS, ReportReason.STALE_MARKER})


@dataclass(frozen=True, slots=True)
class ShownAccount:
    """The name and the number that the account shows, either may be empty, and where it was seen.

    The number may be nobody's, somebody else's or none at all: that is what is reported.
    """

    name: str
    number: str
    where: str

    @property
    def folded_name(self) -> str:
        """Its name in the form in which names are compared; empty where it shows none."""
        return fold(texts.without_invisible(self.name))

    @property
    def known_number(self) -> str | None:
        """The number that it claims, where this register may have given it."""
        written = numbers.compact(texts.without_invisible(self.number))
        return written if numbers.check(written) is NumberVerdict.WELL_FORMED else None

    @property
    def alike(self) -> str:
        """What equal reports share of the account. It begins as no number does."""
        told = (self.name, self.number, self.where)
        return "\n".join(["shown", *(fold(text) or text.strip() for text in told)])

    def written_out(self) -> "ShownAccount":
        """As it is kept: what an account hides in its name is part of how it deceives, so that
        invisible characters stand there by their numbers."""
        told = (self.name, self.number, self.where)
        return ShownAccount(*(texts.invisible_written_out(text).strip() for text in told))


def objections(shown: ShownAccount) -> list[Objection]:
    """Art 20(2): 受理, what is wrong with a description. Our choice: a name or a number, and where
    the account was seen, for nothing else leads to it."""
    name, number = (texts.without_invisible(one).strip() for one in (shown.name, shown.number))
    found = []
    if not name and not number:
        found.append(Objection("SHOWN_NOTHING", ("shown", "name")))
    found += texts.objections(name, ("shown", "name"), limit=NAME_LIMIT)
    found += texts.objections(number, ("shown", "number"), limit=NUMBER_LIMIT)
    where = texts.without_invisible(shown.where)
    return found + texts.required(where, ("shown", "where"), limit=WHERE_LIMIT)


def reason_objections(reason: ReportReason) -> list[Objection]:
    """Art 18: whether an account that is not registered can have done what is reported."""
    if reason in ABOUT_THE_REGISTER:
        return [Objection("REASON_ABOUT_THE_REGISTER", ("reason",))]
    return []
