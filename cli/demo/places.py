"""Where the coined towns of the demo lie."""

from itertools import groupby

from rules.divisions import DIVISIONS

PREFECTURE = 4  # digits of a code that say in which prefecture a county is


def counties(province: str) -> list[str]:
    """The codes of the counties of one prefecture in the middle of a province's list."""
    codes = sorted(one.code for one in DIVISIONS.values() if one.county)
    own = (code for code in codes if code[:2] == province[:2])
    prefectures = [list(held) for _, held in groupby(own, lambda code: code[:PREFECTURE])]
    return prefectures[len(prefectures) // 2]
