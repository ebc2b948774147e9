"""Fifteen campaigns of five kinds, each kind from crude to cunning."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.abuse import naming
from bench.abuse.filings import Filing, World
from rules.vocabulary import SubjectNature as N

STEMS = "甲乙丙丁戊己庚辛壬癸"


@dataclass(frozen=True, slots=True)
class Campaign:
    name: str
    kind: str
    cunning: str
    run: Callable[[World, str], Iterator[Filing]]


def _one(world: World, group: str, at: object, **known: object) -> Filing:
    """One application of a campaign; what is not said is new each time."""
    values = {
        "nature": N.NATURAL_PERSON,
        "name": naming.person(world.rng),
        "subject": world.fresh("person"),
        "phone": world.fresh("phone"),
        "login": world.fresh("login"),
        "device": world.fresh("device"),
        "host": world.somewhere(),
        "used_after": 2.0,
        **known,
    }
    return Filing(group=group, at=at, campaign=True, **values)  # type: ignore[arg-type] # by name


def _firm(world: World, group: str, at: object, **known: object) -> Filing:
    own = {"nature": N.ENTERPRISE, "name": naming.firm(world.rng), "subject": world.fresh("firm")}
    return _one(world, group, at, **{**own, "document": world.fresh("document"), **known})


def series_crude(world: World, name: str) -> Iterator[Filing]:
    device, block = world.fresh("device"), world.block()
    for serial in range(1, 41):
        at = world.on(5, 9 + serial / 6)
        yield _one(
            world, name, at, name=f"健康麦田{serial:02}", device=device, host=world.host(block)
        )


def series_rotating(world: World, name: str) -> Iterator[Filing]:
    devices, blocks = [world.fresh("device") for _ in range(6)], [world.block() for _ in range(5)]
    for serial in range(30):
        ending = STEMS[serial] if serial < len(STEMS) else str(serial + 1)
        yield _one(
            world,
            name,
            world.on(9 + serial // 8, 10 + serial % 8),
            name=f"养生本草{ending}",
            device=devices[serial % 6],
            host=world.host(blocks[serial % 5]),
        )


def series_slow(world: World, name: str) -> Iterator[Filing]:
    """One a day, nothing shared, with gaps in the count."""
    counter = 0
    for day in range(2, 27):
        counter += world.rng.choice((1, 2, 3))
        yield _one(world, name, world.on(day, 11), name=f"每日财经号{counter}")


def burst_one_device(world: World, name: str) -> Iterator[Filing]:
    device = world.fresh("device")
    for serial in range(60):
        yield _one(world, name, world.on(12, 20 + serial / 30), device=device)


def burst_one_block(world: World, name: str) -> Iterator[Filing]:
    block = world.block()
    for serial in range(45):
        yield _one(world, name, world.on(16, 2 + serial / 30), host=world.host(block))


def burst_many_blocks(world: World, name: str) -> Iterator[Filing]:
    blocks = [world.block() for _ in range(8)]
    for serial in range(40):
        host = world.host(blocks[serial % 8])
        yield _one(world, name, world.on(19, 2 + serial / 20), host=host)


def straw_one_hand(world: World, name: str) -> Iterator[Filing]:
    hand = {"phone": world.fresh("phone"), "device": world.fresh("device")}
    for serial in range(30):
        yield _one(world, name, world.on(3 + serial // 10, 9 + serial % 10), **hand)


def straw_three_phones(world: World, name: str) -> Iterator[Filing]:
    phones, device = [world.fresh("phone") for _ in range(3)], world.fresh("device")
    for serial in range(24):
        at = world.on(4 + serial * 20 // 24, 15)
        yield _one(world, name, at, phone=phones[serial % 3], device=device)


def straw_below_all(world: World, name: str) -> Iterator[Filing]:
    """Five phones for four each, four devices for five each, over the whole month."""
    phones = [world.fresh("phone") for _ in range(5)]
    devices = [world.fresh("device") for _ in range(4)]
    for serial in range(20):
        at = world.on(1 + serial * 28 // 20, 13)
        yield _one(world, name, at, phone=phones[serial % 5], device=devices[serial % 4])


def shells_one_document(world: World, name: str) -> Iterator[Filing]:
    document = world.fresh("document")
    for serial in range(25):
        yield _firm(world, name, world.on(7 + serial // 5, 9 + serial % 5), document=document)


def shells_one_phone(world: World, name: str) -> Iterator[Filing]:
    phone = world.fresh("phone")
    for serial in range(16):
        at = world.on(6 + serial, 10)
        yield _firm(world, name, at, nature=N.INDIVIDUAL_BUSINESS, phone=phone)


def shells_below_all(world: World, name: str) -> Iterator[Filing]:
    """Three documents for eight each, four phones for six each, a device for every four."""
    documents = [world.fresh("document") for _ in range(3)]
    phones, devices = ([world.fresh(what) for _ in range(6)] for what in ("phone", "device"))
    for serial in range(24):
        yield _firm(
            world,
            name,
            world.on(2 + serial, 14),
            document=documents[serial % 3],
            phone=phones[serial % 4],
            device=devices[serial % 6],
        )


def hoard_persons(world: World, name: str) -> Iterator[Filing]:
    """Eight on each of three devices, left lying to be sold."""
    devices = [world.fresh("device") for _ in range(3)]
    for serial in range(24):
        at = world.on(serial // 4, 9 + serial % 4 * 3)
        yield _one(world, name, at, device=devices[serial % 3], used_after=None)


def hoard_as_agency(world: World, name: str) -> Iterator[Filing]:
    """Looks like an agency with twenty clients, none of whom ever begins."""
    shared = {"login": world.fresh("login"), "device": world.fresh("device"), "used_after": None}
    for serial in range(20):
        yield _firm(world, name, world.on(serial // 2, 10 + serial % 2 * 4), **shared)


def resale(world: World, name: str) -> Iterator[Filing]:
    """Each registered and used by itself, then all go to one buyer's device."""
    buyer = world.fresh("buyer")
    for serial in range(14):
        sold = 18 + serial * 9 // 14
        yield _one(world, name, world.on(1 + serial // 2, 16), buyer=buyer, sold_on=sold)


CAMPAIGNS = (
    Campaign("M1", "names in series", "one device, one block, one day", series_crude),
    Campaign("M2", "names in series", "6 devices, 5 blocks, 4 days", series_rotating),
    Campaign("M3", "names in series", "nothing shared, one a day, gaps", series_slow),
    Campaign("B1", "burst", "one device, random names, 2 hours", burst_one_device),
    Campaign("B2", "burst", "one quiet block, all else new", burst_one_block),
    Campaign("B3", "burst", "eight blocks, all else new", burst_many_blocks),
    Campaign("S1", "straw men", "one phone and device, 3 days", straw_one_hand),
    Campaign("S2", "straw men", "three phones, one device, 20 days", straw_three_phones),
    Campaign("S3", "straw men", "5 phones, 4 devices, whole month", straw_below_all),
    Campaign("F1", "shell firms", "one responsible document, 5 days", shells_one_document),
    Campaign("F2", "shell firms", "one phone, 16 days", shells_one_phone),
    Campaign("F3", "shell firms", "3 documents, 4 phones, 6 devices", shells_below_all),
    Campaign("H1", "hoarding", "three devices, never used", hoard_persons),
    Campaign("H2", "hoarding", "as an agency, never used", hoard_as_agency),
    Campaign("H3", "hoarding", "used, then sold to one buyer", resale),
)
