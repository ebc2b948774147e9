"""Art 18(1), 18(2): an account that is not in the register, as it shows itself to others."""

from dataclasses import dataclass

from rules import numbers
from rules.numbers import NumberVerdict
from rules.objections import Objection, Path
from rules.text import free_text, hidden
from rules.text.folding import fold
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
        return fold(free_text.without_invisible(self.name))

    @property
    def known_number(self) -> str | None:
        """The number that it claims, where this register may have given it."""
        written = numbers.compact(free_text.without_invisible(self.number))
        return written if numbers.check(written) is NumberVerdict.WELL_FORMED else None

    @property
    def alike(self) -> str:
        """What equal reports share of the account. It begins as no number does. In an address each
        letter and sign may lead elsewhere."""
        shown = (fold(text) or text.strip() for text in (self.name, self.number))
        return "\n".join(["shown", *shown, " ".join(self.where.split())])

    def written_out(self) -> "ShownAccount":
        """As it is kept: what an account hides in its name is part of how it deceives, so that
        invisible characters stand there by their numbers."""
        texts = (self.name, self.number, self.where)
        return ShownAccount(*(hidden.written_out(text.strip()) for text in texts))


def objections(shown: ShownAccount) -> list[Objection]:
    """Art 20(2): 受理, what is wrong with a description. Our choice: a name or a number, and where
    the account was seen, for nothing else leads to it. What is hidden counts as it was typed, one
    each, so that neither a name full of it is refused nor more of it is kept."""
    texts = (shown.name, shown.number, shown.where)
    name, number, where = (free_text.without_invisible(text).strip() for text in texts)
    objections = []
    if not name and not number:
        objections.append(Objection("SHOWN_NOTHING", ("shown", "name")))
    objections += _unfit(shown.name, ("shown", "name"), NAME_LIMIT)
    objections += _unfit(shown.number, ("shown", "number"), NUMBER_LIMIT)
    if not where:
        return [*objections, Objection("FIELD_REQUIRED", ("shown", "where"))]
    return objections + _unfit(shown.where, ("shown", "where"), WHERE_LIMIT)


def _unfit(text: str, path: Path, limit: int) -> list[Objection]:
    text = text.strip()
    return free_text.too_long(text, path, limit=limit) or free_text.unfit(
        hidden.written_out(text), path
    )


def reason_objections(reason: ReportReason) -> list[Objection]:
    """Art 18: whether an account that is not registered can have done what is reported."""
    if reason in ABOUT_THE_REGISTER:
        return [Objection("REASON_ABOUT_THE_REGISTER", ("reason",))]
    return []
