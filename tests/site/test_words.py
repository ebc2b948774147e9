"""Every page speaks both languages, and every code has words."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from public_site.markers.looks import THEME, Theme
from public_site.site import assets, labels
from public_site.site.site import Site
from public_site.site.wording import Wording, han
from resolvers.runtime import Register
from rules import vocabulary
from rules.disclosure.publicity import Treatment
from rules.vocabulary import Language
from tests.world import World

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "public_site" / "locale" / "zh_Hans" / "LC_MESSAGES" / "messages.po"
KEYWORDS: dict[str, Any] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
}


def written() -> Iterator[str]:
    """Every English message in the templates and tables."""
    methods, options = parse_mapping_cfg((ROOT / "babel.cfg").open())
    for _, _, message, *_ in extract_from_dir(ROOT, methods, options, KEYWORDS):
        yield message if isinstance(message, str) else message[0]


def chinese() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="zh_Hans") if entry.id]
    assert not [entry.id for entry in entries if entry.fuzzy]
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: (
            entry.string if isinstance(entry.string, str) else entry.string[0]
        )
        for entry in entries
    }


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)s|%s|href", text))


def test_every_message_is_said_in_chinese_and_no_translation_is_left_over() -> None:
    known = chinese()

    assert set(written()) == set(known)
    assert [message for message, words in known.items() if not words] == []


def test_a_translation_holds_what_its_message_holds() -> None:
    assert [one for one, zh in chinese().items() if placeholders(one) != placeholders(zh)] == []


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (labels.STATUS, vocabulary.AccountStatus),
        (labels.SUSPENSION, vocabulary.SuspensionReason),
        (labels.TERMINATION, vocabulary.TerminationCause),
        (labels.GROUND, vocabulary.RefusalGround),
        (labels.LEVEL, vocabulary.Level),
        (labels.CREDENTIAL_FIELD, vocabulary.CredentialField),
        (labels.CREDENTIAL_KIND, vocabulary.CredentialKind),
        (labels.LICENCE, vocabulary.LicenceKind),
        (labels.NEWS_SCOPE, vocabulary.NewsScope),
        (labels.WITHHELD, vocabulary.WithheldGround),
        (labels.ERASURE, vocabulary.ErasureGround),
        (labels.RECORD_REASON, vocabulary.RecordReason),
        (labels.REPORT_REASON, vocabulary.ReportReason),
        (labels.REPORT_STATE, vocabulary.ReportState),
        (labels.REPORT_STEP, vocabulary.ReportState),
        (THEME, Theme),
        (labels.REPORT_DECISION, vocabulary.ReportDecision),
        (labels.TREATMENT, Treatment),
    ],
)
def test_a_table_of_words_is_complete(table: dict[StrEnum, str], codes: type[StrEnum]) -> None:
    assert set(table) == set(codes)


async def test_every_template_can_be_read(world: World) -> None:
    register: Register = world.register
    templates = Site(register, Language.ZH, assets.load()).templates

    for name in templates.list_templates():
        templates.get_template(name)


@pytest.mark.parametrize(
    ("article", "zh", "en"),
    [
        ("9", "第九条", "Article 9"),
        ("9(2)", "第九条第二款", "Article 9(2)"),
        ("18(10)", "第十八条第（十）项", "Article 18(10)"),
        ("20(2)", "第二十条第二款", "Article 20(2)"),
    ],
)
def test_an_article_is_cited_as_the_law_cites_itself(article: str, zh: str, en: str) -> None:
    assert Wording(Language.ZH).article(article) == zh
    assert Wording(Language.EN).article(article) == en


def test_numbers_are_written_in_chinese() -> None:
    assert [han(number) for number in (1, 10, 11, 20, 23)] == ["一", "十", "十一", "二十", "二十三"]
