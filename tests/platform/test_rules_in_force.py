"""The rules in force and the policy of what is public, as a page (Art 6, 9, 20)."""

import hashlib
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from public_site.platform.rules_in_force import policy_groups
from resolvers.platform import RuleDocumentBroken, platform_of
from rules.disclosure.publicity import POLICY
from settings import TRIAL_PLATFORM, Settings
from tests.site.reading import page, said
from tests.world import World

OWN = """
[[rules]]
kind = "CONVENTION"
title_zh = "公约"
title_en = "Convention"
version = "1"
effective_from = 2026-11-01
text_zh = "zh.txt"
text_en = "en.txt"

[[rules]]
kind = "ELSEWHERE"
title_zh = "别处"
title_en = "Elsewhere"
version = "1"
effective_from = 2026-11-01
url = "https://rules.example/zh"
"""


def described(folder: Path, rules: str) -> Path:
    """A platform file whose rules are `rules`, with texts of every kind beside it."""
    (folder / "zh.txt").write_text("# 标题 <b>\n\n一段 {{ 7*7 }}\n", "utf-8")
    (folder / "en.txt").write_text("One paragraph\n", "utf-8")
    (folder / "latin.txt").write_bytes("é".encode("latin-1"))
    (folder / "empty.txt").write_text("# Heading\n", "utf-8")
    (folder / "long.txt").write_text("x" * 200_001, "utf-8")
    trial = TRIAL_PLATFORM.read_text("utf-8")
    file = folder / "platform.toml"
    file.write_text(trial.partition("[[rules]]")[0] + rules, "utf-8")
    return file


@pytest.mark.article("6")
async def test_the_rules_in_force_stand_with_version_and_day(world: World) -> None:
    assert "公众账号服务协议 2026-11 版， 2026年11月1日 起施行" in (
        await said(world, "/zh/rules")
    ).replace("版，2026", "版， 2026")


@pytest.mark.article("6")
@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        ("service-agreement", "运营者以真实身份信息申请账号", "applies under a real identity"),
        ("management-rules", "批量注册、囤积或者非法交易", "registering in batches, hoarding"),
    ],
)
async def test_a_rule_stands_on_a_page_of_its_own_with_version_day_and_hash(
    world: World, kind: str, zh: str, en: str
) -> None:
    for language, told, since in (("zh", zh, "2026年11月1日"), ("en", en, "1 November 2026")):
        overview = await page(world, f"/{language}/rules")
        shown = await said(world, f"/{language}/rules/{kind}")
        file = await world.client.get(f"/rules/{kind}.{language}.txt")

        assert f'href="/{language}/rules/{kind}"' in overview
        assert told in shown
        assert "2026-11" in shown
        assert since in shown
        assert hashlib.sha256(file.content).hexdigest() in shown
        assert file.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [
        "/zh/rules/disclosure-policy",
        "/zh/rules/x",
        "/rules/x.zh.txt",
        "/rules/management-rules.fr.txt",
    ],
)
async def test_a_rule_without_a_text_has_no_page(world: World, path: str) -> None:
    assert (await world.client.get(path)).status_code == 404


@pytest.mark.article("6")
class TestOwnTexts:
    @pytest.fixture
    def settings(self, settings: Settings, tmp_path: Path) -> Settings:
        return settings.model_copy(update={"platform_file": described(tmp_path, OWN)})

    async def test_a_text_is_shown_as_it_is_written_and_acts_as_nothing(self, world: World) -> None:
        markup = await page(world, "/zh/rules/convention")

        assert "<h2>标题 &lt;b&gt;</h2>" in markup
        assert "<p>一段 {{ 7*7 }}</p>" in markup
        assert "<h1>公约</h1>" in markup

    async def test_a_rule_that_is_elsewhere_is_linked_there(self, world: World) -> None:
        assert '<a href="https://rules.example/zh">' in await page(world, "/en/rules")


@pytest.mark.article("6")
@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ({"kind": "x"}, "`kind` is a word in capitals"),
        ({"text_zh": "zh.txt"}, "give `text_zh` and `text_en`, or else a `url` alone"),
        ({"text_zh": "zh.txt", "text_en": "en.txt", "url": "/x"}, "or else a `url` alone"),
        ({}, "`url` is missing"),
        ({"version": "", "url": "/x"}, "`version` is missing"),
        ({"url": "/x", "effective_from": "2026-11-01"}, "`effective_from` is a date"),
        ({"url": "/x", "colour": "red"}, "colour"),
        ({"text_zh": "zh.txt", "text_en": "none.txt"}, "none.txt: No such file or directory"),
        ({"text_zh": "zh.txt", "text_en": "."}, "Is a directory"),
        ({"text_zh": "zh.txt", "text_en": "latin.txt"}, "not written in UTF-8"),
        ({"text_zh": "zh.txt", "text_en": "empty.txt"}, "no paragraph"),
        ({"text_zh": "zh.txt", "text_en": "long.txt"}, "more than 200,000 bytes"),
    ],
)
def test_a_rule_that_nobody_could_read_keeps_the_register_from_starting(
    tmp_path: Path, rule: dict[str, Any], told: str
) -> None:
    written = described(tmp_path, "")
    whole = {
        "kind": "CONVENTION",
        "title_zh": "公约",
        "title_en": "Convention",
        "version": "1",
        "effective_from": date(2026, 11, 1),
        **rule,
    }
    with pytest.raises(RuleDocumentBroken, match=re.escape(told)):
        platform_of({"rules": [whole]}, written.parent)


@pytest.mark.article("6")
def test_the_agreement_that_is_accepted_is_the_one_that_can_be_read(tmp_path: Path) -> None:
    written = described(tmp_path, OWN)
    told = tomllib.loads(written.read_text("utf-8"))
    agreement = {**told["rules"][0], "kind": "SERVICE_AGREEMENT"}
    with pytest.raises(RuleDocumentBroken, match="of version 1, `agreement_version` 2026-11"):
        platform_of({**told, "rules": [agreement]}, written.parent)
    with pytest.raises(RuleDocumentBroken, match="CONVENTION has more than one text"):
        platform_of({**told, "rules": [told["rules"][0]] * 2}, written.parent)


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
