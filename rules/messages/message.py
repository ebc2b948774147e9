"""The words of one objection."""

from typing import NamedTuple


class Message(NamedTuple):
    """`article` is the one it stands on; braces in the words are filled from its details."""

    article: str | None
    zh: str
    en: str
