"""The terms and places that stand in a name, by where they begin."""

from functools import cached_property, lru_cache
from typing import NamedTuple

from rules.claims.sight import readings_at, seen
from rules.claims.terms import Node, Part, Term, root
from rules.names.places import LONGEST, SHORTEST, SHORTEST_SPELLED, places, spelled_places
from rules.text import words

LONGEST_SPELLED = 24  # letters of a place


class Token(NamedTuple):
    """A term by the place behind its end; `altered` counts its units that are written otherwise."""

    end: int
    term: Term
    altered: int


class Tokens:
    """What may be read in a name; `text` is the name as it is seen. Nobody changes them."""

    def __init__(self, name: str) -> None:
        self.text = seen(name)
        self.at = [self._terms(at) for at in range(len(self.text))]

    @classmethod
    def of(cls, name: str) -> "Tokens":
        """Those of a name that is asked about in more than one way."""
        return _tokens(name)

    def _terms(self, start: int) -> list[Token]:
        tokens: list[Token] = []
        ahead: list[tuple[int, Node, int]] = [(start, root(), 0)]
        while ahead:
            at, node, altered = ahead.pop()
            tokens += [Token(at, term, altered) for term in node.terms]
            if at == len(self.text) or not node.next:
                continue
            for end, reading in readings_at(self.text, at):
                for unit, cost in reading.items():
                    if (following := node.next.get(unit)) is not None:
                        ahead.append((end, following, altered + cost))
        return tokens

    @cached_property
    def places_at(self) -> list[list[int]]:
        """Where the places end that begin at each place of the text."""
        return [self._places(at) for at in range(len(self.text))]

    def _places(self, start: int) -> list[int]:
        text = self.text
        if text[start].isascii():
            known, sizes = spelled_places(), range(SHORTEST_SPELLED, LONGEST_SPELLED)
        else:
            known, sizes = places(), range(SHORTEST, LONGEST)
        last = len(text) - start
        return [
            start + size for size in sizes if size <= last and text[start : start + size] in known
        ]

    @cached_property
    def behind_places(self) -> frozenset[int]:
        """Where places end that begin the name, one after another."""
        ends, ahead = set[int](), [0]
        while ahead:
            at = ahead.pop()
            new = set(self.places_at[at] if at < len(self.text) else ()) - ends
            ends |= new
            ahead += new
        return frozenset(ends)

    @cached_property
    def ends(self) -> list[int]:
        """Where its words end, likeliest of all; a place is a word, and so is a term."""
        spans = [(at, end) for at, ends in enumerate(self.places_at) for end in ends]
        spans += [
            (at, token.end)
            for at, tokens in enumerate(self.at)
            for token in tokens
            if not token.altered and token.term.part not in (Part.TOPIC, Part.BEFORE)
        ]
        return words.ends(self.text, spans)

    @cached_property
    def bounds(self) -> frozenset[int]:
        """The places where no word is cut."""
        return frozenset({0, *self.ends})

    def has(self, part: Part, at: int) -> list[Token]:
        """The tokens of this part, written as they are, that begin there."""
        if at >= len(self.text):
            return []
        return [token for token in self.at[at] if token.term.part is part and not token.altered]


@lru_cache(maxsize=64)
def _tokens(name: str) -> Tokens:
    return Tokens(name)
