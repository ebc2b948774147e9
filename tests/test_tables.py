"""A table over an enum says something of each of its members, or stands here with the reason."""

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import Enum
from types import ModuleType

import app  # noqa: F401 # composes the layers in the order in which they can be imported

LAYERS = ("rules", "resolvers", "schema", "public_site", "gateways")
FEWEST = 40  # tables, lest the search finds none any more
INCOMPLETE = {
    "rules.abuse.decisions._KINDS": "other grounds of refusal are not of abuse",
    "rules.claims.wording.BIO_CODES": "the rest is left to other rules in introductions",
    "rules.names.advice.WORDINGS": "the rest is refused, and asked about nowhere",
    "rules.disclosure.publicity.GROUNDS": "other treatments withhold nothing, or no such value",
    "rules.disclosure.levels.SAID_BY": "of the rest no register speaks",
    "rules.identity.credit_codes.ALSO": "other natures have no class but their own",
    "rules.identity.seen_documents.HANDED_IN_AS": "other files are shown to no reviewer as proof",
    "rules.identity.sufficiency.REGISTER_OF": "no register knows the other documents",
    "rules.statistics.outcomes.CHECKS": "a check that is under way is no outcome",
    "rules.statistics.outcomes.DISPUTES": "a dispute that nobody went on with is not told",
    "rules.statistics.outcomes.FINDINGS": "a finding that is open is not told",
    "public_site.disclosure.listed.SHOWN_AS": "what else it is found by is not on show",
    "resolvers.checks.decisions.TOLD": "other states are no finding of a person about an account",
    "resolvers.abuse.shared.CONDITIONS": "other signals are no thing that applications share",
    "resolvers.abuse.detection._SIGNALLED": "other signals are found elsewhere, not by a tie",
    "resolvers.abuse.ties.COLUMNS": "a credential is a row of its own",
    "rules.disclosure.publicity.IN_A_FIELD": "of others nothing more is shown for a field",
    "rules.abuse.policy._ROWS": "a credential under a second subject needs no threshold",
    "resolvers.identity.human_checks.PROVIDERS": "the rest is not seen by eye",
    "resolvers.identity.verification._INPUTS": "what a person saw has no inputs of its own",
    "gateways.providers.identity._WELL_FORMED": "other documents have no check character",
    "resolvers.lookup.orders.COLUMNS": "relevance is no column",
    "schema.statistics.registrations.ACCOUNTS": "the one column of most of its topics",
}

Table = Mapping[Enum, object]


def tables() -> list[tuple[set[str], Table]]:
    """Every table of a module over one enum, with each name that it has where it is imported."""
    names: dict[int, set[str]] = defaultdict(set)
    found: dict[int, Table] = {}
    for module in modules():
        for name, value in vars(module).items():
            if is_table(value):
                names[id(value)].add(f"{module.__name__}.{name}")
                found[id(value)] = value
    return [(names[key], table) for key, table in found.items()]


def modules() -> Iterator[ModuleType]:
    for layer in LAYERS:
        for found in pkgutil.walk_packages(importlib.import_module(layer).__path__, f"{layer}."):
            yield importlib.import_module(found.name)


def is_table(value: object) -> bool:
    if not isinstance(value, Mapping) or not value:
        return False
    return all(isinstance(key, Enum) for key in value) and len({type(key) for key in value}) == 1


def is_complete(table: Table) -> bool:
    return set(table) == set(type(next(iter(table))))


def test_every_table_over_an_enum_is_complete() -> None:
    found = tables()
    incomplete = [names for names, table in found if not is_complete(table)]
    excused = [names for names in incomplete if names & INCOMPLETE.keys()]

    assert len(found) >= FEWEST
    assert [names for names in incomplete if names not in excused] == []
    assert INCOMPLETE.keys() <= set().union(*excused), "an exception that nothing needs"


def test_a_table_that_lacks_a_member_is_found() -> None:
    class Colour(Enum):
        RED = "RED"
        BLUE = "BLUE"

    assert is_table({Colour.RED: 1})
    assert not is_table({"RED": 1})
    assert is_complete({Colour.RED: 1, Colour.BLUE: 2})
    assert not is_complete({Colour.RED: 1})
