"""Art 9(2): 对核验通过后的公众账号加注专门标识, a marker for accounts that passed the check.

One marker says what kind of subject runs the account, one each in which field its credentials
were checked. A marker rests on facts; what it does not rest on it does not say.
"""

from collections.abc import Iterable
from datetime import date

from rules.categories import NEEDS
from rules.disclosure.face import CredentialFact, Fact, MarkerFact
from rules.disclosure.publicity import POLICY, Treatment
from rules.registration.credentials import is_live
from rules.vocabulary import CredentialField, Level, MarkerType, SubjectNature

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
        credential.field for credential in credentials if _supports(credential, today)
    )
    return (
        MarkerFact(BY_NATURE[nature], today, identity),
        *(
            MarkerFact(BY_FIELD[field], today, (*_of_field(field, credentials, today), *identity))
            for field in fields
        ),
    )


def rests_on(
    type_: MarkerType,
    granted: Iterable[str],
    credentials: tuple[CredentialFact, ...],
    today: date,
) -> tuple[str, ...]:
    """Art 9(2): what a live marker rests on in a record made today, by its paths there.

    `granted` are the paths at the grant. Facts keep theirs; credentials move up when one before
    them is revoked, so those of the marker's field are looked for anew.
    """
    facts = tuple(path for path in granted if path.startswith("/facts/"))
    paths = [path for field in fields_of(type_) for path in _of_field(field, credentials, today)]
    return (*paths, *facts)


def fields_of(type_: MarkerType) -> list[CredentialField]:
    """Art 9(1): the field whose credentials a marker rests on; none for that of a nature."""
    return [field for field, marker in BY_FIELD.items() if marker is type_]


def _of_field(
    field: CredentialField, credentials: tuple[CredentialFact, ...], today: date
) -> tuple[str, ...]:
    return tuple(
        f"/credentials/{index}"
        for index, credential in enumerate(credentials)
        if credential.field is field and _supports(credential, today)
    )


def _supports(credential: CredentialFact, today: date) -> bool:
    """Whether a credential is checked, live, and of a kind that its field asks for: a degree in
    journalism is no licence for news (Art 5).
    """
    return (
        credential.level is not Level.DECLARED
        and credential.kind in NEEDS[credential.field]
        and is_live(credential.valid_from, credential.valid_to, today)
    )


def dependents(type_: MarkerType, live: Iterable[MarkerType]) -> list[MarkerType]:
    """The live markers that end with this one: without its nature's marker, which stands for who
    the subject is, an account keeps no other.
    """
    return list(live) if type_ in BY_NATURE.values() else [type_]
