"""Administrative divisions (行政区划, GB/T 2260) in force: provinces, prefectures, counties.

The list is python-stdnum's, as corrected below; the codes of the past that it holds are left out.
Collective codes that name no place (市辖区, 县, 省直辖县级行政单位) are left out too: nobody is
registered there.
"""

from dataclasses import dataclass
from typing import NamedTuple

from stdnum import numdb

from rules.objections import Objection, Path


class ProvinceName(NamedTuple):
    """A province in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Division:
    """One division; `city` and `county` are None above their level, `city` also where a county
    stands directly under its province."""

    code: str
    province: str
    city: str | None = None
    county: str | None = None


PROVINCES: dict[str, ProvinceName] = {
    "110000": ProvinceName("北京市", "Beijing"),
    "120000": ProvinceName("天津市", "Tianjin"),
    "130000": ProvinceName("河北省", "Hebei"),
    "140000": ProvinceName("山西省", "Shanxi"),
    "150000": ProvinceName("内蒙古自治区", "Inner Mongolia"),
    "210000": ProvinceName("辽宁省", "Liaoning"),
    "220000": ProvinceName("吉林省", "Jilin"),
    "230000": ProvinceName("黑龙江省", "Heilongjiang"),
    "310000": ProvinceName("上海市", "Shanghai"),
    "320000": ProvinceName("江苏省", "Jiangsu"),
    "330000": ProvinceName("浙江省", "Zhejiang"),
    "340000": ProvinceName("安徽省", "Anhui"),
    "350000": ProvinceName("福建省", "Fujian"),
    "360000": ProvinceName("江西省", "Jiangxi"),
    "370000": ProvinceName("山东省", "Shandong"),
    "410000": ProvinceName("河南省", "Henan"),
    "420000": ProvinceName("湖北省", "Hubei"),
    "430000": ProvinceName("湖南省", "Hunan"),
    "440000": ProvinceName("广东省", "Guangdong"),
    "450000": ProvinceName("广西壮族自治区", "Guangxi"),
    "460000": ProvinceName("海南省", "Hainan"),
    "500000": ProvinceName("重庆市", "Chongqing"),
    "510000": ProvinceName("四川省", "Sichuan"),
    "520000": ProvinceName("贵州省", "Guizhou"),
    "530000": ProvinceName("云南省", "Yunnan"),
    "540000": ProvinceName("西藏自治区", "Tibet"),
    "610000": ProvinceName("陕西省", "Shaanxi"),
    "620000": ProvinceName("甘肃省", "Gansu"),
    "630000": ProvinceName("青海省", "Qinghai"),
    "640000": ProvinceName("宁夏回族自治区", "Ningxia"),
    "650000": ProvinceName("新疆维吾尔自治区", "Xinjiang"),
    "710000": ProvinceName("台湾省", "Taiwan"),
    "810000": ProvinceName("香港特别行政区", "Hong Kong SAR"),
    "820000": ProvinceName("澳门特别行政区", "Macao SAR"),
}
COLLECTIVE = frozenset({"市辖区", "县", "省直辖县级行政单位", "自治区直辖县级行政单位"})

# Where the list is behind: two districts of 2021, and codes it keeps that are no longer in force.
CORRECTIONS: dict[str, str | None] = {
    "330113": "临平区",
    "330114": "钱塘区",
    **dict.fromkeys(("232761", "232762", "232763", "232764"), None),
    **dict.fromkeys(("422900", "422921", "429001"), None),
}


def objections(code: str, path: Path) -> list[Objection]:
    """Art 15: "注册地、运营地". Our choice: a division in force, of any of the three levels."""
    return [] if division(code) else [Objection("DIVISION_UNKNOWN", path)]


def division(code: str) -> Division | None:
    """The division in force that bears the code, if any."""
    return DIVISIONS.get(code)


def division_name(code: str) -> str:
    """The whole name from the province down, as 江苏省南京市玄武区; empty for an unknown code."""
    if not (known := division(code)):
        return ""
    return "".join(filter(None, (known.province, known.city, known.county)))


def name_below_province(code: str) -> str:
    """What `division_name` says after the province, as 南京市玄武区; empty for a province."""
    if not (known := division(code)):
        return ""
    return "".join(filter(None, (known.city, known.county)))


def province_of(code: str) -> str:
    """The code of the province in which the division lies."""
    return f"{code[:2]}0000"


def _in_force(names: str) -> str | None:
    """The name without an end year among those that one code has borne: `[1997-1997]万县区`."""
    for name in names.split(","):
        years, _, rest = name.rpartition("]")
        if not years or years.endswith("-"):
            return rest
    return None


def _divisions() -> dict[str, Division]:
    rows = {
        province + rest: _in_force(properties["county"])
        for _, province, _, _, children in numdb.get("cn/loc").prefixes
        for _, rest, _, properties, _ in children
    }
    corrected = {**rows, **CORRECTIONS}
    names = {code: name for code, name in corrected.items() if name and name not in COLLECTIVE}
    return {code: _division(code, names) for code in names}


def _division(code: str, names: dict[str, str]) -> Division:
    province = PROVINCES[province_of(code)].zh
    city = None if code.endswith("0000") else names.get(f"{code[:4]}00")
    county = None if code.endswith("00") else names[code]
    return Division(code, province, city, county)


DIVISIONS: dict[str, Division] = _divisions()
