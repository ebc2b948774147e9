"""Which of the register's two languages a reader prefers. Chinese unless they say otherwise."""

from rules.vocabulary import Language

MOST_RANGES = 20


def preferred(accept_language: str | None) -> Language:
    """The better-liked of zh and en in an `Accept-Language` header."""
    liking = dict.fromkeys(Language, 0.0)
    for part in (accept_language or "").split(",")[:MOST_RANGES]:
        tag, _, weight = part.partition(";")
        primary = tag.strip().lower().split("-")[0]
        for language in Language:
            if primary in (language.value, "*"):
                liking[language] = max(liking[language], _quality(weight))
    return Language.EN if liking[Language.EN] > liking[Language.ZH] else Language.ZH


def _quality(weight: str) -> float:
    name, _, value = weight.strip().partition("=")
    if not weight.strip():
        return 1.0
    try:
        return float(value) if name.strip().lower() == "q" else 0.0
    except ValueError:
        return 0.0
