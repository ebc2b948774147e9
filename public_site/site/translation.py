"""The words of the pages: English stands in templates and tables, Chinese in a catalogue."""

import gettext
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from rules.vocabulary import Language


def N_(message: str) -> str:
    """Marks words that stand in a table and are translated where they are shown."""
    return message


@cache
def words(language: Language) -> gettext.NullTranslations:
    """The catalogue of a language; English needs none, since the pages are written in it."""
    return gettext.NullTranslations() if language is Language.EN else _chinese()


def _chinese() -> Translations:
    path = files("public_site") / "locale" / "zh_Hans" / "LC_MESSAGES" / "messages.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(path.read_bytes()), locale="zh_Hans"))
    compiled.seek(0)
    return Translations(compiled)
