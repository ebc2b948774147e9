"""Who asks in the demo, by the logins that `gongshi hello` hands tokens out for."""

from typing import NamedTuple

from rules.vocabulary import Role


class Person(NamedTuple):
    login: str
    role: Role


class Party(NamedTuple):
    """Somebody who says that an identity is theirs, and where a code reaches them."""

    person: Person
    phone: str


def operator(login: str) -> Person:
    return Person(login, Role.OPERATOR)


OPERATOR = operator("demo-operator")
REVIEWER = Person("demo-reviewer", Role.REVIEWER)
SUPERVISOR = Person("demo-supervisor", Role.SUPERVISOR)
AUDITOR = Person("demo-auditor", Role.AUDITOR)

# Those whom a visitor does not play: what they hold stays theirs.
REVIEWERS = (Person("reviewer-lin", Role.REVIEWER), Person("reviewer-chen", Role.REVIEWER))
# They approve nothing: nobody answers a report about what they approved.
HANDLERS = (Person("reviewer-xu", Role.REVIEWER), Person("reviewer-wei", Role.REVIEWER))
SECOND_SUPERVISOR = Person("supervisor-he", Role.SUPERVISOR)
REPORTERS = (None, None, operator("reader-qiu"), None, operator("reader-meng"))
