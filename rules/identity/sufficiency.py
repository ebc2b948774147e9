"""Art 8(1): which factors together are enough to say who an applicant is: the policy as a table.

复合验证等措施…基于移动电话号码、居民身份证号码或统一社会信用代码等方式. The law sets no matrix:
this one is ours, versioned and published. Each set holds at least two factors, of which one knows
who the subject is and one is in the applicant's own hands: a thief can know what is only known.
"""

from enum import StrEnum

from rules.categories import field_of
from rules.identity.identifiers import WITHOUT_REGISTER
from rules.vocabulary import CredentialField, DocumentKind, FactorKind
from rules.vocabulary import SubjectNature as N

POLICY_VERSION = "2026-11"

Factors = frozenset[FactorKind]
Sets = tuple[Factors, ...]

PHONE, RESIDENT = FactorKind.PHONE, FactorKind.RESIDENT_IDENTITY
CODE, PAYMENT = FactorKind.CREDIT_CODE, FactorKind.SMALL_PAYMENT
HUMAN, SECOND = FactorKind.HUMAN_CHECK, FactorKind.SECOND_CHECK

# A register, a bank or a reviewer knows whose identity it is; a phone's network does not tell us.
KNOWS_WHO = frozenset({RESIDENT, CODE, PAYMENT, HUMAN, SECOND})
# Only who has the phone, the account's statement or the documents can pass these.
IN_HAND = frozenset({PHONE, PAYMENT, HUMAN, SECOND})

# For how many days a match counts. A licence is lost and a phone passed on sooner than a name.
LASTS: dict[FactorKind, int] = {
    PHONE: 90,
    RESIDENT: 180,
    CODE: 90,
    PAYMENT: 180,
    HUMAN: 180,
    SECOND: 180,
}


OF_THE_STATE = frozenset({N.STATE_ORGAN, N.PUBLIC_INSTITUTION})


class Rigor(StrEnum):
    """How much the category asks for: fields with credentials more, news by licence most."""

    ORDINARY = "ORDINARY"
    REGULATED = "REGULATED"
    NEWS = "NEWS"


def _any_of(*sets: set[FactorKind]) -> Sets:
    return tuple(map(frozenset, sets))


_PERSON = {
    Rigor.ORDINARY: _any_of(
        {RESIDENT, PHONE},
        {RESIDENT, PAYMENT},
        {RESIDENT, HUMAN},
        {PHONE, HUMAN},
        {PAYMENT, HUMAN},
    ),
    Rigor.REGULATED: _any_of(
        {RESIDENT, PHONE, PAYMENT},
        {RESIDENT, PHONE, HUMAN},
        {RESIDENT, PAYMENT, HUMAN},
        {PHONE, PAYMENT, HUMAN},
    ),
    Rigor.NEWS: _any_of(
        {RESIDENT, PHONE, HUMAN},
        {RESIDENT, PAYMENT, HUMAN},
    ),
}
# A credit code and the representative's name are public: with a phone of one's own they show
# nothing. Who also knows that person's number, or is paid into the organisation's account, does.
_ORGANISATION = {
    Rigor.ORDINARY: _any_of(
        {CODE, RESIDENT, PHONE},
        {CODE, PAYMENT},
        {CODE, HUMAN},
        {RESIDENT, HUMAN},
        {PHONE, HUMAN},
        {PAYMENT, HUMAN},
    ),
    Rigor.REGULATED: _any_of(
        {CODE, RESIDENT, HUMAN},
        {CODE, PHONE, HUMAN},
        {CODE, PAYMENT, HUMAN},
        {CODE, PHONE, PAYMENT},
        {CODE, RESIDENT, PAYMENT},
        {PHONE, PAYMENT, HUMAN},
    ),
    Rigor.NEWS: _any_of(
        {CODE, RESIDENT, HUMAN},
        {CODE, PHONE, HUMAN},
        {CODE, PAYMENT, HUMAN},
        {PHONE, HUMAN, SECOND},
        {PAYMENT, HUMAN, SECOND},
    ),
}
# Who speaks for the State is known to the register of organisations, or two persons see it in
# documents: a phone and one pair of eyes have marked an organ that did not exist.
_OF_THE_STATE = {
    Rigor.ORDINARY: _any_of(
        {CODE, RESIDENT, PHONE},
        {CODE, PAYMENT},
        {CODE, HUMAN},
        {HUMAN, SECOND},
    ),
    Rigor.REGULATED: _any_of(
        {CODE, RESIDENT, HUMAN},
        {CODE, PHONE, HUMAN},
        {CODE, PAYMENT, HUMAN},
        {CODE, PHONE, PAYMENT},
        {CODE, RESIDENT, PAYMENT},
        {PHONE, HUMAN, SECOND},
        {PAYMENT, HUMAN, SECOND},
    ),
    Rigor.NEWS: _ORGANISATION[Rigor.NEWS],
}
ENOUGH: dict[N, dict[Rigor, Sets]] = {
    N.NATURAL_PERSON: _PERSON,
    N.INDIVIDUAL_BUSINESS: _ORGANISATION,
    N.ENTERPRISE: _ORGANISATION,
    N.STATE_ORGAN: _OF_THE_STATE,
    N.PUBLIC_INSTITUTION: _OF_THE_STATE,
    N.SOCIAL_ORGANISATION: _ORGANISATION,
    N.UNINCORPORATED_ORGANISATION: _ORGANISATION,
}

