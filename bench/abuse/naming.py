"""Names as people choose them: a topic and a turn, a nickname and a year, a chain and its place."""

import random

CITIES = [
    "北京",
    "上海",
    "广州",
    "深圳",
    "成都",
    "重庆",
    "杭州",
    "武汉",
    "西安",
    "南京",
    "苏州",
    "长沙",
    "郑州",
    "天津",
    "青岛",
    "昆明",
    "厦门",
    "合肥",
]
TOPICS = [
    "美食",
    "旅行",
    "育儿",
    "健身",
    "读书",
    "摄影",
    "法律",
    "理财",
    "养生",
    "数码",
    "汽车",
    "园艺",
    "手工",
    "电影",
    "音乐",
    "历史",
    "宠物",
    "装修",
]
TURNS = [
    "日记",
    "笔记",
    "地图",
    "观察",
    "小站",
    "频道",
    "课堂",
    "手记",
    "联盟",
    "生活",
    "研究所",
    "实验室",
    "故事",
    "指南",
    "分享",
    "那些事",
]
NICKNAMES = [
    "小明",
    "阳光",
    "快乐生活",
    "心若向阳",
    "海阔天空",
    "岁月静好",
    "平凡的人",
    "一叶知秋",
    "大漠孤烟",
    "温暖如初",
    "追梦人",
    "雨后彩虹",
    "安静",
    "微笑",
    "星辰大海",
    "老王",
    "阿杰",
    "甜甜圈",
    "向日葵",
    "无名",
]
YEARS = (*range(70, 100), *range(1970, 2010), 1, 2, 7, 8, 11, 66, 88, 99, 123, 520, 666, 888, 1314)
BRANDS = [
    "蜀香",
    "江湖",
    "老灶",
    "云上",
    "半山",
    "溪畔",
    "青禾",
    "万家",
    "德馨",
    "盛源",
    "嘉禾",
    "瑞丰",
    "恒信",
    "天成",
    "博雅",
    "清和",
]
TRADES = ["火锅", "烘焙", "健身", "口腔", "书店", "茶饮", "摄影", "家政", "早教", "驾校"]
COUNTIES = ["临江", "青石", "云岭", "白河", "松山", "南屿", "北塘", "东溪"]
WORDS = "山水风云雨雪雾霜江河湖海溪泉石竹兰菊松梅荷柳星月日晨暮春夏秋冬青白朱墨红"


def person(rng: random.Random) -> str:
    """Every fifteenth has a nickname with a number that others have too."""
    if rng.random() < 0.065:
        return f"{rng.choice(NICKNAMES)}{rng.choice(YEARS)}"
    if rng.random() < 0.3:
        return coined(rng) + rng.choice(TURNS)
    place = rng.choice(CITIES) if rng.random() < 0.5 else coined(rng)
    return place + rng.choice(TOPICS) + rng.choice(TURNS)


def firm(rng: random.Random) -> str:
    place = rng.choice(CITIES) if rng.random() < 0.4 else ""
    return place + coined(rng) + rng.choice(TRADES)


def coined(rng: random.Random) -> str:
    return "".join(rng.choices(WORDS, k=rng.choice((2, 2, 3))))
