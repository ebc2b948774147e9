"""What a name or an introduction says that nobody says of themselves, found as offices are: in any
script, shape, sound and parting (Art 8(2)). What becomes of each is the table of `rules.claims`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rules.claims.grammar import hits
from rules.claims.surroundings import is_last
from rules.claims.terms import Part
from rules.claims.tokens import Tokens
from rules.claims.wording import BIO_CODES, NAME_CODES, TREATED, Treatment
from rules.objections import Objection, Path
from rules.profiles.handles import handles
from rules.profiles.links import links
from rules.profiles.phones import phones
from rules.profiles.reading import Passage, Reading
from rules.profiles.signs import account_numbers, badges, lettered
from rules.vocabulary import Wording

ELSEWHERE = ((Wording.PHONE, phones), (Wording.HANDLE, handles), (Wording.LINK, links))
OFFICIAL = re.compile("^(?:官方|正版|official)+|(?:官方|官网|official)+$")
DENIES = re.compile(
    "[未无非没]|不是|如何|怎[么样]|教程|咨询|代办|办理|申请|电话|体系|培训|举报[^中]"
)
CLAUSE = re.compile(r"[^,，。;；!！?？\n|、]+")


class Worded(NamedTuple):
    """A wording, and the words that it was found in."""

    wording: Wording
    words: str


def name_objections(name: str, path: Path) -> list[Objection]:
    """Art 8(2): what no name may say, one objection a code."""
    by_code = {NAME_CODES[one.wording]: one for one in _treated(name, Treatment.REFUSED)}
    return [Objection(code, path, {"name": one.words}) for code, one in by_code.items()]


def name_findings(name: str) -> list[Worded]:
    """Art 8(2): what a name says for a stated reason only, one a wording."""
    return list({one.wording: one for one in _treated(name, Treatment.CHECKED)}.values())


def bio_passages(reading: Reading) -> list[Passage]:
    """Art 8(2): what an introduction says for a stated reason only."""
    return [
        passage._replace(code=BIO_CODES[wording])
        for wording, passage in _in_bio(reading)
        if TREATED[wording].bio is Treatment.CHECKED
    ]


def _treated(name: str, treatment: Treatment) -> list[Worded]:
    return [one for one in _in_name(name) if TREATED[one.wording].name is treatment]


def _in_name(name: str) -> Iterator[Worded]:
    reading, tokens = Reading(name), Tokens.of(name)
    yield from (Worded(Wording.BADGE, name[at]) for at in badges(name))
    yield from _worded(tokens)
    bare = Tokens.of(OFFICIAL.sub("", tokens.text) or tokens.text)
    yield from (one for one in _worded(bare) if one.wording is Wording.RESERVED)
    for wording, find in ELSEWHERE:
        yield from (Worded(wording, name[one.start : one.end]) for one in find(reading))
    for start, end in account_numbers(reading):
        passage = reading.passage("", start, end, "")
        yield Worded(Wording.NUMBER, name[passage.start : passage.end])


def _worded(tokens: Tokens) -> Iterator[Worded]:
    for hit in hits(tokens):
        if not isinstance(hit.claim, Wording):
            continue
        # A word that begins or ends a name stands as a badge would.
        is_badge = hit.part is Part.BADGE and (not hit.start or is_last(tokens, hit.end))
        yield Worded(Wording.BADGE if is_badge else hit.claim, hit.text)


def _in_bio(reading: Reading) -> Iterator[tuple[Wording, Passage]]:
    for clause in CLAUSE.finditer(reading.text):
        written = clause.group().strip()
        if DENIES.search(written):
            continue
        start = clause.start() + clause.group().find(written)
        for one in _worded(Tokens.of(written)):
            if one.wording in BIO_CODES:
                yield one.wording, reading.passage("", start, start + len(written), written)
                break
    for at in lettered(reading.written):
        yield Wording.BADGE, Passage("", at, at + 1, reading.written[at])
    for start, end in account_numbers(reading):
        yield Wording.NUMBER, reading.passage("", start, end, reading.text[start:end])
