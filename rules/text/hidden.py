"""What a reader does not see in a text, or sees otherwise than its writer did, made visible."""

import unicodedata

from rules.text.characters import is_unseen

JOINER, COLOURED = "\u200d", "\ufe0f"  # they belong to emoji
SPACES = frozenset(" \u3000")
SEEN_OR_REFUSED = frozenset({"Me", "Cc", "Cs"})  # circles around others; what no text may have
UNLIKE = frozenset({"Zs", "Zl", "Zp", "Co", "Cn"})  # odd spaces, and what few fonts draw
SYMBOLS = frozenset({"So", "Sm"})
FIRST_SYMBOL = "\u2122"  # those before it are no emoji, but for two
LIKE_SYMBOLS = frozenset("©®‼⁉ℹ〰〽\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
KEYS, KEYCAP = frozenset("0123456789#*"), "\u20e3"


def written_out(text: str) -> str:
    """`text` with `[U+202E]` in place of the character, for whoever must see that it is there."""
    befores, afters = f" {text}", f"{text[1:]} "
    return "".join(
        f"[U+{ord(one):04X}]" if _is_hidden(before, one, after) else one
        for before, one, after in zip(befores, text, afters, strict=False)
    )


def _is_hidden(before: str, character: str, after: str) -> bool:
    if character == JOINER and _is_emoji(after) and (before == COLOURED or _is_emoji(before)):
        return False
    if character == COLOURED and (_is_emoji(before) or (before in KEYS and after == KEYCAP)):
        return False
    category = unicodedata.category(character)
    if category in SEEN_OR_REFUSED or character in SPACES:
        return False
    return category in UNLIKE or is_unseen(character)


def _is_emoji(character: str) -> bool:
    if character in LIKE_SYMBOLS:
        return True
    return character >= FIRST_SYMBOL and unicodedata.category(character) in SYMBOLS