# Where no register knows the document of a person, two persons see it.
_UNKNOWN_TO_REGISTERS = {
    rigor: _any_of({PHONE, HUMAN, SECOND}, {PAYMENT, HUMAN, SECOND}) for rigor in Rigor
}
REGISTER_OF: dict[DocumentKind, FactorKind] = {
    DocumentKind.RESIDENT_IDENTITY_CARD: RESIDENT,
    DocumentKind.USCC: CODE,
}

# Who disputes the use of an identity must show more than the number and a phone of their own:
# whoever stole it once could, and could then have its owner's account stopped.
PROVES_DISPUTE: dict[DocumentKind, Sets] = {
    DocumentKind.RESIDENT_IDENTITY_CARD: _any_of({RESIDENT, PAYMENT}, {RESIDENT, HUMAN}),
    DocumentKind.USCC: _any_of({CODE, PAYMENT}, {CODE, HUMAN}),
    **{
        kind: _any_of({PHONE, HUMAN}, {PAYMENT, HUMAN})
        for kind in DocumentKind
        if kind in WITHOUT_REGISTER
    },
}


def rigor(category: str) -> Rigor:
    """Art 5, 9(1): how much a category asks for."""
    field = field_of(category)
    if field is None:
        return Rigor.ORDINARY
    return Rigor.NEWS if field is CredentialField.NEWS else Rigor.REGULATED


# Where a code's class does not say that its holder speaks for the State, its register's match does
# not either: two persons see it, besides.
_SEEN_BY_TWO = frozenset({HUMAN, SECOND})


def enough(nature: N, category: str, document: DocumentKind, *, says_nature: bool = True) -> Sets:
    """Art 8(1): the sets of factors of which one is enough for such an application. `document` is
    the kind of the subject's own; `says_nature` whether its number says which nature that is.
    """
    table = _UNKNOWN_TO_REGISTERS if document in WITHOUT_REGISTER else ENOUGH[nature]
    sets = table[rigor(category)]
    if says_nature or nature not in OF_THE_STATE:
        return sets
    return tuple(dict.fromkeys(one | _SEEN_BY_TWO for one in sets))


def asked(*documents: DocumentKind) -> tuple[FactorKind, ...]:
    """Art 8(1): which registers are asked about documents of these kinds: a person's, and of an
    organisation also that of the person who answers for it.
    """
    return tuple(REGISTER_OF[kind] for kind in documents if kind in REGISTER_OF)
