"""What accounts call themselves and say of themselves, by category; a main one speaks for those
below it that say nothing of their own.
"""

from rules.categories import category

TITLES: dict[str, tuple[str, ...]] = {
    "NEWS": ("新闻", "新闻早班车", "今日视点"),
    "NEWS_COMMENTARY": ("时评", "时政观察"),
    "ECONOMICS": ("财经课", "产业观察"),
    "ECONOMICS_FINANCE": ("理财笔记", "账本"),
    "ECONOMICS_INSURANCE": ("保险笔记", "保单夹"),
    "ECONOMICS_TAX": ("税务课", "账本"),
    "EDUCATION": ("课堂", "学习馆", "自习室", "讲题本"),
    "EDUCATION_LANGUAGE": ("语言课", "背词本"),
    "EDUCATION_PRESCHOOL": ("童书角", "绘本课"),
    "EDUCATION_VOCATIONAL": ("考证课", "技能课堂"),
    "HEALTH": ("健康说", "问诊手记", "科普门诊"),
    "HEALTH_CHINESE_MEDICINE": ("本草笔记", "节气调养"),
    "HEALTH_MATERNAL": ("母婴课", "孕产手记"),
    "HEALTH_MENTAL": ("心理茶座", "情绪手记"),
    "HEALTH_NUTRITION": ("营养课", "餐盘笔记"),
    "HEALTH_PHARMACY": ("用药课", "药箱"),
    "JUSTICE": ("说法", "普法", "法律茶座"),
    "JUSTICE_CASES": ("案例室", "读判决"),
    "CULTURE": ("读书会", "人文志"),
    "CULTURE_ARTS": ("画室", "看展记"),
    "CULTURE_HERITAGE": ("非遗笔记", "手艺志"),
    "CULTURE_HISTORY": ("旧物馆", "老街志"),
    "TECHNOLOGY": ("科学实验室", "极客日志"),
    "TECHNOLOGY_AUTOMOBILE": ("车谈", "修车日志"),
    "TECHNOLOGY_DIGITAL": ("数码测评", "极客日志"),
    "ENTERTAINMENT": ("冷笑话", "段子铺"),
    "ENTERTAINMENT_FILM": ("影评", "放映室"),
    "ENTERTAINMENT_GAMES": ("游戏厅", "通关笔记"),
    "ENTERTAINMENT_MUSIC": ("音乐角", "耳机"),
    "SPORTS": ("跑步记", "骑行团"),
    "SPORTS_EVENTS": ("赛场边", "看台"),
    "SPORTS_FITNESS": ("跑步记", "健身房"),
    "LIFE": ("小院", "日子"),
    "LIFE_FAMILY": ("带娃日记", "家事"),
    "LIFE_FOOD": ("厨房", "食记"),
    "LIFE_HOME": ("小院", "家居志"),
    "LIFE_PETS": ("养猫记", "铲屎日记"),
    "FASHION": ("衣橱", "穿搭"),
    "FASHION_BEAUTY": ("护肤课", "美妆实验"),
    "TRAVEL": ("旅行手账", "在路上"),
    "TRAVEL_LOCAL": ("周末去哪儿", "本地通"),
    "AGRICULTURE": ("田间课", "养殖经"),
    "AGRICULTURE_COUNTRYSIDE": ("乡村日记", "果园"),
    "OTHER": ("杂货铺", "随笔"),
}
# For whom a word of the category's own says more than one of the field.
ENGLISH_TITLES: dict[str, str] = {
    "CULTURE_BOOKS": "Reading Room",
    "TECHNOLOGY_SCIENCE": "Science Lab",
    "TRAVEL_GUIDE": "on the Road",
    "LIFE_FOOD": "Kitchen",
    "SPORTS_FITNESS": "Runners",
    "ENTERTAINMENT_FILM": "Film Notes",
    "EDUCATION_LANGUAGE": "English Corner",
    "ECONOMICS_FINANCE": "Ledger",
}
BIOS: dict[str, tuple[str, ...]] = {
    "NEWS": ("每天早上七点，用十分钟读完本地要闻。", "记录这座小城每天发生的事。"),
    "NEWS_COMMENTARY": ("一天一评，先讲清事实再说看法。",),
    "ECONOMICS": ("用一张图讲清一个产业。",),
    "ECONOMICS_FINANCE": ("不荐股、不带单，只讲看得懂的财务常识。",),
    "ECONOMICS_INSURANCE": ("把保险条款翻译成人话。",),
    "ECONOMICS_TAX": ("申报、发票与账目，一次讲一件。",),
    "EDUCATION": ("一线教师的备课笔记，每周三更新。", "把难题讲简单，把道理讲清楚。"),
    "EDUCATION_LANGUAGE": ("每天十个词，一周一篇短文。",),
    "EDUCATION_PRESCHOOL": ("给孩子挑书，陪孩子读书。",),
    "EDUCATION_VOCATIONAL": ("考证路上的重点和难点，每周一讲。",),
    "HEALTH": ("医生写给普通人的科普，不能代替面诊。", "辟谣与科普并行，每篇注明依据。"),
    "HEALTH_CHINESE_MEDICINE": ("节气、饮食与常见草药，不能代替面诊。",),
    "HEALTH_MATERNAL": ("从备孕到三岁，一周讲一个问题。",),
    "HEALTH_MENTAL": ("情绪与睡眠的科普，需要时请就医。",),
    "HEALTH_NUTRITION": ("一餐一盘，讲清怎么搭配。",),
    "HEALTH_PHARMACY": ("常用药怎么吃、怎么存，每篇注明依据。",),
    "JUSTICE": ("用真实的法条讲日常的纠纷，咨询请预约。",),
    "JUSTICE_CASES": ("每周一案，读懂判决书。",),
    "GOVERNMENT_POLICY": ("政策、通告与解读。",),
    "GOVERNMENT_SAFETY": ("预警信息与安全常识。",),
    "GOVERNMENT_SERVICE": ("办事流程一看就懂，窗口时间一查就有。",),
    "CULTURE": ("读旧书，写一点不着急的文字。",),
    "CULTURE_ARTS": ("一周看一个展，画一张画。",),
    "CULTURE_HERITAGE": ("让手艺被看见。",),
    "CULTURE_HISTORY": ("走老街，认旧物，讲从前的事。",),
    "TECHNOLOGY": ("带孩子做一百个家庭实验。",),
    "TECHNOLOGY_AUTOMOBILE": ("保养、维修和选车，一次讲清一个部件。",),
    "TECHNOLOGY_DIGITAL": ("自费购买，自己动手，测完再说。",),
    "ENTERTAINMENT": ("每天一个冷笑话。",),
    "ENTERTAINMENT_FILM": ("看过的电影都在这里，好坏都说。",),
    "ENTERTAINMENT_GAMES": ("通关再写，不剧透。",),
    "ENTERTAINMENT_MUSIC": ("一日一曲，睡前收听。",),
    "SPORTS": ("从零开始跑到第一个全马。", "业余选手的训练日志。"),
    "SPORTS_EVENTS": ("在看台上看完每一场比赛。",),
    "LIFE": ("普通人家的烟火气。",),
    "LIFE_FAMILY": ("两代人一起长大的日子。",),
    "LIFE_FOOD": ("一日三餐，四季味道。",),
    "LIFE_HOME": ("一间屋子，一个院子，慢慢收拾。",),
    "LIFE_PETS": ("三只猫和它们的人。",),
    "FASHION": ("小个子也能好好穿。",),
    "FASHION_BEAUTY": ("只写自己用完的东西。",),
    "TRAVEL": ("周末两天能走完的路线都在这里。", "带着爸妈去旅行。"),
    "TRAVEL_LOCAL": ("本地的吃住行，一处一处走出来的。",),
    "AGRICULTURE": ("农技员在田里拍的课，错过一季等一年。",),
    "AGRICULTURE_COUNTRYSIDE": ("回到村里的第五年。",),
    "OTHER": ("什么都写一点。", "随手记下的小事。"),
}
ENGLISH_BIO = "Notes in English and Chinese, once a week. 中英双语，每周一更。"


def titles(code: str) -> tuple[str, ...]:
    """What accounts of a category are called after their operator."""
    return _own_or_above(TITLES, code)


def bios(code: str) -> tuple[str, ...]:
    """What accounts of a category say of themselves."""
    return _own_or_above(BIOS, code)


def _own_or_above(table: dict[str, tuple[str, ...]], code: str) -> tuple[str, ...]:
    if code in table:
        return table[code]
    known = category(code)
    return table[known.parent or ""] if known else ()
