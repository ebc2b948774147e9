"""What the accounts of the demo are called, each differently, and what they say of themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random

from cli.demo.titles import ENGLISH_BIO, ENGLISH_TITLES, bios, titles
from cli.demo.trades import Trade
from rules.text.folding import fold
from rules.text.syllables import read_aloud

ENGLISH = 0.08  # of the accounts have an English name
LEGAL_ENDINGS = ("有限公司", "（普通合伙）", "（个人独资）")
PATIENCE = 20  # tries before a name gets a number


@dataclass(slots=True)
class Naming:
    """Remembers every name that it gave."""

    random: Random
    _taken: set[str] = field(default_factory=set)

    def name(self, called: Sequence[str], trade: Trade, category: str) -> str:
        """A name for one who is `called` so, fit for the category, that nobody else has."""
        for attempt in count():
            name = self._name(called, trade, category)
            if attempt > PATIENCE:
                name = f"{name}{self.random.randint(2, 9_999)}号"
            if fold(name) not in self._taken:
                break
        self._taken.add(fold(name))
        return name

    def bio(self, category: str, name: str) -> str:
        if name.isascii():
            return ENGLISH_BIO
        return self.random.choice(bios(category))

    def _name(self, called: Sequence[str], trade: Trade, category: str) -> str:
        one = self.random.choice(called)
        if category in ENGLISH_TITLES and not trade.titles and self.random.random() < ENGLISH:
            return f"{pinyin(one).capitalize()} {ENGLISH_TITLES[category]}"
        return one + self.random.choice(trade.titles or titles(category))


def pinyin(text: str) -> str:
    return "".join(read_aloud(text))


def mail(town: str, operator: str) -> str:
    """The address of an organisation in a town, under its own name without its legal form."""
    own = operator.removeprefix(town).removeprefix("市")
    for ending in LEGAL_ENDINGS:
        own = own.removesuffix(ending)
    return f"contact@{pinyin(own)}.{pinyin(town)}.example"
