"""Accounts by a text that is public about them, however little of it was typed.

Two characters side by side narrow, by way of an index that both databases have; what was typed is
then compared with the texts themselves. No search extension, no dependence on the host's SQLite.
"""

from collections.abc import Mapping
from functools import reduce
from operator import and_, or_

from tortoise.expressions import Q, Subquery

from models import SearchGram
from resolvers.grams import rarest
from rules import numbers
from rules.identity import compact
from rules.numbers import NumberVerdict
from rules.typed import SOUNDS, Typed, sought

CODE_LENGTH = 18
NOTHING = Q(number="")
Rare = Mapping[str, str | None]  # the pair of a form by which it is looked for


async def has_text(text: str) -> Q:
    """Whose name, former name, operator or pinyin holds `text`, or whose number or code it is."""
    typed = Typed.of(text)
    rare = await rarest({form for one in (typed, *typed.words) for form in _forms(one)})
    ways = [*_named(typed, rare), *_with_every_word(typed, rare), *numbered(text)]
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
    return _texts(typed, await rarest(_forms(typed)[:1]))


def _forms(typed: Typed) -> list[str]:
    """The forms by which it is looked for, that in which names are compared or spelled first."""
    written = typed.folded if len(typed.folded) > 1 else typed.spelled
    return [form for form in (written, *typed.spoken) if len(form) > 1]


def _texts(typed: Typed, rare: Rare) -> Q | None:
    if len(typed.folded) > 1:
        return _holding("folded", typed.folded, rare)
    if len(typed.spelled) > 1:
        return _holding("spelled", typed.spelled, rare)
    return Q(gram__in=sought(typed.folded)) if typed.folded else None


def _named(typed: Typed, rare: Rare) -> list[Q]:
    leads = [_leads(found)] if (found := _texts(typed, rare)) else []
    if len(typed.folded) == 1 < len(typed.spelled):
        leads.append(Q(name_folded=typed.folded))
    return [*leads, *_heard(typed, rare)]


def _heard(typed: Typed, rare: Rare) -> list[Q]:
    """By how a name sounds; Chinese characters among the letters stand in the name itself."""
    readings = {spoken: pair for spoken in typed.spoken if (pair := rare[spoken])}
    if not readings:
        return []
    # One look through the texts for all readings: PostgreSQL would look once for each.
    spelled = reduce(or_, (Q(text__folded__contains=spoken) for spoken in readings))
    pairs = Q(gram__in=sorted(set(readings.values())), text__source__in=SOUNDS)
    written = [Q(name_folded__contains=one) for one in typed.han]
    return [reduce(and_, [_leads(pairs & spelled), *written])]


def _with_every_word(typed: Typed, rare: Rare) -> list[Q]:
    """`健康 麦田`, a word of the name and one of the operator."""
    each = [_named(word, rare) for word in typed.words]
    if not each or not all(each):
        return []
    return [reduce(and_, (reduce(or_, ways) for ways in each))]


def _holding(form: str, written: str, rare: Rare) -> Q | None:
    pair = rare[written]
    return Q(gram=pair, **{f"text__{form}__contains": written}) if pair else None


def _leads(grams: Q) -> Q:
    return Q(number__in=Subquery(SearchGram.filter(grams).values("text__face_id")))
