"""How large one question may be. Every figure is counted before validation, which is quadratic."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import OperationType

from schema.errors import LimitExceeded
from schema.limits.measure import Measure

LARGEST_FIGURE = 2**53 - 1


WEIGHTS: Mapping[str, int] = {
    "Query.checkName": 50,  # compares with up to 200 names
    # Compares up to 30 pictures: a tenth of a second, at worst 1.5. A list's weight counts ten
    # times, and an item's a hundred times more, though few items are pictures.
    "Application.profileFindings": 100,
    "RectificationItem.profileFindings": 5,
}


@dataclass(frozen=True, slots=True)
class Allowance:
    """What differs between those who gave their name and those who did not."""

    tokens: int
    selections: int
    cost: int


STRANGER = Allowance(tokens=500, selections=1_000, cost=5_000)
SIGNED_IN = Allowance(tokens=2_000, selections=4_000, cost=20_000)


@dataclass(frozen=True, slots=True)
class Limits:
    """`weights` names fields as `Type.field`; the rest have the weights of `measure`."""

    strangers: Allowance = STRANGER
    signed_in: Allowance = SIGNED_IN
    weights: Mapping[str, int] = field(default_factory=lambda: WEIGHTS)
    body: int = 256 * 1024
    text: int = 64 * 1024
    comments: int = 100
    operations: int = 10
    depth: int = 12
    introspection_depth: int = 20
    introspection_lists: int = 1
    aliases: int = 30
    root_fields: int = 20
    mutations: int = 5
    repeats: int = 20
    pairs: int = 2_000
    directives: int = 20
    fragments: int = 20
    page: int = 100

    def allowance(self, *, signed_in: bool) -> Allowance:
        return self.signed_in if signed_in else self.strangers


def check_operation(
    measure: Measure, kind: OperationType, allowance: Allowance, limits: Limits
) -> None:
    mutation = kind is OperationType.MUTATION
    figures = (
        ("LIMIT_SELECTIONS", "selections", measure.selections, allowance.selections),
        ("LIMIT_DEPTH", "levels", measure.depth, limits.depth),
        ("LIMIT_INTROSPECTION", "levels", measure.meta_depth, limits.introspection_depth),
        ("LIMIT_INTROSPECTION", "nested lists", measure.meta_lists, limits.introspection_lists),
        ("LIMIT_ALIASES", "aliases", measure.aliases, limits.aliases),
        ("LIMIT_DIRECTIVES", "directives", measure.directives, limits.directives),
        ("LIMIT_ROOT_FIELDS", "root fields", measure.roots, limits.root_fields),
        ("LIMIT_MUTATIONS", "mutations", measure.roots if mutation else 0, limits.mutations),
    )
    for code, what, figure, maximum in figures:
        at_most(code, what, figure, maximum)
    check_cost(measure.cost, allowance)


def check_cost(requested: int, allowance: Allowance) -> None:
    if requested > allowance.cost:
        requested = min(requested, LARGEST_FIGURE)
        raise LimitExceeded(
            f"This question costs {requested} points, at most {allowance.cost} are allowed",
            "LIMIT_COST",
            cost={"requested": requested, "maximum": allowance.cost},
        )


def at_most(code: str, what: str, figure: int, maximum: int) -> None:
    if figure > maximum:
        figure = min(figure, LARGEST_FIGURE)
        raise LimitExceeded(
            f"This question has {figure} {what}, at most {maximum} are allowed",
            code,
            limit={"found": figure, "maximum": maximum},
        )
