"""Values in the words of one language: dates, places, articles, categories, labels."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from public_site.site.translation import words
from rules import categories, divisions
from rules.calendar import CHINA, local_date
from rules.markers import means as marker_means
from rules.markers import words as marker_words
from rules.text.characters import is_han
from rules.vocabulary import Language, MarkerType

DIGITS = "零一二三四五六七八九"
MONTHS = {Language.ZH: "y年M月", Language.EN: "LLL y"}
LOCALES = {Language.ZH: "zh_Hans_CN", Language.EN: "en_GB"}


class Place(NamedTuple):
    """A place as it is written, and the province in English where the page is."""

    written: str
    gloss: str | None


class Wording:
    """How one language says what a record holds."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._locale = LOCALES[language]
        self.gettext = words(language).gettext

    def date(self, day: date | str) -> str:
        """A day: 2026年11月24日, 24 November 2026."""
        value = date.fromisoformat(day) if isinstance(day, str) else day
        return format_date(value, "long", locale=self._locale)

    def month(self, month: str) -> str:
        """A month written `2026-11`: 2026年11月, Nov 2026."""
        return format_date(date.fromisoformat(f"{month}-01"), MONTHS[self.language], self._locale)

    def month_alone(self, month: str) -> str:
        """The same without its year: 11月, Nov."""
        return format_date(date.fromisoformat(f"{month}-01"), "LLL", self._locale)

    def number(self, value: int) -> str:
        """1,002"""
        return format_decimal(value, locale=self._locale)

    def instant(self, at: datetime) -> str:
        """A point in time as clocks in China show it."""
        local = at.astimezone(CHINA)
        return f"{self.date(local.date())} {format_time(local, 'HH:mm', locale=self._locale)}"

    def day_of(self, at: datetime) -> str:
        """The day in China on which an instant falls, as 2026-11-24."""
        return local_date(at).isoformat()

    def version(self, version: int) -> str:
        """A version by its number: 第 2 版, version 2."""
        return self.gettext("version %(version)s") % {"version": version}

    def marker(self, type_: str) -> str:
        return marker_words.LABELS[MarkerType(type_)].in_(self.language)

    def proves_not(self, type_: str) -> str:
        return marker_words.proves_not(MarkerType(type_), self.language)

    def fact(self, name: str) -> str:
        """A fact's name, as it heads a row."""
        words = marker_words.FACTS.get(name, marker_words.CREDENTIAL)
        label = words.in_(self.language)
        return label[:1].upper() + label[1:]

    def check(self, path: str) -> str:
        """What a marker rests on, from its path in the record."""
        label = marker_words.fact_label(path, self.language)
        return label[:1].upper() + label[1:]

    def withheld(self, paths: list[str]) -> str:
        """Facts that are not shown, by their paths within the facts."""
        named = []
        for name, _, part in (path.partition("/") for path in paths):
            inner = self.gettext(" (street address)") if part else ""
            named.append(self.fact(name) + inner)
        return self.gettext(", ").join(named)

    def counted(self, total: int, capped: bool) -> str:
        """A number of accounts; one that was not counted to its end says so."""
        written = _grouped(total, self._locale)
        return self.gettext("more than %s") % written if capped else written

    def means(self, level: Any, means: Any = ()) -> str:
        """What was done for a fact, as the end of a sentence; of a level alone what it says."""
        return marker_means.in_words(level, means, self.language)

    def asserted(self, level: Any, means: Any = ()) -> str:
        """The same beside the fact that it is of."""
        written = self.means(level, means)
        return written[:1].upper() + written[1:]

    def category(self, code: str) -> str:
        """A category after the one above it: 医疗卫生 · 临床医学."""
        known = categories.category(code)
        if known is None:
            return code
        above = [self.category(known.parent)] if known.parent else []
        return " · ".join([*above, known.zh if self.language is Language.ZH else known.en])

    def place(self, value: dict[str, Any]) -> Place:
        """A place in full, which is in Chinese, with the English name of its province."""
        code = value["division"]
        written = " ".join(filter(None, (divisions.division_name(code), value.get("detail"))))
        return Place(written, None if self.language is Language.ZH else self.province(code))

    def province(self, code: str) -> str:
        known = divisions.PROVINCES.get(divisions.province_of(code))
        if known is None:
            return ""
        return known.zh if self.language is Language.ZH else known.en

    def article(self, article: str) -> str:
        """`18(1)` as 第十八条第（一）项 (18 lists items, the others have paragraphs)."""
        if self.language is Language.EN:
            return f"Article {article}"
        number, _, part = article.rstrip(")").partition("(")
        if not part:
            return f"第{han(int(number))}条"
        inner = f"第（{han(int(part))}）项" if number == "18" else f"第{han(int(part))}款"
        return f"第{han(int(number))}条{inner}"

    def lang_of(self, text: str) -> str | None:
        """The language of a value where it is not the page's: Chinese on an English page."""
        foreign = self.language is Language.EN and any(map(is_han, text))
        return "zh-Hans" if foreign else None


@lru_cache(maxsize=4096)
def _grouped(number: int, locale: str) -> str:
    """A page of results has dozens of small numbers."""
    return format_decimal(number, locale=locale)


def han(number: int) -> str:
    """A number up to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")
