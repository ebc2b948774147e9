"""What an introduction says and a picture shows that is another's (Art 8(2))."""

import io
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from PIL import Image, ImageEnhance, ImageOps

from bench.made_pictures import glyph, logo, photograph
from gateways.files.inspection import inspect
from models import Upload
from resolvers.profiles import protected_list
from resolvers.profiles.protected_list import Protected
from rules.vocabulary import Role, UploadKind
from tests import build, operations
from tests.rectification import rectifying
from tests.world import World

pytestmark = pytest.mark.article("8")

CASE = """query($ref: ID!) { reviewCase(application: $ref) { profileFindings {
  field code article message guard claim name owner
  passage { start end text reads disguised } likeness { turned mirrored }
} } }"""
OWN = """query($n: String!) { myAccount(number: $n) { application { profileFindings {
  code name message } } } }"""
OF_ITEMS = """query($n: String!) { myAccount(number: $n) { rectifications { items {
  profileFindings { field code } } } } }"""


def drawn(make: Callable[[Random], Image.Image], seed: int) -> Image.Image:
    return make(Random(seed))  # noqa: S311 # the same pictures each time are what is wanted


def saved(picture: Image.Image, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    picture.save(written, kind)
    return written.getvalue()


async def findings(world: World, *, by: str = "alice", **changes: Any) -> list[dict[str, Any]]:
    """What the reviewer of a new application is told."""
    reference = (await world.apply(by=by, **changes))["reference"]
    await world.claim(reference)
    answer = await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)
    assert "errors" not in answer, answer["errors"]
    found: list[dict[str, Any]] = answer["data"]["reviewCase"]["profileFindings"]
    return found


async def with_picture(world: World, picture: Image.Image, **changes: Any) -> dict[str, Any]:
    return {"avatar": await world.upload("AVATAR", saved(picture)), **changes}


async def shown(world: World, picture: Image.Image, **changes: Any) -> str:
    """The number of a registered account that shows the picture."""
    return await world.account(**await with_picture(world, picture, **changes))


@pytest.mark.parametrize("written", ["云山周刊官方账号", "我是雲 山 週 刊", "ｙ去山周刊旗下"])
async def test_an_introduction_that_writes_anothers_name_is_asked_about(
    world: World, written: str
) -> None:
    await world.account(name="云山周刊")

    (found,) = await findings(world, bio=written)

    assert (found["code"], found["guard"], found["name"]) == (
        "BIO_NAMES_ANOTHER",
        "MARKED",
        "云山周刊",
    )
    passage = found["passage"]
    assert written[passage["start"] : passage["end"]] == passage["text"]
    assert passage["reads"] == "云山周刊"


async def test_a_name_is_its_bearers_to_write_and_common_words_are_everyones(world: World) -> None:
    own = build.subject()
    await world.account(name="云山周刊", subject=own)
    await world.account(name="北京美食")
    assert await findings(world, subject=own, bio="云山周刊旗下账号") == []
    assert await findings(world, bio="走遍北京美食小店") == []


@pytest.mark.article("18")
async def test_a_claim_to_speak_for_an_office_is_asked_about_unless_the_nature_bears_it_out(
    world: World,
) -> None:
    (claimed,) = await findings(world, bio="热爱生活。重庆公安官方发布")
    borne_out = await findings(world, nature="STATE_ORGAN", bio="重庆公安官方发布")
    told_of = await findings(world, bio="前电视台记者，爱看新闻")
    assert (claimed["code"], claimed["claim"]) == ("BIO_CLAIMS_OFFICE", "STATE_ORGAN")
    assert claimed["passage"]["text"] == "重庆公安官方发布"
    assert (borne_out, told_of) == ([], [])


@pytest.mark.article("15")
async def test_a_declared_public_contact_may_be_repeated_plainly(world: World) -> None:
    subject = build.subject()
    subject["contact"]["publicContact"] = "023-6300 1234 www.example.com"
    plain = await findings(world, subject=subject, bio="023-63001234，www.example.com")
    hidden = await findings(world, bio="〇二三 六三〇〇一二三四")
    assert plain == []
    assert [found["code"] for found in hidden] == ["BIO_PHONE"]
    assert hidden[0]["passage"]["disguised"] is True


async def test_an_introduction_with_findings_is_approved_only_for_a_stated_reason(
    world: World,
) -> None:
    filed = await world.apply(bio="合作请加V：abc12345")

    without = await world.decide(filed["reference"], profileRight="")
    stated = await world.decide(filed["reference"], profileRight="经核实为单位客服账号")

    (objection,) = without["objections"]
    assert (objection["code"], objection["path"]) == ("PROFILE_ASSOCIATED", ["profileRight"])
    assert "加V：abc12345" in objection["message"]
    assert stated["application"]["account"]["status"] == "ACTIVE"


