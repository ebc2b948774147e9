"""Accounts by a text that is public about them, however little of it was typed.

Two characters side by side narrow, by way of an index that both databases have; what was typed is
then compared with the texts themselves. No search extension, no dependence on the host's SQLite.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from tortoise.expressions import Q, Subquery

from models import SearchGram
from resolvers.lookup.grams import rarest
from rules import numbers
from rules.identity.documents import begins_uscc, compact
from rules.lookup.query import NAME_SOUNDS, Query, Source, sought
from rules.numbers import NumberVerdict

CODE_LENGTH = 18
LAST = "Z"  # comes after every character that a code has, however a database orders letters
NOTHING = Q(number="")
Rare = Mapping[str, str | None]  # the pair of a form by which it is looked for


@dataclass(frozen=True, slots=True)
class Way:
    """The grams, each with its text, of texts that hold `typed`: all that was typed, or its nth
    word, counted from 1.
    """

    typed: Query
    grams: Q
    word: int = 0

    @property
    def accounts(self) -> Q:
        return Q(number__in=Subquery(SearchGram.filter(self.grams).values("text__face_id")))


@dataclass(frozen=True, slots=True)
class Matching:
    """To which accounts a text leads: by `ways` of their texts, or otherwise, as `others` says.
    `number` and `code` are the text as either would be written.
    """

    typed: Query
    ways: tuple[Way, ...]
    others: tuple[Q, ...]
    number: str = ""
    code: str = ""

    @property
    def accounts(self) -> Q:
        leading: dict[int, Q] = {}
        for way in self.ways:
            earlier = leading.get(way.word)
            leading[way.word] = earlier | way.accounts if earlier else way.accounts
        words = [leading[word] for word in leading if word]
        each = [reduce(and_, words)] if words else []
        ways = [*([leading[0]] if 0 in leading else []), *each, *self.others]
        # An OR keeps PostgreSQL from stopping at a limit: none without need.
        return reduce(or_, ways) if ways else NOTHING


async def has_text(text: str) -> Matching:
    """Whose name, former name, operator or pinyin holds `text`, whose number it is, whose code it
    is or begins.
    """
    typed = Query.of(text)
    rare = await rarest({form for one in (typed, *typed.words) for form in _forms(one)})
    words = [_ways(one, rare, place) for place, one in enumerate(typed.words, 1)]
    each = [way for ways in words for way in ways] if all(words) else []
    return Matching(
        typed,
        (*_ways(typed, rare, 0), *each),
        (*_of_one_character(typed), *numbered(text)),
        numbers.compact(text),
        compact(text),
    )


def numbered(text: str) -> list[Q]:
    """Only what has the shape of a number, a code or a code's beginning is compared with one."""
    number, code = numbers.compact(text), compact(text)
    if numbers.check(number) is NumberVerdict.WELL_FORMED:
        return [Q(number=number)]
    if begins_uscc(code):
        return [Q(uscc__gte=code, uscc__lte=code.ljust(CODE_LENGTH, LAST))]
    return [Q(uscc=code)] if len(code) == CODE_LENGTH else []


async def texts_with(typed: Query) -> Q | None:
    """The grams, each with its text, of the texts that hold what was typed; None where no text
    can. Which of their accounts it leads to is `has_text`'s to say.
    """
    return _texts(typed, await rarest(_forms(typed)[:1]))


def _forms(typed: Query) -> list[str]:
    """The forms by which it is looked for, that in which names are compared or spelled first."""
    return [form for form in (typed.form[1], *typed.spoken) if len(form) > 1]


def _texts(typed: Query, rare: Rare) -> Q | None:
    form, written = typed.form
    if len(written) > 1:
        return _holding(form, written, rare)
    return Q(gram__in=sought(typed.folded)) if typed.folded else None


def _ways(typed: Query, rare: Rare, word: int) -> list[Way]:
    conditions = (_texts(typed, rare), _heard(typed, rare))
    return [Way(typed, grams, word) for grams in conditions if grams]


def _heard(typed: Query, rare: Rare) -> Q | None:
    """By how a text sounds; Chinese characters among the letters stand in the text itself."""
    readings = {spoken: pair for spoken in typed.spoken if (pair := rare[spoken])}
    if not readings:
        return None
    # One look through the texts for all readings: PostgreSQL would look once for each.
    spelled = reduce(or_, (Q(text__folded__contains=spoken) for spoken in readings))
    pairs = Q(gram__in=sorted(set(readings.values()))) & spelled
    return pairs & (
        _sounding(typed, "name", NAME_SOUNDS)
        | _sounding(typed, "operator", (Source.OPERATOR_PINYIN,))
    )


def _sounding(typed: Query, what: str, sources: tuple[Source, ...]) -> Q:
    written = (Q(**{f"text__face__{what}_folded__contains": one}) for one in typed.han)
    return reduce(and_, written, Q(text__source__in=sources))


def _holding(form: str, written: str, rare: Rare) -> Q | None:
    pair = rare[written]
    return Q(gram=pair, **{f"text__{form}__contains": written}) if pair else None


def _of_one_character(typed: Query) -> list[Q]:
    """The name that this is, typed with signs that names are not compared by: `《鹤》`."""
    return [Q(name_folded=typed.folded)] if len(typed.folded) == 1 < len(typed.spelled) else []
