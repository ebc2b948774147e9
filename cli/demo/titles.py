"""What accounts call themselves and say of themselves, by main category."""

TITLES: dict[str, tuple[str, ...]] = {
    "NEWS": ("新闻", "时政观察", "新闻早班车", "今日视点"),
    "ECONOMICS": ("财经课", "理财笔记", "账本", "产业观察"),
    "EDUCATION": ("课堂", "学习馆", "自习室", "讲题本"),
    "HEALTH": ("健康说", "问诊手记", "养生堂", "科普门诊"),
    "JUSTICE": ("说法", "普法", "案例室", "法律茶座"),
    "GOVERNMENT": ("发布", "政务服务", "应急", "办事指南", "民生热线"),
    "CULTURE": ("读书会", "人文志", "旧物馆", "非遗笔记"),
    "TECHNOLOGY": ("科学实验室", "数码测评", "车谈", "极客日志"),
    "ENTERTAINMENT": ("影评", "音乐角", "游戏厅", "冷笑话"),
    "SPORTS": ("跑步记", "健身房", "赛场边", "骑行团"),
    "LIFE": ("厨房", "小院", "带娃日记", "养猫记", "家居志"),
    "FASHION": ("穿搭", "护肤课", "衣橱", "美妆实验"),
    "TRAVEL": ("旅行手账", "周末去哪儿", "在路上", "本地通"),
    "AGRICULTURE": ("田间课", "乡村日记", "果园", "养殖经"),
    "OTHER": ("杂货铺", "随笔"),
}
ENGLISH_TITLES: dict[str, str] = {
    "CULTURE": "Reading Room",
    "TECHNOLOGY": "Science Lab",
    "TRAVEL": "on the Road",
    "LIFE": "Kitchen",
    "SPORTS": "Runners",
    "ENTERTAINMENT": "Film Notes",
    "EDUCATION": "English Corner",
    "ECONOMICS": "Ledger",
}
BIOS: dict[str, tuple[str, ...]] = {
    "NEWS": ("每天早上七点，用十分钟读完本地要闻。", "记录这座小城每天发生的事。"),
    "ECONOMICS": ("不荐股、不带单，只讲看得懂的财务常识。", "用一张图讲清一个产业。"),
    "EDUCATION": ("一线教师的备课笔记，每周三更新。", "把难题讲简单，把道理讲清楚。"),
    "HEALTH": ("医生写给普通人的科普，不能代替面诊。", "辟谣与科普并行，每篇注明依据。"),
    "JUSTICE": ("用真实的法条讲日常的纠纷，咨询请预约。", "每周一案，读懂判决书。"),
    "GOVERNMENT": ("权威信息首发，办事流程一看就懂。", "政策、通告与便民服务。"),
    "CULTURE": ("读旧书，走老街，写一点不着急的文字。", "让手艺被看见。"),
    "TECHNOLOGY": ("自费购买，自己动手，测完再说。", "带孩子做一百个家庭实验。"),
    "ENTERTAINMENT": ("看过的电影都在这里，好坏都说。", "一日一曲，睡前收听。"),
    "SPORTS": ("从零开始跑到第一个全马。", "业余选手的训练日志。"),
    "LIFE": ("一日三餐，四季小院。", "普通人家的烟火气。"),
    "FASHION": ("小个子也能好好穿。", "只写自己用完的东西。"),
    "TRAVEL": ("周末两天能走完的路线都在这里。", "带着爸妈去旅行。"),
    "AGRICULTURE": ("农技员在田里拍的课，错过一季等一年。", "回到村里的第五年。"),
    "OTHER": ("什么都写一点。", "随手记下的小事。"),
}
ENGLISH_BIO = "Notes in English and Chinese, once a week. 中英双语，每周一更。"


def main_category(code: str) -> str:
    return code.partition("_")[0]
