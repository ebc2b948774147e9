"""Accounts by a text that is public about them, however little of it was typed.

Two characters side by side narrow, by way of an index that both databases have; what was typed is
then compared with the texts themselves. No search extension, no dependence on the host's SQLite.
"""

from functools import reduce
from operator import and_, or_

from tortoise.expressions import Q, Subquery

from models import SearchGram
from resolvers.grams import rarest
from rules import numbers
from rules.identity import compact
from rules.names import neighbours
from rules.numbers import NumberVerdict
from rules.typed import SOUNDS, Typed, sought

CODE_LENGTH = 18
NOTHING = Q(number="")


async def has_text(text: str) -> Q:
    """Whose name, former name, operator or pinyin holds `text`, or whose number or code it is."""
    typed = Typed.of(text)
    ways = [*await _named(typed), *await _with_every_word(typed), *numbered(text)]
    # An OR keeps PostgreSQL from stopping at a limit: none without need.
    return reduce(or_, ways) if ways else NOTHING


def numbered(text: str) -> list[Q]:
    """Only what has the shape of a number or a code is compared with one."""
    number, code = numbers.compact(text), compact(text)
    if numbers.check(number) is NumberVerdict.WELL_FORMED:
        return [Q(number=number)]
    return [Q(uscc=code)] if len(code) == CODE_LENGTH else []


async def texts_with(typed: Typed) -> Q | None:
    """The grams, each with its text, of the texts that hold what was typed; None where no text
    can. Which of their accounts it leads to is `has_text`'s to say.
    """
    if len(typed.folded) > 1:
        return await _holding("folded", typed.folded)
    if len(typed.spelled) > 1:
        return await _holding("spelled", typed.spelled)
    return Q(gram__in=sought(typed.folded)) if typed.folded else None


async def _named(typed: Typed) -> list[Q]:
    ways = [found] if (found := await texts_with(typed)) else []
    leads = [_leads(found) for found in ways]
    if len(typed.folded) == 1 < len(typed.spelled):
        leads.append(Q(name_folded=typed.folded))
    return [*leads, *await _heard(typed)]


async def _heard(typed: Typed) -> list[Q]:
    """By how a name sounds; Chinese characters among the letters stand in the name itself."""
    found = [await _holding("folded", spoken) for spoken in typed.spoken]
    written = [Q(name_folded__contains=one) for one in typed.han]
    return [
        reduce(and_, [_leads(way & Q(text__source__in=SOUNDS)), *written]) for way in found if way
    ]


async def _with_every_word(typed: Typed) -> list[Q]:
    """`健康 麦田`, a word of the name and one of the operator."""
    each = [await _named(word) for word in typed.words]
    if not each or not all(each):
        return []
    return [reduce(and_, (reduce(or_, ways) for ways in each))]


async def _holding(form: str, written: str) -> Q | None:
    pair = await rarest(neighbours(written))
    return Q(gram=pair, **{f"text__{form}__contains": written}) if pair else None


def _leads(grams: Q) -> Q:
    return Q(number__in=Subquery(SearchGram.filter(grams).values("text__face_id")))
