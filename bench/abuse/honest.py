"""Twenty thousand honest applicants of a month, in the crowds that look like abuse and are none."""

from collections.abc import Iterator
from datetime import timedelta

from bench.abuse import naming
from bench.abuse.filings import Filing, World
from rules.vocabulary import SubjectNature as N

FIRMS = (N.ENTERPRISE, N.ENTERPRISE, N.INDIVIDUAL_BUSINESS, N.SOCIAL_ORGANISATION)
NUMBERS = "一二三四五六七八九"
# How many of each crowd to 20,000; the rest are people and firms by themselves.
CROWDS = {
    "families": 450,
    "directors": 160,
    "agencies": 40,
    "author agencies": 25,
    "chains": 30,
    "numbered shops": 6,
    "school boards": 8,
    "workshops": 13,
}
WHOLE = 20_000


def applicants(world: World, size: int) -> list[Filing]:
    """`size` honest filings in the order of time."""
    made: list[Filing] = []
    for name, many in CROWDS.items():
        for serial in range(round(many * size / WHOLE)):
            made += GROUPS[name](world, serial)
    made = made[:size]
    while len(made) < size:
        made.append(_alone(world))
    return sorted(made, key=lambda filing: filing.at)


def _alone(world: World) -> Filing:
    if world.rng.random() < 0.72:
        return _person(world, "people")
    return _firm(world, "firms")


def _person(world: World, group: str, **known: object) -> Filing:
    rng = world.rng
    values = {
        "at": world.moment(),
        "phone": world.fresh("phone"),
        "login": world.fresh("login"),
        "host": world.somewhere(),
        "device": world.fresh("device") if rng.random() < 0.8 else None,
        "used_after": rng.uniform(0.2, 9) if rng.random() < 0.85 else None,
        "name": naming.person(rng),
        **known,
    }
    return Filing(group=group, nature=N.NATURAL_PERSON, subject=world.fresh("person"), **values)  # type: ignore[arg-type] # by name


def _firm(world: World, group: str, **known: object) -> Filing:
    rng = world.rng
    values = {
        "nature": rng.choice(FIRMS),
        "at": world.moment(),
        "phone": world.fresh("phone"),
        "login": world.fresh("login"),
        "host": world.somewhere(),
        "device": world.fresh("device") if rng.random() < 0.8 else None,
        "document": world.fresh("document"),
        "used_after": rng.uniform(0.2, 9) if rng.random() < 0.85 else None,
        "name": naming.firm(rng),
        "subject": world.fresh("firm"),
        **known,
    }
    return Filing(group=group, **values)  # type: ignore[arg-type] # by name


def _family(world: World, _: int) -> Iterator[Filing]:
    """Two to six on one telephone, mostly on one tablet, within some days."""
    rng = world.rng
    shared = {"phone": world.fresh("phone"), "host": world.somewhere()}
    if rng.random() < 0.6:
        shared["device"] = world.fresh("device")
    first = rng.uniform(0, 25)
    for _member in range(rng.choices((2, 3, 4, 5, 6), (40, 30, 18, 9, 3))[0]):
        yield _person(world, "families", at=world.moment(first, first + 5), **shared)


def _director(world: World, _: int) -> Iterator[Filing]:
    """Two to four companies of one director, each with one or two accounts."""
    shared = {what: world.fresh(what) for what in ("phone", "login", "device", "document")}
    host, rng = world.somewhere(), world.rng
    for _company in range(rng.choice((2, 2, 3, 4))):
        subject = world.fresh("firm")
        for _account in range(rng.choice((1, 1, 2))):
            yield _firm(world, "directors", subject=subject, host=host, **shared)


def _agency(world: World, serial: int) -> Iterator[Filing]:
    """Three to thirty clients on one machine, many of them handed in on a Monday; small ones give
    their own telephone.
    """
    rng = world.rng
    shared = {"login": world.fresh("login"), "device": world.fresh("device")}
    clients = rng.choice((3, 4, 5, 8, 12, 16, 22, 28))
    if clients <= 5 and serial % 2:
        shared["phone"] = world.fresh("phone")
    host, monday = world.somewhere(), world.monday()
    for client in range(clients):
        at = world.on(monday, rng.uniform(9, 17)) if client < 12 else world.moment()
        yield _firm(world, "agencies", at=at, host=host, **shared)


def _author_agency(world: World, _: int) -> Iterator[Filing]:
    """Two to nine authors taken on in a month, each with their own telephone."""
    shared = {"login": world.fresh("login"), "device": world.fresh("device")}
    host = world.somewhere()
    for _author in range(world.rng.randint(2, 9)):
        yield _person(world, "author agencies", host=host, **shared)


def _chain(world: World, serial: int) -> Iterator[Filing]:
    """Branches by place, in one week, by head office or by each shop for itself."""
    rng = world.rng
    name, week = rng.choice(naming.BRANDS) + rng.choice(naming.TRADES), rng.uniform(0, 23)
    host = world.somewhere()
    office = {"login": world.fresh("login"), "device": world.fresh("device"), "host": host}
    shared = office if serial % 2 else {}
    for place in rng.sample(naming.CITIES, rng.randint(4, 14)):
        at = world.moment(week, week + 7)
        yield _firm(world, "chains", name=f"{name}{place}店", at=at, **shared)


def _numbered(world: World, _: int) -> Iterator[Filing]:
    """Shops that are told apart by number: 一店, 二店."""
    rng = world.rng
    name, login = naming.coined(rng) + "烧烤", world.fresh("login")
    for number in NUMBERS[: rng.randint(2, 9)]:
        yield _firm(world, "numbered shops", name=f"{name}{number}店", login=login)


def _schools(world: World, serial: int) -> Iterator[Filing]:
    """A county's schools in one week, by the education office, under names that count."""
    rng = world.rng
    county, week = naming.COUNTIES[serial % len(naming.COUNTIES)], rng.uniform(0, 23)
    shared = {"login": world.fresh("login"), "device": world.fresh("device")}
    if serial % 3 == 0:
        shared["phone"] = world.fresh("phone")
    host = world.somewhere()
    for level in ("小学", "中学", "幼儿园"):
        for number in NUMBERS[: rng.randint(4, 9)]:
            yield _firm(
                world,
                "school boards",
                nature=N.PUBLIC_INSTITUTION,
                name=f"{county}县第{number}{level}",
                at=world.moment(week, week + 5),
                host=host,
                **shared,
            )


def _workshop(world: World, serial: int) -> Iterator[Filing]:
    """A class registers in one room in one afternoon. The last of a month is a large one."""
    rng = world.rng
    block, day, hour = world.block(), rng.randrange(30), rng.uniform(13, 16)
    many = 30 if serial == CROWDS["workshops"] - 1 else rng.randint(8, 22)
    for _learner in range(many):
        at = world.on(day, hour) + timedelta(minutes=rng.uniform(0, 45))
        yield _person(world, "workshops", at=at, host=world.host(block))


GROUPS = {
    "families": _family,
    "directors": _director,
    "agencies": _agency,
    "author agencies": _author_agency,
    "chains": _chain,
    "numbered shops": _numbered,
    "school boards": _schools,
    "workshops": _workshop,
}
assert set(GROUPS) == set(CROWDS)