async def test_a_contact_parted_by_characters_that_nobody_sees_is_refused(world: World) -> None:
    asked = build.application(bio="合作 138\u200b1234\u200b5678")
    payload = await world.do(operations.REGISTER, asked, by="alice")
    (objection,) = payload["objections"]
    assert (objection["code"], objection["path"]) == ("BIO_CONTACT_HIDDEN", ["bio"])


async def test_the_applicant_is_told_what_to_change_in_their_language(world: World) -> None:
    filed = await world.apply(bio="合作 138 1234 5678")
    number = {"n": filed["account"]["number"]}

    english = await world.ask(OWN, number, by="alice", **{"Accept-Language": "en"})
    chinese = await world.ask(OWN, number, by="alice")

    (in_english,) = english["data"]["myAccount"]["application"]["profileFindings"]
    (in_chinese,) = chinese["data"]["myAccount"]["application"]["profileFindings"]
    assert "Take it out" in in_english["message"]
    assert "请删去" in in_chinese["message"]


async def test_a_corrected_introduction_is_checked_again(world: World) -> None:
    number = await world.account(bio="一个试用账号")
    item = {"ground": "PROFILE_NOT_CONFORMING", "field": "BIO", "words": "请更换简介"}
    reference = await rectifying.issued(world, number, item)
    hidden = await rectifying.submit(world, reference, value="138\u200b12345678")
    await rectifying.submit(world, reference, value="example点com")

    told = await world.ask(OF_ITEMS, {"n": number}, by="alice")
    without = await rectifying.decide(world, reference, "ACCEPT")
    stated = await rectifying.decide(world, reference, "ACCEPT", note="核对为本单位网站")

    assert rectifying.codes(hidden) == ["BIO_CONTACT_HIDDEN"]
    (one,) = told["data"]["myAccount"]["rectifications"][0]["items"]
    assert one["profileFindings"] == [{"field": "BIO", "code": "BIO_LINK"}]
    assert rectifying.codes(without) == ["PROFILE_ASSOCIATED"]
    assert stated["objections"] == []


@pytest.mark.parametrize(
    ("made", "turned", "mirrored"),
    [
        (lambda picture: ImageOps.mirror(picture), 0, True),
        (lambda picture: picture.rotate(-90), 90, False),
        (lambda picture: picture.rotate(180), 180, False),
        (lambda picture: ImageOps.mirror(picture).rotate(90), 270, True),
        (lambda picture: ImageOps.crop(picture, 20), 0, False),
        (lambda picture: ImageOps.expand(picture, 20, "white"), 0, False),
        (lambda picture: ImageEnhance.Brightness(picture).enhance(0.7).rotate(8), 0, False),
    ],
)
async def test_a_picture_of_a_marked_account_is_found_whatever_was_done_to_it(
    world: World, made: Any, turned: int, mirrored: bool
) -> None:
    picture = drawn(photograph, 3)
    await shown(world, picture, name="云山周刊")

    (found,) = await findings(world, **await with_picture(world, made(picture)))

    assert (found["field"], found["code"]) == ("AVATAR", "AVATAR_OF_ANOTHER")
    assert (found["guard"], found["name"]) == ("MARKED", "云山周刊")
    assert found["likeness"] == {"turned": turned, "mirrored": mirrored}


async def test_other_pictures_and_plain_ones_are_nobodys(world: World) -> None:
    plain = Image.new("RGB", (200, 200), "#1f4e5f")
    await shown(world, plain)
    await shown(world, drawn(glyph, 1))
    for other in (plain, drawn(glyph, 2), drawn(photograph, 4)):
        assert await findings(world, **await with_picture(world, other)) == []


async def test_ones_own_picture_is_not_held_against_one(world: World) -> None:
    own, picture = build.subject(), drawn(logo, 5)
    await shown(world, picture, subject=own)
    assert await findings(world, **await with_picture(world, picture, subject=own)) == []


async def test_a_picture_is_guarded_while_its_account_is_marked(world: World) -> None:
    picture = drawn(logo, 6)
    number = await shown(world, picture)
    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    marked = await findings(world, **await with_picture(world, picture))

    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)

    assert [found["guard"] for found in marked] == ["MARKED"]
    assert await findings(world, **await with_picture(world, picture)) == []


