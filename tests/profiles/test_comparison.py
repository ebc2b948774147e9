"""What pictures are compared by: sealed, erased, and compared again when others came (Art 8(2))."""

import io
from hashlib import sha256
from random import Random
from typing import Any

import pytest
from PIL import Image, ImageOps

from bench.made_pictures import photograph
from gateways.files.inspection import inspect
from models import GuardedPicture, PictureKey, Upload
from resolvers.profiles import comparison
from resolvers.profiles.comparison import KeptComparisons
from resolvers.runtime import transaction
from rules.profiles.picture_keys import keys, views_to_ask, views_to_store
from rules.vocabulary import Role, UploadKind
from tests import build, operations
from tests.rectification import rectifying
from tests.world import World

pytestmark = pytest.mark.article("8")

ROW = 64  # bytes, of a look
FOUND = """query($ref: ID!) { reviewCase(application: $ref) { profileFindings { name } } }"""
AVATAR = {"ground": "PROFILE_NOT_CONFORMING", "field": "AVATAR", "words": "请更换头像"}


def picture(seed: int) -> Image.Image:
    return photograph(Random(seed))  # noqa: S311 # the same pictures each time


def saved(drawn: Image.Image) -> bytes:
    written = io.BytesIO()
    drawn.save(written, "PNG")
    return written.getvalue()


def thumbnail(drawn: Image.Image) -> bytes:
    found = inspect(saved(drawn), UploadKind.AVATAR).thumbnail
    assert found is not None
    return found


async def shown(world: World, drawn: Image.Image, **changes: Any) -> str:
    return await world.account(avatar=await world.upload("AVATAR", saved(drawn)), **changes)


async def filed(world: World, drawn: Image.Image, **changes: Any) -> str:
    """The reference of an application that somebody holds, with this picture."""
    avatar = await world.upload("AVATAR", saved(drawn))
    reference: str = (await world.apply(avatar=avatar, **changes))["reference"]
    await world.claim(reference)
    return reference


async def names_found(world: World, reference: str) -> list[str]:
    answer = await world.ask(FOUND, {"ref": reference}, by="bob", role=Role.REVIEWER)
    return [found["name"] for found in answer["data"]["reviewCase"]["profileFindings"]]


async def everything_kept() -> bytes:
    """All bytes that the tables hold which have to do with pictures."""
    rows = [*await Upload.all().values(), *await GuardedPicture.all().values()]
    return b"\n".join(
        bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode()
        for row in rows
        for v in row.values()
    )


async def test_what_a_picture_is_compared_by_is_nowhere_in_clear(world: World) -> None:
    drawn = picture(1)
    await shown(world, drawn)
    clear = thumbnail(drawn)
    kept = await everything_kept()
    numbers = set(await PictureKey.all().values_list("key", flat=True))
    assert await GuardedPicture.all().count() == 1
    assert not [at for at in range(0, len(clear), ROW) if clear[at : at + ROW] in kept]
    assert numbers
    assert not numbers & keys(views_to_store(clear))


@pytest.mark.article("6")
async def test_with_personal_data_goes_what_its_pictures_were_compared_by(world: World) -> None:
    number = await shown(world, picture(2), nature="NATURAL_PERSON", name="赵小满的日常")
    for seed, decision in ((3, "ACCEPT"), (4, None)):
        reference = await rectifying.issued(world, number, AVATAR)
        answer = await world.upload("AVATAR", saved(picture(seed)))
        await rectifying.submit(world, reference, uploads=[answer])
        if decision:
            assert (await rectifying.decide(world, reference, decision))["objections"] == []
    order = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人申请"}
    before = await Upload.filter(sealed_look__not_isnull=True).count()

    await world.do(operations.ERASE, order, by="sue", role=Role.SUPERVISOR)

    assert before == 2  # the one shown, and the one answered: the first went when it was replaced
    assert not await Upload.filter(sealed_look__not_isnull=True).exists()
    assert not await GuardedPicture.exists()
    assert not await PictureKey.exists()


async def test_a_picture_registered_since_the_reviewer_looked_is_found_at_the_decision(
    world: World,
) -> None:
    drawn = picture(5)
    reference = await filed(world, drawn)
    before = await names_found(world, reference)
    await shown(world, ImageOps.mirror(drawn), name="云山周刊")

    decided = await world.decide(reference, profileRight="")

    assert before == []
    assert [(o["code"], o["path"]) for o in decided["objections"]] == [
        ("PROFILE_ASSOCIATED", ["profileRight"])
    ]


async def test_a_keyed_decision_compares_as_any_other_does(world: World) -> None:
    drawn = picture(6)
    reference = await filed(world, drawn)
    await shown(world, drawn, name="云山周刊")
    check = build.human_check(await world.look(reference))
    verdict = {**build.APPROVAL, "humanCheck": check, "profileRight": ""}
    asked = {"input": {"application": reference, **verdict}}

    answer = await world.ask(
        operations.DECIDE, asked, by="bob", role=Role.REVIEWER, **{"Idempotency-Key": "k" * 22}
    )

    (objection,) = answer["data"]["decideRegistration"]["objections"]
    assert objection["code"] == "PROFILE_ASSOCIATED"


async def test_a_picture_that_is_guarded_no_more_stands_in_nobodys_way(world: World) -> None:
    drawn = picture(7)
    number = await shown(world, drawn, name="云山周刊")
    reference = await filed(world, drawn)
    before = await names_found(world, reference)
    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)

    decided = await world.decide(reference, profileRight="")

    assert before == ["云山周刊"]
    assert decided["objections"] == []


async def test_within_a_transaction_only_what_came_since_is_looked_at(world: World) -> None:
    drawn = thumbnail(picture(8))
    await shown(world, picture(8), name="云山周刊")
    await comparison.ahead(world.register, drawn)
    views_to_ask.cache_clear()

    async with transaction():
        found = await comparison.alike(world.register, drawn)
        unchanged = views_to_ask.cache_info().misses
    await shown(world, picture(8), name="青禾周刊", subject=build.subject())
    async with transaction():
        since = await comparison.alike(world.register, drawn)

    assert ([row.name for row, _ in found], unchanged) == (["云山周刊"], 0)
    assert sorted(row.name for row, _ in since) == ["云山周刊", "青禾周刊"]


async def test_a_decision_compares_before_its_transaction_begins(world: World) -> None:
    """What was compared within a transaction is not kept, for it may be rolled back."""
    approved, corrected = picture(9), picture(10)
    number = await shown(world, approved)
    reference = await rectifying.issued(world, number, AVATAR)
    answer = await world.upload("AVATAR", saved(corrected))
    await rectifying.submit(world, reference, uploads=[answer])
    await rectifying.decide(world, reference, "ACCEPT")

    kept = world.register.memory.of(KeptComparisons)
    for drawn in (approved, corrected):
        assert kept.get(sha256(thumbnail(drawn)).digest())
