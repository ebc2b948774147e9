"""专门标识: what a special marker says, what it rests on, and what it does not prove (Art 9)."""

from datetime import date
from typing import Any

import strawberry

from rules.markers import means as marker_means
from rules.markers import words as marker_words
from rules.vocabulary import Language, Level, MarkerType
from schema.access import public

Document = dict[str, Any]


@strawberry.type(description="核验事项, a fact that a marker rests on.")
class MarkerCheck:
    path: str = public("JSON pointer of the fact in the record.")
    fact: str = public("The fact in words.")
    level: Level = public("How far it was gone after.")
    means: str = public("By which means, in words.")
    on: date = public("When.")


@strawberry.type(description="专门标识, the special marker of a checked account.")
class Marker:
    type: MarkerType = public("What it says the account is.", article="9")
    label: str = public("The marker in words.")
    on: date = public("The day on which it was granted.")
    rests_on: list[MarkerCheck] = public("What was checked, by which means, when.", article="9")
    proves: str = public("The same as one sentence.")
    does_not_prove: str = public("What the marker does not say.")

    @classmethod
    def of(cls, marker: Document, document: Document, language: Language) -> "Marker":
        return cls(
            type=MarkerType(marker["type"]),
            label=marker_words.LABELS[MarkerType(marker["type"])].in_(language),
            on=date.fromisoformat(marker["on"]),
            rests_on=[_check(c, language) for c in marker_words.checks(marker, document)],
            proves=marker_means.proves(marker, document, language),
            does_not_prove=marker_words.proves_not(MarkerType(marker["type"]), language),
        )


def _check(check: marker_words.Check, language: Language) -> MarkerCheck:
    return MarkerCheck(
        path=check.path,
        fact=marker_words.fact_label(check.path, language),
        level=check.level,
        means=marker_means.in_words(check.level, check.means, language),
        on=date.fromisoformat(check.on),
    )
