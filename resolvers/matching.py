"""Accounts by a text that is public about them, however little of it was typed.

Two characters side by side narrow, by way of an index that both databases have; what was typed is
then compared with the texts themselves. No search extension, no dependence on the host's SQLite.
"""

from tortoise.expressions import Q, Subquery

from models import SearchGram
from resolvers.grams import rarest
from rules import numbers
from rules.identity import compact
from rules.names import neighbours, searchable, spelled
from rules.numbers import NumberVerdict

CODE_LENGTH = 18
NOTHING = Q(number="")


async def has_text(text: str) -> Q:
    """Whose name, former name, operator or pinyin holds `text`, or whose number or code it is."""
    named, numbered = await _named(text), _numbered(text)
    # An OR keeps PostgreSQL from stopping at a limit: none without need.
    return named | numbered if numbered else named


async def _named(text: str) -> Q:
    folded, written = searchable(text), spelled(text)
    if len(folded) > 1:
        return await _holding("folded", folded)
    # One character finds names that consist of it; more would be most of the register.
    whole = Q(name_folded=folded) if folded else NOTHING
    return await _holding("spelled", written) | whole if len(written) > 1 else whole


async def _holding(form: str, written: str) -> Q:
    pair = await rarest(neighbours(written))
    if pair is None:
        return NOTHING
    texts = SearchGram.filter(gram=pair, **{f"text__{form}__contains": written})
    return Q(number__in=Subquery(texts.values("text__face_id")))


def _numbered(text: str) -> Q | None:
    """Only what has the shape of a number or a code is compared with one."""
    number, code = numbers.compact(text), compact(text)
    if numbers.check(number) is NumberVerdict.WELL_FORMED:
        return Q(number=number)
    return Q(uscc=code) if len(code) == CODE_LENGTH else None
