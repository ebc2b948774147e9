"""Art 6(2): 制定并公开…管理规则、平台公约 ("formulate and openly publish" rules and conventions):
what the text of one is, as its file tells it.
"""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

LARGEST = 200_000  # bytes; a page has to hold it
HEADING = "# "


class Block(NamedTuple):
    """A heading or a paragraph."""

    text: str
    is_heading: bool


class RuleTextBroken(ValueError):
    """A text that cannot be shown. Its words say why."""


@dataclass(frozen=True, slots=True)
class RuleText:
    """`data` is the text byte for byte, and `sha256` is that of it, in hexadecimal digits."""

    data: bytes
    sha256: str
    blocks: tuple[Block, ...]


def read(data: bytes) -> RuleText:
    """Art 6(2): the text in a file: a paragraph each line, a heading where one begins with `# `.

    Raises RuleTextBroken where it is empty, no UTF-8, or larger than a page should be.
    """
    if len(data) > LARGEST:
        raise RuleTextBroken(f"it has more than {LARGEST:,} bytes")
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise RuleTextBroken("it is not written in UTF-8") from None
    blocks = tuple(_block(line) for line in lines if line)
    if all(block.is_heading for block in blocks):
        raise RuleTextBroken("it has no paragraph")
    return RuleText(data, hashlib.sha256(data).hexdigest(), blocks)


def _block(line: str) -> Block:
    return Block(line.removeprefix(HEADING).strip(), line.startswith(HEADING))
