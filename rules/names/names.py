"""Account names: how long they may be, and what may stand in them.

Art 8: platforms inspect "公众账号名称" for conformity. Two names are one name when their folds are
equal; the fold is the only comparison and is stored beside the name.
"""

from rules.objections import Objection
from rules.text.characters import is_mark, is_unseen
from rules.text.clusters import clusters, length
from rules.text.folding import display, fold, forbidden_characters

LONGEST_NAME = 30
LONGEST_WRITTEN = 1_000  # code points; what is longer is too long in every form, and costly to fold
LONGEST_FORM = 120  # code points of a name as it is shown, and of its fold
MOST_MARKS = 4  # on one character; Vietnamese needs two, Thai three
LONGEST_CLUSTER = 12  # code points of one seen character; a family with skin tones needs eleven


def objections(name: str, path: tuple[str | int, ...]) -> list[Objection]:
    """Art 8: "名称 … 合法合规性核验". Our choice: 1 to 30 seen characters, nothing unseen that
    deceives. What is judged is the name as it will be shown."""
    if len(name) > LONGEST_WRITTEN:
        return [_length_objection(path, LONGEST_NAME, len(name))]
    shown = display(name)
    objections = []
    if not fold(shown):
        objections.append(Objection("NAME_EMPTY", path))
    objections += _too_long(shown, path)
    if wrong := forbidden_characters(shown):
        listed = ", ".join(wrong[:5])
        objections.append(Objection("NAME_CONTROL_CHARACTERS", path, {"characters": listed}))
    if any(_is_heaped(cluster) for cluster in clusters(shown)):
        objections.append(Objection("NAME_TOO_MANY_MARKS", path, {"limit": MOST_MARKS}))
    return objections


def _too_long(shown: str, path: tuple[str | int, ...]) -> list[Objection]:
    """One seen character can be many code points, and one code point can fold to many."""
    measures = (
        (LONGEST_NAME, length(shown)),
        (LONGEST_FORM, max(len(shown), len(fold(shown)))),
    )
    return [
        _length_objection(path, limit, counted) for limit, counted in measures if counted > limit
    ][:1]


def _length_objection(path: tuple[str | int, ...], limit: int, counted: int) -> Objection:
    return Objection("NAME_TOO_LONG", path, {"limit": limit, "length": counted})


def _is_heaped(cluster: str) -> bool:
    marks = sum(is_mark(character) and not is_unseen(character) for character in cluster)
    return marks > MOST_MARKS or len(cluster) > LONGEST_CLUSTER
