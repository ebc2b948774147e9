"""On which axis two names are near, or that they are not (Art 8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.names.forms import Form
from rules.names.keys import asked_keys, held_keys
from rules.names.nearness import links
from rules.vocabulary import NameAxis

pytestmark = pytest.mark.article("8")

texts = st.text(
    st.sampled_from("云山青禾日报周刊读书会官方号北京abcO01😀·良浪银行"), min_size=1, max_size=12
)
any_text = st.text(max_size=30)


def axes(asked: str, held: str) -> set[NameAxis]:
    return {link.axis for link in links(Form.of(asked), Form.of(held))}


@pytest.mark.parametrize(
    ("asked", "held", "axis"),
    [
        ("人民曰报", "人民日报", NameAxis.SHAPE),
        ("新良财经", "新浪财经", NameAxis.SHAPE),
        ("Аpple之家", "Apple之家", NameAxis.SHAPE),  # a Cyrillic letter
        ("G00gle评测", "Google评测", NameAxis.SHAPE),
        ("云善周看", "云山周刊", NameAxis.SOUND),
        ("蓝方周末", "南方周末", NameAxis.SOUND),
        ("崇庆发布", "重庆发布", NameAxis.SOUND),
        ("云山周刊小编", "云山周刊", NameAxis.AFFIX),
        ("北京云山周刊", "云山周刊", NameAxis.AFFIX),
        ("云云山周刊", "云山周刊", NameAxis.AFFIX),
        ("周刊云山", "云山周刊", NameAxis.ORDER),
        ("RMRB", "人民日报", NameAxis.INITIALS),
        ("人民日报海外网", "人民日报", NameAxis.CONTAINMENT),
        ("籀妲孵", "周大福", NameAxis.SOUND),
        ("休育周报", "体育周报", NameAxis.SHAPE),
        ("体闲", "休闲", NameAxis.SHAPE),
        ("ITzhijia", "IT之家", NameAxis.INITIALS),
        ("IT之jia", "IT之家", NameAxis.INITIALS),
        ("ITzj", "IT之家", NameAxis.INITIALS),
        ("ysczh", "云山城中号", NameAxis.INITIALS),
        ("yshchzhh", "云山城中号", NameAxis.INITIALS),
        ("wanzhigang", "万志刚", NameAxis.INITIALS),
        ("Rénmín Rìbào", "人民日报", NameAxis.INITIALS),
        ("ren2min2ri4bao4", "人民日报", NameAxis.INITIALS),
        ("lyuyou", "旅游", NameAxis.INITIALS),
        ("鸿蒙技术区", "鸿蒙技术社区", NameAxis.ONE_CHARACTER),
        ("鸿蒙大技术社区", "鸿蒙技术社区", NameAxis.ONE_CHARACTER),
        ("鸿蒙技木社区", "鸿蒙技术社区", NameAxis.SHAPE),
        ("鸿蒙拔术社区", "鸿蒙技术社区", NameAxis.ONE_CHARACTER),
        ("鸿蒙技术区小编", "鸿蒙技术社区", NameAxis.ONE_CHARACTER),
        ("Procreat3r", "Procreater", NameAxis.SHAPE),
        ("Procreatxr", "Procreater", NameAxis.ONE_CHARACTER),
        ("MMVIII云山", "2008云山", NameAxis.SCRIPT),
        ("两千零八云山", "2008云山", NameAxis.SCRIPT),
        ("二〇〇八云山", "2008云山", NameAxis.SOUND),
        ("贰零零捌云山", "2008云山", NameAxis.SOUND),
        ("云山周刊", "云山周刊2008", NameAxis.AFFIX),
        ("云山周刊", "云山周刊二〇〇八年", NameAxis.AFFIX),
        ("云山·周刊", "云山周刊", NameAxis.SCRIPT),
    ],
)
def test_each_way_to_come_near_is_known_by_its_axis(asked: str, held: str, axis: NameAxis) -> None:
    assert axis in axes(asked, held)
    assert asked_keys(Form.of(asked)) & held_keys(Form.of(held))


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("北京日报", "南京日报"),
        ("成都读书会", "广州读书会"),
        ("湖南交警", "海南消防"),
        ("财经观察", "科技观察"),
        ("smart", "smarter"),
        ("扬州生态环境", "广州生态环境"),
        ("南京本地宝", "南昌本地宝"),
        ("龙华区第一人民医院", "龙岗区第一人民医院"),
        ("云山周刊2009", "云山周刊2008"),
        ("中国体育报", "中国教育报"),
        ("北京第一中学", "北京第二中学"),
        ("云山第二中学", "云山第十二中学"),
    ],
)
def test_names_that_share_common_words_only_are_distinct(asked: str, held: str) -> None:
    assert axes(asked, held) == set()


@given(texts, texts)
def test_what_is_near_is_always_found_by_a_key(asked: str, held: str) -> None:
    one, other = Form.of(asked), Form.of(held)
    if {link.axis for link in links(one, other)} & {
        NameAxis.AFFIX,
        NameAxis.ORDER,
        NameAxis.INITIALS,
        NameAxis.CONTAINMENT,
        NameAxis.ONE_CHARACTER,
    }:
        assert asked_keys(one) & held_keys(other)


@given(any_text)
def test_a_name_is_itself_and_nothing_else(name: str) -> None:
    assert axes(name, name) <= {NameAxis.SCRIPT}
    held_keys(Form.of(name))


@given(texts, texts)
def test_both_names_are_aligned_from_end_to_end(asked: str, held: str) -> None:
    for link in links(Form.of(asked), Form.of(held)):
        assert "".join(one for one, _ in link.aligned)
        assert "".join(other for _, other in link.aligned)
