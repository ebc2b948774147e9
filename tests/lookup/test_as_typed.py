"""Accounts as people look for them: whatever they remember, however they type it (Art 9)."""

from typing import Any

import pytest
from stdnum.cn import uscc

from models import Account
from resolvers.disclosure.publication import publish
from resolvers.runtime import Context, transaction
from rules.vocabulary import AccountStatus, RecordReason
from tests import build
from tests.site.reading import words
from tests.world import World

pytestmark = pytest.mark.article("9")

NUMBER = "A1000000016"  # of the first account in a register
BODY = "91500103MA60ABCD1"
CODE = BODY + uscc.calc_check_digit(BODY)
OPERATOR = "麦田信息有限公司"
CAST: dict[str, dict[str, Any]] = {
    "health": {"name": "山城健康说"},
    "tv": {"name": "MTV音乐现场"},
    "tulip": {"name": "种花🌷日记"},
    "green": {"name": "绿色出行"},
    "renamed": {"name": "云山周刊"},
    "ended": {"name": "旧时光影院"},
}
OFFERED = "您要找的是不是"
# What was typed, whom it leads to, what the page says of the reason. `->` is the account's page.
LOOKUPS = [
    ("健康", "health", "匹配：账号名称"),
    ("山城健康说", "health", "匹配：账号名称"),
    ("康说", "health", "匹配：账号名称"),
    ("shanchengjiankang", "health", "匹配：拼音"),
    ("shan cheng jian kang", "health", "匹配：拼音"),
    ("Shānchéng Jiànkāng", "health", "匹配：拼音"),
    ("shan1cheng2jian4kang1", "health", "匹配：拼音"),
    ("lǜsè", "green", "匹配：拼音"),
    ("scjks", "health", "匹配：拼音首字母"),
    ("S.C.J.K.S", "health", "匹配：拼音首字母"),
    ("山城jian", "health", "匹配：拼音"),
    ("山cjk", "health", "匹配：拼音首字母"),
    ("山城健康說", "health", "匹配：账号名称"),
    ("《山城健康说》", "health", "匹配：账号名称"),
    ("“山城 健康说”", "health", "匹配：账号名称"),
    ("@山城-健康·说！", "health", "匹配：账号名称"),
    ("健康 麦田", "health", "匹配：账号名称 匹配：运营主体"),
    ("麦田信息", "health", "匹配：运营主体"),
    ("maitianxinxi", "health", "匹配：运营主体拼音"),
    ("麦田xinxi", "health", "匹配：运营主体拼音"),
    ("麥田信息有限公司", "health", "匹配：运营主体"),
    ("ＭＴＶ", "tv", "匹配：账号名称"),
    ("mtv 音乐", "tv", "匹配：账号名称"),
    ("mtvyinyue", "tv", "匹配：拼音"),
    ("云山周刊", "renamed", "曾用名： 云山周刊"),
    ("yszk", "renamed", "曾用名拼音首字母： 云山周刊"),
    (CODE, "health", "->"),
    (f" {CODE[:9].lower()} {CODE[9:]} ", "health", "->"),
    (CODE.replace("A60", "A61"), "health", f"{OFFERED} 统一社会信用代码： {CODE}"),
    (CODE.replace("ABCD", "ABDC"), "health", f"{OFFERED} 统一社会信用代码： {CODE}"),
    (CODE.replace("91500103", "915OO1O3"), "health", f"{OFFERED} 统一社会信用代码： {CODE}"),
    (CODE.replace("MA60", "MA0"), "health", f"{OFFERED} 统一社会信用代码： {CODE}"),
    (CODE[:8], "health", f"统一社会信用代码开头相符： {CODE}"),
    (f"{CODE[:2].lower()} {CODE[2:17]}", "health", f"统一社会信用代码开头相符： {CODE}"),
    (f"http://register.example/zh/accounts/{NUMBER}", "health", "->"),
    (f"http://register.example/en/accounts/{NUMBER}@2?a=b#c", "health", "->"),
    (f"https://register.example/accounts/{NUMBER}.json", "health", "->"),
    (f"register.example/zh/accounts/{NUMBER}/badge", "health", "->"),
    (f"http://register.example/badge/{NUMBER}.svg?{'a' * 99}", "health", "->"),
    (f"http://elsewhere.example/zh/accounts/{NUMBER}", None, "没有符合条件的账号"),
    (f"ftp://register.example/zh/accounts/{NUMBER}", None, "没有符合条件的账号"),
    ("http://register.example/zh/accounts/A1000000061", "health", f"编号输错了 {OFFERED}"),
    ("a100-000-001 6", "health", "->"),
    ("Ａ１０００００００１６", "health", "->"),
    ("A1000000017", "health", f"编号输错了 {OFFERED} 相近：账号编号"),
    ("A1000000061", "health", f"编号输错了 {OFFERED} 相近：账号编号"),
    ("A100000016", "health", f"{OFFERED} 相近：账号编号"),
    ("1000000016", "health", f"{OFFERED} 相近：账号编号"),
    ("🌷", "tulip", "匹配：账号名称"),
    ("🦄", None, "单个字只能找到以它开头的名称"),
    ("山", "health", "匹配：账号名称"),
    ("说", None, "单个字只能找到以它开头的名称"),
    ("山城建康说", "health", f"{OFFERED} 相近：拼音"),
    ("山城健身说", "health", f"{OFFERED} 相近：账号名称"),
    ("山城健康说官方号", "health", f"{OFFERED} 相近：账号名称"),
    ("shanchenjiankang", "health", f"{OFFERED} 相近：拼音"),
    ("旧时光影院", "ended", "已终止 匹配：账号名称"),
    ("没有这样的名称", None, "没有符合条件的账号"),
]


