"""Everything in an introduction that leads the reader elsewhere (Art 8)."""

import re

from rules.objections import Objection, Path
from rules.profiles.handles import handles
from rules.profiles.links import links
from rules.profiles.phones import phones
from rules.profiles.reading import Passage, Reading
from rules.text.characters import is_unseen
from rules.text.folding import fold


def contacts(bio: str, declared: str = "") -> list[Passage]:
    """Art 8(2): phone numbers, handles and links in the order in which they stand.

    What the operator declared as their public contact is theirs to repeat in plain writing.
    """
    reading, public = Reading(bio), _compact(declared)
    passages: list[Passage] = []
    for passage in (*handles(reading), *links(reading), *phones(reading)):
        if not any(
            passage.start < earlier.end and earlier.start < passage.end for earlier in passages
        ):
            passages.append(passage)
    return sorted(
        (
            passage
            for passage in passages
            if passage.disguised or _compact(_named(passage)) not in public
        ),
        key=lambda passage: passage.start,
    )


def hidden_objections(bio: str, path: Path) -> list[Objection]:
    """Art 8(2): characters that nobody sees stand within a number or an address for one reason
    only: so that it is not found. That is refused."""
    hidden = [one for one in contacts(bio) if any(map(_is_unseen, bio[one.start : one.end]))]
    return [Objection("BIO_CONTACT_HIDDEN", path, {"reads": hidden[0].reads})] if hidden else []


def _is_unseen(character: str) -> bool:
    # A pictured digit ends with a selector and a keycap, which are seen with it.
    return is_unseen(character) and character not in "\ufe0f\u20e3" and not character.isspace()


def _named(passage: Passage) -> str:
    return passage.reads.partition(":")[2] or passage.reads


def _compact(text: str) -> str:
    return re.sub(r"[^a-z0-9@._\-]|-(?=\d)", "", _folded(text))


def _folded(text: str) -> str:
    return "".join(fold(one) or one for one in text)
