"""Writes `words.txt` from jieba's dictionary: `make words DICTIONARY=jieba/dict.txt`."""

import sys
from collections import defaultdict
from math import log2
from pathlib import Path

LENGTHS = range(2, 5)  # characters
RAREST = 20  # times that the dictionary counted a word; rarer ones are mostly names of persons
FIRST, LAST = "一", "鿿"
ZERO = ord("A")


def words(dictionary: str) -> list[str]:
    """A line for every first character: it, and how its words go on; behind `=` stands a letter
    that says how rare the word is: `A` is every word of a text, `B` every second, `C` every fourth.
    """
    rows = [line.split()[:2] for line in dictionary.splitlines()]
    total = sum(int(count) for _, count in rows)
    lines: dict[str, str] = defaultdict(str)
    for word, count in sorted(rows):
        if len(word) in LENGTHS and int(count) >= RAREST and all(map(_is_common, word)):
            rarity = round(log2(total / int(count)))
            lines[word[0]] += f" {word[1:]}={chr(ZERO + rarity)}"
    return [f"{first}{rest}" for first, rest in sorted(lines.items())]


def _is_common(character: str) -> bool:
    return FIRST <= character <= LAST


if __name__ == "__main__":
    lines = words(Path(sys.argv[1]).read_text("utf-8"))
    (Path(__file__).parent / "words.txt").write_text("\n".join(lines) + "\n", "utf-8")
