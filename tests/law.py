"""The law's text as it is shipped, by article and paragraph, and what passages quote of it."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = ROOT / "docs" / "regulation.zh.txt"
LISTS_ITEMS = 18  # under its one sentence; the others have paragraphs

HAN = "\u4e00-\u9fff"
HEADING = re.compile(r"^第[一二三四五六七八九十]+条 ", re.MULTILINE)
CHAPTER = re.compile(r"^第.章 .*\n", re.MULTILINE)
FULL_WIDTH = str.maketrans(",;:()", "，；：（）")

CITATIONS = re.compile(r"\bArt (\d+(?:\(\d+\))?(?:,? (?:and )?\d+(?:\(\d+\))?)*)")
CITATION = re.compile(r"(\d+)(?:\((\d+)\))?")
NAME_OF_A_THING = re.compile(rf"^[{HAN}、]+(?=[:,])")
EXAMPLE = re.compile(r"`[^`]*`")
QUOTATION = re.compile(rf"[{HAN}][{HAN}、，；：《》…\s]*")
LEFT_OUT = re.compile(r"[…\s]+")


@cache
def articles() -> tuple[tuple[str, ...], ...]:
    """The articles in order, each with its paragraphs."""
    _, *found = HEADING.split(CHAPTER.sub("", TEXT.read_text("utf-8")))
    return tuple(tuple(map(_plain, filter(None, text.splitlines()))) for text in found)


def cited(passage: str) -> list[str]:
    """Every article or paragraph that a passage names, in the law's words."""
    found = []
    for named in CITATIONS.findall(passage):
        for article, part in CITATION.findall(named):
            paragraphs = articles()[int(article) - 1]
            first = 0 if int(article) == LISTS_ITEMS else 1
            found.append(paragraphs[int(part) - first] if part else "".join(paragraphs))
    return found


def quotations(passage: str) -> list[str]:
    """The Chinese of a passage, but for a name that it begins with and for examples."""
    left = EXAMPLE.sub("", NAME_OF_A_THING.sub("", passage))
    return [found.strip("、，；： \n") for found in QUOTATION.findall(left)]


def is_in(quotation: str, text: str) -> bool:
    """Whether the text has the words in this order, apart from what `…` leaves out."""
    parts = map(re.escape, filter(None, LEFT_OUT.split(quotation)))
    return re.search(".*".join(parts), text) is not None


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text).translate(FULL_WIDTH)
