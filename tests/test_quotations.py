"""What code and documents quote of the law stands in the law that is shipped with them.

A docstring, a comment, a paragraph or a table's row of a document that cites `Art 9` or `Art 9(2)`
quotes nothing but that article or paragraph in Chinese. `…` leaves words out. The name of a thing
at the very beginning is no quotation, nor is an example in backticks.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.law import ROOT, articles, cited, is_in, quotations

FOLDERS = (
    "bench", "cli", "gateways", "models", "public_site", "resolvers", "rules", "schema", "tests"
)  # fmt: skip
CODE = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PARAGRAPH = re.compile(r"\n(?=\n|\|)")
PAGES = [
    *(ROOT / "public_site" / "templates").rglob("*.html"),
    *(ROOT / "public_site" / "locale").rglob("*.po"),
]
NAMED = re.compile(
    r"(?:Public Account Information Services|公众账号信息服务管理规定)(| \(.*?\)|（.*?）)(?=[.;》])"
)
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
FEWEST = 100  # passages that quote, lest the search finds nothing any more


def docstrings(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, DOCUMENTED) and (text := ast.get_docstring(node)):
            yield text


def comments(source: str) -> Iterator[str]:
    """Comments, lines that follow each other as one."""
    block, last = "", 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            line = token.start[0]
            if line != last + 1:
                yield block
                block = ""
            block, last = f"{block} {token.string[1:].strip()}".strip(), line
    yield block


def passages() -> Iterator[tuple[Path, str]]:
    for file in CODE:
        source = file.read_text("utf-8")
        yield from ((file, text) for text in docstrings(source))
        yield from ((file, text) for text in comments(source))
    for file in DOCUMENTS:
        yield from ((file, text) for text in PARAGRAPH.split(file.read_text("utf-8")))


def misquoted(passage: str) -> list[str]:
    """What a passage quotes that is not in what it cites."""
    law = cited(passage)
    quoted = quotations(passage) if law else []
    return [words for words in quoted if not any(is_in(words, text) for text in law)]


def test_the_law_that_is_shipped_has_its_22_articles() -> None:
    assert len(articles()) == 22
    assert all(
        text.endswith(("。", "：", "；")) for paragraphs in articles() for text in paragraphs
    )


def test_pages_that_name_the_law_say_that_it_is_the_draft() -> None:
    words = [file.read_text("utf-8") for file in PAGES]
    named = [name for text in words for name in NAMED.findall(text)]

    assert named
    assert set(named) <= {" (revision draft)", "（修订草案征求意见稿）"}


def test_every_quotation_is_of_the_article_that_it_cites() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}: {words}"
        for file, passage in passages()
        for words in misquoted(passage)
    ]

    assert not wrong, "\n".join(wrong)
    assert sum(bool(cited(text) and quotations(text)) for _, text in passages()) >= FEWEST


@pytest.mark.parametrize(
    ("passage", "wrong"),
    [
        ("Art 15: 注册地、运营地, where it is.", []),
        ("Art 15: 注册地、经营地, where it is.", ["注册地、经营地"]),
        ("Art 15: 如实填写…基本信息.", []),
        ("Art 15: 基本信息…如实填写.", ["基本信息…如实填写"]),
        ("Art 18(8): 囤积, as of hoards.", []),
        ("Art 18(7): 囤积, as of hoards.", ["囤积"]),
        ("Art 10(3), 18(8): 虚假注册 and 囤积.", []),
        ("审核记录: what was done (Art 21).", []),
        ("Art 10(3): `健康麦田` is an example.", []),
        ("Nothing is cited: 经营地.", []),
    ],
)
def test_a_quotation_that_differs_is_found(passage: str, wrong: list[str]) -> None:
    assert misquoted(passage) == wrong
