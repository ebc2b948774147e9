"""Art 9(2): 对核验通过后的公众账号加注专门标识, a marker for accounts that passed the check.

One marker says what kind of subject runs the account, one each in which field its credentials
were checked. A marker rests on facts; what it does not rest on it does not say.
"""

from collections.abc import Iterable
from datetime import date

from rules.disclosure.face import CredentialFact, Fact, MarkerFact
from rules.disclosure.publicity import POLICY, Treatment
from rules.qualifications import counts, is_whole
from rules.registration.credentials import is_live
from rules.vocabulary import CredentialField, CredentialKind, Level, MarkerType, SubjectNature

BY_NATURE: dict[SubjectNature, MarkerType] = {n: MarkerType(n.value) for n in SubjectNature}
BY_FIELD: dict[CredentialField, MarkerType] = {f: MarkerType(f.value) for f in CredentialField}

IDENTITY_FACTS = ("subjectNature", "operatorName", "uscc")


def markers_for(
    nature: SubjectNature,
    facts: dict[str, Fact],
    credentials: tuple[CredentialFact, ...],
    today: date,
) -> tuple[MarkerFact, ...]:
    """Art 9(2): the markers that checked facts support today.

    A marker rests on facts that are public in clear, masked or sealed: never on one that the
    record does not hold.
    """
    identity = tuple(
        f"/facts/{name}"
        for name in IDENTITY_FACTS
        if name in facts
        and POLICY[nature][name] is not Treatment.NONE
        and facts[name].level is not Level.DECLARED
    )
    if "/facts/subjectNature" not in identity:
        return ()
    fields = dict.fromkeys(
        credential.field for credential in credentials if _is_live(credential, today)
    )
    return (
        MarkerFact(BY_NATURE[nature], today, identity),
        *(
            MarkerFact(
                BY_FIELD[field], today, (*_of_field(field, nature, credentials, today), *identity)
            )
            for field in fields
            if qualifies(field, nature, credentials, today)
        ),
    )


def rests_on(
    type_: MarkerType,
    nature: SubjectNature,
    granted: Iterable[str],
    credentials: tuple[CredentialFact, ...],
    today: date,
) -> tuple[str, ...]:
    """Art 9(2): what a live marker rests on in a record made today, by its paths there.

    `granted` are the paths at the grant. Facts keep theirs; credentials move up when one before
    them is revoked, so those of the marker's field are looked for anew.
    """
    facts = tuple(path for path in granted if path.startswith("/facts/"))
    own = fields_of(type_)
    paths = [path for field in own for path in _of_field(field, nature, credentials, today)]
    return (*paths, *facts)


def fields_of(type_: MarkerType) -> list[CredentialField]:
    """Art 9(1): the field whose credentials a marker rests on; none for that of a nature."""
    return [field for field, marker in BY_FIELD.items() if marker is type_]


def qualifies(
    field: CredentialField,
    nature: SubjectNature,
    credentials: tuple[CredentialFact, ...],
    today: date,
) -> bool:
    """Art 9(1): whether everything that a field asks for is shown, checked and in its term."""
    return is_whole(field, nature, _kinds(field, credentials, today))


def _of_field(
    field: CredentialField,
    nature: SubjectNature,
    credentials: tuple[CredentialFact, ...],
    today: date,
) -> tuple[str, ...]:
    """The paths of those that are any part of what the field asks for: a degree in journalism is
    no licence for news (Art 5).
    """
    return tuple(
        f"/credentials/{index}"
        for index, credential in enumerate(credentials)
        if credential.field is field
        and _is_live(credential, today)
        and counts(field, nature, credential.kind)
    )


def _kinds(
    field: CredentialField, credentials: tuple[CredentialFact, ...], today: date
) -> set[CredentialKind]:
    return {one.kind for one in credentials if one.field is field and _is_live(one, today)}


def _is_live(credential: CredentialFact, today: date) -> bool:
    """Whether a credential is checked, and in its term."""
    is_checked = credential.level is not Level.DECLARED
    return is_checked and is_live(credential.valid_from, credential.valid_to, today)


def dependents(type_: MarkerType, live: Iterable[MarkerType]) -> list[MarkerType]:
    """The live markers that end with this one: without its nature's marker, which stands for who
    the subject is, an account keeps no other.
    """
    return list(live) if type_ in BY_NATURE.values() else [type_]
