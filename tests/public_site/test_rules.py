"""The rules in force and the policy of what is public, as a page (Art 6, 9, 20)."""

import pytest

from public_site.rules_in_force import policy_groups
from rules.publicity import POLICY
from tests.public_site.reading import page, said
from tests.world import World


@pytest.mark.article("6")
async def test_the_rules_in_force_stand_with_version_and_day(world: World) -> None:
    assert "公众账号服务协议 2026-11 版， 2026年11月1日 起施行" in (
        await said(world, "/zh/rules")
    ).replace("版，2026", "版， 2026")


@pytest.mark.article("20")
async def test_every_page_says_who_runs_the_register_and_how_to_be_heard(world: World) -> None:
    foot = (await page(world, "/zh/rules")).partition("<footer")[2]

    for shown in ("示例信息技术有限公司", "91110000MA000EXM01", "举报账号", "投诉", "申诉"):
        assert shown in foot
    assert 'href="mailto:appeals@register.example"' in foot


@pytest.mark.article("9")
async def test_the_policy_table_is_the_policy(world: World) -> None:
    shown = await said(world, "/zh/rules")

    assert "运营主体名称 只公示姓氏 公示 公示" in shown
    assert "注册地 只公示到省 公示 公示" in shown


def test_the_table_has_every_nature_once() -> None:
    natures = [nature for group, _ in policy_groups() for nature in group]

    assert sorted(natures) == sorted(POLICY)
