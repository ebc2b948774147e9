"""Writes `syllables.txt` and `phrases.txt` from the tables of pypinyin: `make readings`."""

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

FOLDER = Path(__file__).parent


def syllables() -> list[str]:
    """A line for every list of syllables: the list, the usual one first, and who is read so."""
    readers: dict[str, str] = defaultdict(str)
    for character in map(chr, sorted(PINYIN_DICT)):
        known = pinyin(character, style=Style.TONE3, heteronym=True)[0]
        readers[" ".join(known)] += character
    return [f"{known}\t{characters}" for known, characters in sorted(readers.items())]


def phrases() -> list[str]:
    """A line for every first character: it, and how its phrases go on; after `=` stand syllables
    that are not the usual ones of the phrase's characters.
    """
    rests: dict[str, str] = defaultdict(str)
    for phrase in sorted(PHRASES_DICT):
        read, usual = lazy_pinyin([phrase]), [lazy_pinyin(one)[0] for one in phrase]
        rests[phrase[0]] += f" {phrase[1:]}={'' if read == usual else chr(39).join(read)}"
    return [f"{first}{rest}" for first, rest in sorted(rests.items())]


if __name__ == "__main__":
    for name, lines in (("syllables.txt", syllables()), ("phrases.txt", phrases())):
        (FOLDER / name).write_text("\n".join(lines) + "\n", "utf-8")
