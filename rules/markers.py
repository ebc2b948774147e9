"""Art 9(2): 对核验通过后的公众账号加注专门标识, a marker for accounts that passed the check.

One marker says what kind of subject runs the account, one each in which field its credentials
were checked. A marker rests on facts; what it does not rest on it does not say.
"""

from datetime import date

from rules.credentials import is_live
from rules.disclosure import CredentialFact, Fact, MarkerFact
from rules.publicity import POLICY, Treatment
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
    if not identity:
        return ()
    fields = {
        credential.field: ()
        for credential in credentials
        if credential.level is not Level.DECLARED
        and is_live(credential.valid_from, credential.valid_to, today)
    }
    return (
        MarkerFact(BY_NATURE[nature], today, identity),
        *(
            MarkerFact(BY_FIELD[field], today, (*_of_field(field, credentials, today), *identity))
            for field in fields
        ),
    )


def _of_field(
    field: CredentialField, credentials: tuple[CredentialFact, ...], today: date
) -> tuple[str, ...]:
    return tuple(
        f"/credentials/{index}"
        for index, credential in enumerate(credentials)
        if credential.field is field
        and credential.level is not Level.DECLARED
        and is_live(credential.valid_from, credential.valid_to, today)
    )
