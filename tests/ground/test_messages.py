"""Every objection has words in both languages that say what is wrong and what to do."""

import ast
import pkgutil
import re
import string
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from rules import categories, divisions, messages
from rules.identity import documents
from rules.messages import MESSAGES
from rules.names import names
from rules.names.advice import said
from rules.objections import Objection
from rules.vocabulary import Language, NameAxis, NameClaim, NameGuard, SubjectNature

ROOT = Path(__file__).parents[2]
LAYERS = ("rules", "gateways", "models", "resolvers", "schema", "public_site", "cli")
TODAY = date(2026, 11, 24)


def raised() -> Iterator[tuple[str, str]]:
    """Every code written out in a call of `Objection`, and where."""
    for file in (file for layer in LAYERS for file in ROOT.joinpath(layer).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("Objection"), args=[ast.Constant(value=str(code)), *_]):
                    yield code, f"{file.relative_to(ROOT)}:{node.lineno}"


def provoked() -> Iterator[Objection]:
    """Objections as the rules themselves make them, details and all."""
    heaped = "x" + "\u0301" * 5
    yield from names.objections(" ", ())
    yield from names.objections("人" * 31 + heaped + "\u202e", ())
    yield from documents.resident_number_objections("", (), TODAY)
    yield from documents.resident_number_objections("110105199002290010", (), TODAY)
    yield from documents.uscc_objections("", ())
    yield from documents.uscc_objections("91110000600037341M", ())
    yield from documents.phone_objections("", ())
    yield from documents.email_objections("", ())
    yield from divisions.objections("", ())
    yield from categories.objections("", (), TODAY)
    for guard in NameGuard:
        claims = list(NameClaim) if guard is NameGuard.WORD else [guard]
        yield from (said(guard, rule, "云山周刊", NameAxis) for rule in claims)
    for code in categories.CATEGORIES:
        yield from categories.missing_credentials(code, SubjectNature.ENTERPRISE, set(), ())


def placeholders(words: str) -> set[str]:
    found = {name for _, name, _, _ in string.Formatter().parse(words) if name}
    return {re.sub(r"_(zh|en)$", "", name) for name in found}


def test_every_code_that_is_raised_has_words() -> None:
    without = [f"{code} at {where}" for code, where in raised() if code not in MESSAGES]
    assert without == []


def test_no_code_stands_in_two_files() -> None:
    files = [
        import_module(one.name)
        for one in pkgutil.iter_modules(messages.__path__, "rules.messages.")
    ]
    counted = Counter(code for file in files for code in getattr(file, "MESSAGES", ()))
    assert [code for code, times in counted.items() if times > 1] == []
    assert set(counted) == set(MESSAGES), "a file of messages is not handed on"


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_is_a_sentence_in_each_language(code: str) -> None:
    message = MESSAGES[code]
    assert re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", code)
    assert message.zh.endswith(("。", "？"))
    assert re.search(r"[一-鿿]", message.zh)
    assert message.en.endswith((".", "?"))
    assert not re.search(r"[一-鿿]", message.en)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_stands_on_an_article_of_the_provisions_or_on_none(code: str) -> None:
    article = MESSAGES[code].article
    assert article is None or 1 <= int(article) <= 23


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_tell_the_same_details(code: str) -> None:
    message = MESSAGES[code]
    assert placeholders(message.zh) == placeholders(message.en)


@pytest.mark.parametrize("objection", list(provoked()), ids=lambda one: one.code)
def test_a_message_is_filled_from_its_details(objection: Objection) -> None:
    for language in Language:
        words = objection.message(language)
        assert not re.search(r"[{}]", words)


def test_a_retired_category_is_called_by_its_name() -> None:
    instead = {"instead_zh": "请改选“旅游”", "instead_en": "Choose “Travel” instead"}
    named = {"category_zh": "生活", "category_en": "Daily life", **instead}
    retired = Objection("CATEGORY_RETIRED", (), {**named})
    assert "“生活”" in retired.message(Language.ZH)
    assert "“Daily life”" in retired.message(Language.EN)