async def test_a_listed_picture_is_its_owners_and_asked_of_everyone_else(world: World) -> None:
    picture, code = drawn(logo, 10), build.credit_code()
    thumbnail = inspect(saved(picture), UploadKind.AVATAR).thumbnail
    listed = [Protected("云山广播", "云山广播电视台", (code,), thumbnail)]
    await protected_list.replace(world.register, listed, world.clock.now())
    own = build.subject(document={"kind": "USCC", "number": code})

    (found,) = await findings(world, **await with_picture(world, picture.rotate(180)))
    owners = await findings(world, **await with_picture(world, picture, subject=own))
    await protected_list.replace(world.register, [], world.clock.now())
    unlisted = await findings(world, **await with_picture(world, picture))

    assert (found["guard"], found["owner"]) == ("PROTECTED", "云山广播电视台")
    assert (owners, unlisted) == ([], [])


async def test_a_picture_of_an_account_closed_by_law_stays_guarded_for_everyone(
    world: World,
) -> None:
    picture, own = drawn(logo, 12), build.subject()
    number = await shown(world, picture, subject=own)
    item = {"ground": "DETAILS_INCOMPLETE", "words": "请补充营业执照的完整页面"}
    reference = await rectifying.issued(world, number, item)
    await rectifying.submit(world, reference, text="不补充")
    await rectifying.refuse(world, reference, note="拒不改正")

    (found,) = await findings(world, **await with_picture(world, picture, subject=own))

    assert found["guard"] == "CLOSED"


async def test_a_corrected_picture_is_checked_and_guarded_in_place_of_the_old_one(
    world: World,
) -> None:
    old, new, anothers = (drawn(logo, seed) for seed in (7, 8, 9))
    number = await shown(world, old)
    await shown(world, anothers)
    item = {"ground": "PROFILE_NOT_CONFORMING", "field": "AVATAR", "words": "请更换头像"}
    reference = await rectifying.issued(world, number, item)

    await rectifying.submit(
        world, reference, uploads=[await world.upload("AVATAR", saved(anothers.rotate(90)))]
    )
    refused = await rectifying.decide(world, reference, "ACCEPT")
    await rectifying.submit(world, reference, uploads=[await world.upload("AVATAR", saved(new))])
    accepted = await rectifying.decide(world, reference, "ACCEPT")

    assert rectifying.codes(refused) == ["PROFILE_ASSOCIATED"]
    assert accepted["objections"] == []
    assert await findings(world, **await with_picture(world, old)) == []
    assert len(await findings(world, **await with_picture(world, new))) == 1


async def test_a_question_may_have_few_pictures_compared(world: World) -> None:
    number = (await world.apply())["account"]["number"]
    asked = " ".join(f"a{one}: profileFindings {{ code }}" for one in range(25))

    answer = await world.ask(
        f"query($n: String!) {{ myAccount(number: $n) {{ application {{ {asked} }} }} }}",
        {"n": number},
        by="alice",
    )

    assert answer["errors"][0]["extensions"]["code"] == "LIMIT_COST"


async def test_a_settled_item_says_what_the_picture_that_was_accepted_is(world: World) -> None:
    anothers, new = drawn(logo, 9), drawn(logo, 8)
    await shown(world, anothers)
    number = await shown(world, anothers.rotate(90))
    item = {"ground": "PROFILE_NOT_CONFORMING", "field": "AVATAR", "words": "请更换头像"}
    reference = await rectifying.issued(world, number, item)
    await rectifying.submit(world, reference, uploads=[await world.upload("AVATAR", saved(new))])
    await rectifying.decide(world, reference, "ACCEPT")

    told = await world.ask(OF_ITEMS, {"n": number}, by="alice")

    (one,) = told["data"]["myAccount"]["rectifications"][0]["items"]
    assert one["profileFindings"] == []


@pytest.mark.article("6")
async def test_an_erased_picture_and_those_before_it_are_compared_with_nothing(
    world: World,
) -> None:
    old, new = drawn(logo, 8), drawn(logo, 9)
    number = await shown(world, old, nature="NATURAL_PERSON")
    item = {"ground": "PROFILE_NOT_CONFORMING", "field": "AVATAR", "words": "请更换头像"}
    reference = await rectifying.issued(world, number, item)
    await rectifying.submit(world, reference, uploads=[await world.upload("AVATAR", saved(new))])
    await rectifying.decide(world, reference, "ACCEPT")
    before = await Upload.filter(sealed_look__isnull=False).count()

    erased = {"number": number, "ground": "NO_LONGER_NEEDED", "reason": "x"}
    await world.do(operations.ERASE, erased, by="sue", role=Role.SUPERVISOR)

    assert (before, await Upload.filter(sealed_look__isnull=False).count()) == (1, 0)
    assert await findings(world, **await with_picture(world, new)) == []