@pytest.mark.parametrize(("typed", "wanted", "said"), LOOKUPS, ids=[row[0] for row in LOOKUPS])
async def test_what_was_typed_leads_to_the_account_and_says_why(
    world: World, typed: str, wanted: str | None, said: str
) -> None:
    await furnish(world, wanted)
    answer = await world.client.get("/zh/search", params={"q": typed})

    if said == "->":
        assert answer.headers.get("location") == f"/zh/accounts/{NUMBER}"
        return
    shown = words(answer.text)
    for part in said.split():
        assert part in shown, shown
    assert (NUMBER in shown) == (wanted is not None)
    assert "青禾周刊" not in shown


@pytest.mark.parametrize("typed", [CODE[:7], f"{CODE[:8]}I", f"{CODE[:8]}Y", CODE[1:12]])
async def test_what_no_code_begins_with_finds_nothing(world: World, typed: str) -> None:
    await furnish(world, "health")

    assert "共找到 0 个账号" in words((await world.client.get(f"/zh/search?q={typed}")).text)


async def test_a_pasted_address_brings_nothing_that_no_text_has(world: World) -> None:
    await world.account()
    pasted = "register.example/accounts/%00%E5%B1%B1%E5%9F%8E"
    for path in ("search", "suggest"):
        answer = await world.client.get(f"/zh/{path}", params={"q": pasted})
        assert answer.status_code == 200
        assert "\0" not in answer.text
        assert "\\u0000" not in answer.text


def test_forty_ways_are_tried() -> None:
    assert len(LOOKUPS) >= 40


async def furnish(world: World, wanted: str | None) -> None:
    """The wanted account first, so that its number is known, and one that nobody looks for."""
    if wanted:
        subject = build.subject(operatorName=OPERATOR, document={"kind": "USCC", "number": CODE})
        number = await world.account(subject=subject, **CAST[wanted])
        assert number == NUMBER
        if wanted == "renamed":
            await republish(world, number, name="青松评论")
        if wanted == "ended":
            await republish(world, number, status=AccountStatus.TERMINATED)
    await world.account(name="青禾周刊")


async def republish(world: World, number: str, **changes: Any) -> None:
    """One more version of an account, with changed columns."""
    async with transaction():
        account = await Account.filter(number=number).select_for_update().get()
        await account.update_from_dict(changes).save()
        ctx = Context.of_register(world.register)
        reason = RecordReason.RECTIFIED
        await publish(ctx, account, reason=reason, article="9", valid_from=ctx.now)
