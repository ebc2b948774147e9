"""What a reader does not see in a text, or sees otherwise than its writer did, made visible."""

import unicodedata

from rules.characters import is_unseen

JOINER, COLOURED = "\u200d", "\ufe0f"  # they belong to emoji
SPACES = frozenset(" \u3000")
SEEN_OR_REFUSED = frozenset({"Me", "Cc", "Cs"})  # circles around others; what no text may have
UNLIKE = frozenset({"Zs", "Zl", "Zp", "Co", "Cn"})  # odd spaces, and what few fonts draw
SYMBOLS = frozenset({"So", "Sm", "Sk", "Me"})


def written_out(text: str) -> str:
    """`text` with `[U+202E]` in place of the character, for whoever must see that it is there."""
    befores, afters = f" {text}", f"{text[1:]} "
    return "".join(
        f"[U+{ord(one):04X}]" if _is_hidden(before, one, after) else one
        for before, one, after in zip(befores, text, afters, strict=False)
    )


def _is_hidden(before: str, character: str, after: str) -> bool:
    if character == JOINER and _is_symbol(after):
        return False
    if character == COLOURED and (_is_symbol(before) or unicodedata.category(after) == "Me"):
        return False
    category = unicodedata.category(character)
    if category in SEEN_OR_REFUSED or character in SPACES:
        return False
    return category in UNLIKE or is_unseen(character)


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character) in SYMBOLS
