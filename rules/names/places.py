"""Names of places as names hold them: in full, in short, and spelled in letters."""

import re
from functools import cache

from rules import divisions
from rules.text.folding import fold
from rules.text.syllables import read_aloud

# What is over or beside the divisions, and stands before an office as they do.
WIDER = (
    *("中国", "全国", "国家", "中央", "中华", "东部", "南部", "西部", "北部", "中部"),
    *("雄安", "浦东", "两江", "滨海", "天府", "省直", "市直"),
)
KINDS = "省市县区州盟旗镇乡"  # the last character of a place, listed or not
PEOPLES = re.compile(
    "(?:(?:壮|回|蒙古|藏|苗|彝|土家|布依|朝鲜|侗|白|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
    "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|鄂伦春|满|瑶|各)族?"
    "|维吾尔|蒙古)*自治[区州县旗]$"
)
KINDS_SPELLED = re.compile("[a-z]{3,}(?:sheng|shi|qu|xian|zhou|qi|meng|zhen|xiang)$")
KIND = re.compile("(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|矿区|[省市县区盟旗])$")
SHORTEST, LONGEST = 2, 12
SHORTEST_SPELLED = 5  # letters


@cache
def places() -> frozenset[str]:
    """Every division, with and without the word for its kind."""
    named = {name for one in divisions.DIVISIONS.values() for name in _names(one)}
    short = {KIND.sub("", PEOPLES.sub("", name)) for name in named}
    return frozenset(fold(name) for name in {*named, *short, *WIDER} if len(name) >= SHORTEST)


def _names(one: divisions.Division) -> list[str]:
    return [name for name in (one.province, one.city, one.county) if name]


@cache
def spelled_places() -> frozenset[str]:
    """Provinces and prefectures in letters."""
    named = {name for one in divisions.DIVISIONS.values() for name in _names(one)[:2]}
    short = {KIND.sub("", PEOPLES.sub("", name)) for name in named}
    spelled = {"".join(read_aloud(name)) for name in named | short if len(name) >= SHORTEST}
    return frozenset(one for one in spelled if len(one) >= SHORTEST_SPELLED)
