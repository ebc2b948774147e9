"""What kinds of operators there are: how they are called, what they do, what they write about."""

from typing import NamedTuple

from rules.vocabulary import SubjectNature as N


class Trade(NamedTuple):
    """`operator` is completed with town and brand; `authority` begins the credit code. `titles` are
    what one of its kind calls its account; without any, what the category does.
    """

    operator: str
    authority: str
    scope: str
    categories: tuple[str, ...]
    titles: tuple[str, ...] = ()

    @property
    def is_press(self) -> bool:
        return any(code.startswith("NEWS") for code in self.categories)


def _enterprise(operator: str, scope: str, *categories: str) -> Trade:
    return Trade(f"{{town}}市{{brand}}{operator}有限公司", "91", scope, categories)


def _business(operator: str, scope: str, *categories: str) -> Trade:
    return Trade(f"{{town}}市{{brand}}{operator}", "92", scope, categories)


def _organ(operator: str, scope: str, title: str, *categories: str) -> Trade:
    return Trade(f"{{town}}市{operator}", "11", scope, categories, (title,))


def _institution(operator: str, scope: str, title: str, *categories: str) -> Trade:
    return Trade(f"{{town}}市{operator}", "12", scope, categories, (title,))


TRADES: dict[N, tuple[Trade, ...]] = {
    N.NATURAL_PERSON: (
        Trade("", "", "", ("LIFE_FOOD", "LIFE_FAMILY", "LIFE_HOME", "LIFE_PETS")),
        Trade("", "", "", ("CULTURE_BOOKS", "CULTURE_HISTORY", "CULTURE_ARTS")),
        Trade("", "", "", ("HEALTH_MEDICINE", "HEALTH_MENTAL", "HEALTH_NUTRITION")),
        Trade("", "", "", ("TECHNOLOGY_SCIENCE", "TECHNOLOGY_DIGITAL")),
        Trade("", "", "", ("JUSTICE_LEGAL_SERVICE", "JUSTICE_CASES")),
        Trade("", "", "", ("TRAVEL_GUIDE", "TRAVEL_LOCAL", "SPORTS_FITNESS")),
        Trade("", "", "", ("EDUCATION_LANGUAGE", "EDUCATION_SCHOOL")),
        Trade("", "", "", ("ENTERTAINMENT_FILM", "ENTERTAINMENT_MUSIC", "FASHION_BEAUTY")),
        Trade("", "", "", ("ECONOMICS_INSURANCE", "ECONOMICS_FINANCE")),
        Trade("", "", "", ("AGRICULTURE_COUNTRYSIDE", "OTHER")),
    ),
    N.ENTERPRISE: (
        _enterprise("文化传媒", "组织文化艺术交流活动；图书出租", "CULTURE_BOOKS", "CULTURE_ARTS"),
        _enterprise("新闻传媒", "互联网新闻信息服务；广告发布", "NEWS_DOMESTIC", "NEWS_COMMENTARY"),
        _enterprise("健康管理", "健康咨询服务；医疗服务", "HEALTH_MATERNAL", "HEALTH_PHARMACY"),
        _enterprise("网络科技", "软件开发；技术服务", "TECHNOLOGY_DIGITAL", "ENTERTAINMENT_GAMES"),
        _enterprise("教育科技", "教育咨询；语言培训", "EDUCATION_LANGUAGE", "EDUCATION_VOCATIONAL"),
        _enterprise("财经信息", "财务咨询；经济信息咨询", "ECONOMICS_MACRO", "ECONOMICS_FINANCE"),
        _enterprise("旅行社", "旅游业务；会议及展览服务", "TRAVEL_GUIDE"),
        _enterprise("影视", "电影制片；演出经纪", "ENTERTAINMENT_FILM", "ENTERTAINMENT_HUMOUR"),
        _enterprise("汽车服务", "汽车销售；机动车维修", "TECHNOLOGY_AUTOMOBILE"),
        _enterprise("服饰", "服装零售；服装设计", "FASHION_CLOTHING"),
        _enterprise("农业科技", "农业技术推广；种子经营", "AGRICULTURE_TECHNIQUE"),
        _enterprise("体育", "体育赛事策划；健身休闲活动", "SPORTS_EVENTS", "SPORTS_FITNESS"),
    ),
    N.INDIVIDUAL_BUSINESS: (
        _business("面馆", "餐饮服务", "LIFE_FOOD"),
        _business("花店", "花卉零售", "LIFE_HOME"),
        _business("宠物店", "宠物食品及用品零售", "LIFE_PETS"),
        _business("美容工作室", "生活美容服务", "FASHION_BEAUTY"),
        _business("民宿", "住宿服务", "TRAVEL_LOCAL"),
        _business("中医诊所", "中医诊疗服务", "HEALTH_CHINESE_MEDICINE"),
    ),
    N.STATE_ORGAN: (
        _organ("人民政府办公室", "承担政府日常工作与政务公开", "发布", "GOVERNMENT_POLICY"),
        _organ("应急管理局", "应急管理与安全生产监督", "应急", "GOVERNMENT_SAFETY"),
        _organ("政务服务管理局", "政务服务事项办理与管理", "政务服务", "GOVERNMENT_SERVICE"),
        _organ("市场监督管理局", "市场主体登记与监督管理", "市场监管", "GOVERNMENT_SERVICE"),
        _organ("司法局", "法治宣传与公共法律服务", "司法", "GOVERNMENT_SERVICE"),
        _organ("文化和旅游局", "文化和旅游公共服务", "文旅", "TRAVEL_LOCAL"),
        _organ("教育局", "教育事业的规划与管理", "教育", "GOVERNMENT_POLICY"),
        _organ("气象局", "气象监测、预报与预警", "气象", "GOVERNMENT_SAFETY"),
    ),
    N.PUBLIC_INSTITUTION: (
        _institution("人民医院", "医疗与护理；医学科普", "人民医院", "HEALTH_MEDICINE"),
        _institution("融媒体中心", "新闻采编与发布", "融媒", "NEWS_DOMESTIC"),
        _institution("第一中学", "初中与高中学历教育", "第一中学", "EDUCATION_SCHOOL"),
        _institution("博物馆", "文物收藏、研究与展示", "博物馆", "CULTURE_HISTORY"),
        _institution("科技馆", "科学技术普及", "科技馆", "TECHNOLOGY_SCIENCE"),
        _institution("妇幼保健院", "妇女儿童保健与医疗", "妇幼保健院", "HEALTH_MATERNAL"),
        _institution("图书馆", "文献收藏、借阅与阅读推广", "图书馆", "CULTURE_BOOKS"),
        _institution("非遗保护中心", "非物质文化遗产保护", "非遗", "CULTURE_HERITAGE"),
    ),
    N.SOCIAL_ORGANISATION: (
        Trade("{town}市{brand}志愿服务联合会", "51", "志愿服务与培训", ("LIFE_FAMILY", "OTHER")),
        Trade("{town}市民间工艺协会", "51", "民间工艺保护与交流", ("CULTURE_HERITAGE",)),
        Trade("{town}市{brand}公益基金会", "53", "资助乡村儿童阅读", ("EDUCATION_PRESCHOOL",)),
        Trade("{town}市长跑协会", "51", "群众体育活动的组织", ("SPORTS_FITNESS",)),
    ),
    N.UNINCORPORATED_ORGANISATION: (
        Trade("{town}{brand}律师事务所", "31", "法律服务", ("JUSTICE_LEGAL_SERVICE",)),
        Trade("{town}{brand}会计师事务所（普通合伙）", "99", "审计与税务咨询", ("ECONOMICS_TAX",)),
        Trade("{town}{brand}乡村书屋（个人独资）", "99", "图书零售与出租", ("CULTURE_BOOKS",)),
    ),
}  # fmt: skip
