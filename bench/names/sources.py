"""The names that the benchmark is made of, in two halves: one to tune on, one to report.

A file of real names may be given (one a line); the project's own set is made here: public
institutions by their place and kind, and brands that exist nowhere.
"""

import random
from dataclasses import dataclass
from pathlib import Path

from rules import divisions
from rules.text.folding import fold

SEED = 1
_KINDS = (
    "日报 晚报 公安局 人民政府 卫生健康委员会 教育局 图书馆 博物馆 气象局 交警 "
    "消防 人民医院 中医院 第一中学 大学 电视台 税务局 人民法院 疾控中心 文化馆 "
)
_FIRST = (
    "云山 青禾 澜岬 松果 半夏 星野 听风 拾光 白鹿 南枝 野渡 鹤鸣 知微 麦田 暮色 竹里 橘子 海盐 "
)
_SECOND = "财经 读书会 健康说 科技 笔记 电台 影评 家装 旅行 育儿 法律 汽车 美食 周刊 观察 课堂 "


@dataclass(frozen=True)
class Halves:
    """Names to tune on and names to report, no name in both."""

    tuning: list[str]
    reported: list[str]


def halves(path: Path | None) -> Halves:
    """The names of `path` and the project's own, each split in two."""
    tuning: list[str] = []
    reported: list[str] = []
    for names in (_distinct(_own()), _distinct(_of_file(path))):
        random.Random(SEED).shuffle(names)  # noqa: S311 # a split that stays
        tuning += names[: len(names) // 2]
        reported += names[len(names) // 2 :]
    return Halves(tuning, reported)


def _own() -> list[str]:
    cities = sorted({d.city for d in divisions.DIVISIONS.values() if d.city and len(d.city) == 3})
    rng = random.Random(SEED)  # noqa: S311 # a split that stays
    organs = [
        city.removesuffix("市") + kind for city in rng.sample(cities, 60) for kind in _KINDS.split()
    ]
    return rng.sample(organs, 600) + [
        one + two for one in _FIRST.split() for two in _SECOND.split()
    ]


def _of_file(path: Path | None) -> list[str]:
    if path is None:
        return []
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _distinct(names: list[str]) -> list[str]:
    """One name for each normal form, in an order that does not depend on the file's."""
    folded = {fold(name): name for name in names}
    return [name for form, name in sorted(folded.items()) if form]
