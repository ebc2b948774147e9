"""Art 9(1), 5(2): what a subject shows to write in a field, by its nature: the policy as a table.

Art 9(1): 专业背景，以及依照法律、行政法规获得的职业资格或服务资质. A background *and* a
qualification or licence; neither stands for the other. Our choice where the law is silent: a
qualification is a person's, so an organisation shows that of a person who works for it; a service
licence is an organisation's; what a state organ may do stands in the law itself, and the document
that says so is its background and its licence in one. Art 5(2): 互联网新闻信息服务许可, news needs
its licence and nothing else; only legal persons are given one.
"""

from collections.abc import Collection
from typing import NamedTuple

from rules.vocabulary import CredentialField as F
from rules.vocabulary import CredentialKind as K
from rules.vocabulary import SubjectNature as N

Part = frozenset[K]


class Requirement(NamedTuple):
    """Of each part one kind at least is shown; without a part the field is closed to a nature."""

    article: str
    parts: tuple[Part, ...]


LEGAL_PERSONS = frozenset(
    {N.ENTERPRISE, N.STATE_ORGAN, N.PUBLIC_INSTITUTION, N.SOCIAL_ORGANISATION}
)

BACKGROUND: Part = frozenset({K.BACKGROUND})
QUALIFICATION: Part = frozenset({K.PROFESSIONAL_QUALIFICATION})
LICENCE: Part = frozenset({K.SERVICE_LICENCE})

_OF_A_PERSON = Requirement("9(1)", (BACKGROUND, QUALIFICATION))
_OF_AN_ORGANISATION = Requirement("9(1)", (BACKGROUND, QUALIFICATION | LICENCE))
_OF_AN_ORGAN = Requirement("9(1)", (BACKGROUND,))
_PROFESSION: dict[N, Requirement] = {
    N.NATURAL_PERSON: _OF_A_PERSON,
    N.INDIVIDUAL_BUSINESS: _OF_AN_ORGANISATION,
    N.ENTERPRISE: _OF_AN_ORGANISATION,
    N.STATE_ORGAN: _OF_AN_ORGAN,
    N.PUBLIC_INSTITUTION: _OF_AN_ORGANISATION,
    N.SOCIAL_ORGANISATION: _OF_AN_ORGANISATION,
    N.UNINCORPORATED_ORGANISATION: _OF_AN_ORGANISATION,
}
_LICENSED, _CLOSED = Requirement("5(2)", (LICENCE,)), Requirement("5(2)", ())

REQUIRED: dict[F, dict[N, Requirement]] = {
    F.ECONOMICS: _PROFESSION,
    F.EDUCATION: _PROFESSION,
    F.HEALTH: _PROFESSION,
    F.JUSTICE: _PROFESSION,
    F.NEWS: {nature: _LICENSED if nature in LEGAL_PERSONS else _CLOSED for nature in N},
}


def missing(field: F, nature: N, shown: Collection[K]) -> tuple[Part, ...]:
    """Art 9(1): the parts of which nothing is among the kinds that are `shown` in the field."""
    return tuple(part for part in REQUIRED[field][nature].parts if part.isdisjoint(shown))


def is_whole(field: F, nature: N, shown: Collection[K]) -> bool:
    """Art 9(1): whether everything that the field asks of such a subject is shown."""
    return not is_closed(field, nature) and not missing(field, nature, shown)


def is_closed(field: F, nature: N) -> bool:
    """Art 5(2): whether nothing that such a subject can show would open the field to it."""
    return not REQUIRED[field][nature].parts


def counts(field: F, nature: N, kind: K) -> bool:
    """Art 9(1): whether a credential of the kind is any part of what the field asks for: a degree
    in journalism is no licence for news.
    """
    return any(kind in part for part in REQUIRED[field][nature].parts)


def may_hold(field: F, nature: N, kind: K) -> bool:
    """Art 5(2): whether a subject of the nature can hold a credential of the kind at all: nobody
    licenses a natural person, nor for news anyone but a legal person.
    """
    if kind is not K.SERVICE_LICENCE:
        return True
    return nature in LEGAL_PERSONS if field is F.NEWS else nature is not N.NATURAL_PERSON
