"""Enterprises that exist nowhere, as the files of real ones have them."""

from itertools import islice, product

from tests import build

BRANDS = product("星澜霁听鹿禾", "渚岬汀陌湾棠")  # 36, taken in turn: none comes twice
Row = dict[str, str]


def enterprises(many: int) -> list[Row]:
    return [
        {
            "name": f"上海{brand}文化传媒有限公司",
            "uscc": build.credit_code(),
            "registered_on": "2020-03-01",
            "province": "上海市",
            "city": "上海市",
            "address": f"上海市云山路 {serial} 号",
            "business_scope": "组织文化艺术交流活动",
        }
        for serial, brand in enumerate(islice(map("".join, BRANDS), many), 1)
    ]
