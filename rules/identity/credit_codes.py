"""What a unified social credit code says of its holder's nature (GB 32100, first two characters).

The first character is the registering authority, the second the class of organisation (GB
32100-2015, tables 1 and 2, and their later additions): 11 state organs, 12 public institutions,
51 to 53 social organisations, 91 enterprises, 92 individual businesses, 93 farmers' cooperatives.
Registrars have been given classes that no table here knows: who has one is looked at by a person,
not turned away.
"""

from rules.objections import Objection, Path
from rules.vocabulary import SubjectNature as N

# The classes that each nature has. Those of one nature alone imply it.
CLASSES: dict[N, frozenset[str]] = {
    N.NATURAL_PERSON: frozenset(),
    N.INDIVIDUAL_BUSINESS: frozenset({"92"}),
    N.ENTERPRISE: frozenset({"91", "93"}),
    N.STATE_ORGAN: frozenset({"11"}),
    N.PUBLIC_INSTITUTION: frozenset({"12", "A1"}),
    # 13 people's organisations, 5x associations and foundations, 7x religious, 81 trade unions.
    N.SOCIAL_ORGANISATION: frozenset({"13", "51", "52", "53", "59", "71", "72", "79", "81", "89"}),
    # 2x foreign news offices, 3x law firms and the like, 4x and 6x offices, Nx rural collectives.
    N.UNINCORPORATED_ORGANISATION: frozenset(
        {"19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "61", "69"}
        | {"99", "N1", "N2", "N3", "N9", "Y1"}
    ),
}

# What some of a class are besides: a partnership or a sole proprietorship is registered as an
# enterprise, and is an unincorporated organisation by the Civil Code. A person sees which.
ALSO: dict[N, frozenset[str]] = {N.UNINCORPORATED_ORGANISATION: frozenset({"91"})}
KNOWN = frozenset[str]().union(*CLASSES.values())


def objections(code: str, nature: N, path: Path) -> list[Objection]:
    """Art 8(2): 擅自使用…党政机关…名义, a code whose class is known and is another nature's."""
    class_ = code[:2]
    if class_ not in KNOWN or class_ in CLASSES[nature] | ALSO.get(nature, frozenset()):
        return []
    return [Objection("USCC_NOT_OF_THIS_NATURE", path, {"found": code[:2]})]


def implies_nature(document_number: str, nature: N) -> bool:
    """Whether the number alone says that its holder has this nature and no other."""
    if nature is N.NATURAL_PERSON:
        return True  # a resident identity number is a person's
    holders = [other for other, classes in CLASSES.items() if document_number[:2] in classes]
    return holders == [nature]
