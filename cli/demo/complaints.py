"""What readers say of accounts, and what staff answer to it (Art 20)."""

from typing import NamedTuple

from rules.categories import category


class Complaint(NamedTuple):
    """`of` names the main categories of the accounts of which it can be said; empty, of any."""

    reason: str
    statement: str
    decision: str
    feedback: str
    of: tuple[str, ...] = ()

    def fits(self, code: str) -> bool:
        """Whether somebody could say it of an account of this category."""
        known = category(code)
        return not self.of or (known is not None and (known.parent or known.code) in self.of)


LEISURE = ("LIFE", "TRAVEL", "ENTERTAINMENT", "SPORTS", "FASHION", "CULTURE", "OTHER")
COMPLAINTS = (
    Complaint(
        "FALSE_IDENTITY",
        "简介称是医生写的，留言区里又说自己没有执业资格。",
        "NOT_UPHELD",
        "我们核对了该账号登记的执业资质，证书真实有效；留言系读者所写，并非运营者。",
        ("HEALTH",),
    ),
    Complaint(
        "IMPERSONATION",
        "头像和名称与我关注多年的账号几乎一样，但不是同一个人。",
        "NOT_UPHELD",
        "我们比对了两个账号的名称、头像和登记主体：主体不同，名称各有依据，未发现仿冒；"
        "公示页载明运营主体，可据以区分。",
        LEISURE,
    ),
    Complaint(
        "UNLICENSED_NEWS",
        "没有新闻许可却每天发布时政消息，并署名“本报讯”。",
        "PARTLY_UPHELD",
        "经核实，有两篇转载时政消息未注明来源，已由运营者删除；其余内容不属于新闻信息。",
        LEISURE,
    ),
    Complaint(
        "COORDINATED_MANIPULATION",
        "多篇文章在一分钟内出现几十条内容相同的评论。",
        "UPHELD",
        "经核实，这些评论由同一批账号集中发布，评论已清理，参与的账号已另行处理。",
    ),
    Complaint(
        "FABRICATION",
        "文章所说的停水通知并不存在，已向自来水公司求证。",
        "UPHELD",
        "经向供水单位核实，停水通知不属实，文章已由运营者删除并更正。感谢监督。",
        LEISURE,
    ),
    Complaint(
        "EXTORTION_OR_FRAUD",
        "先发负面文章，再私信要求支付“合作费”才肯删除。",
        "OUT_OF_SCOPE",
        "私信索要钱款可能涉嫌敲诈勒索，请保留证据并向公安机关报案；我们已记录，将依法配合。",
        LEISURE,
    ),
    Complaint(
        "HOARDING_OR_TRADING",
        "该账号在交易群里公开标价出售。",
        "NOT_UPHELD",
        "我们核对了登录和运营主体，账号未曾转手；群内叫卖者与运营者无关，已提醒运营者留意。",
        LEISURE,
    ),
    Complaint(
        "UNLAWFUL_CONTENT",
        "文章配图未打码，泄露了当事人的家庭住址。",
        "UPHELD",
        "经核实，配图确有未遮挡的门牌和住址，运营者已替换图片。感谢监督。",
    ),
    Complaint(
        "WRONG_DETAILS",
        "The registered address is a building that was pulled down last year.",
        "NOT_UPHELD",
        "We looked at the registration certificate: the address on it is the one that is published,"
        " and the building stands. The one pulled down has the next number.",
        ("GOVERNMENT", "NEWS", "AGRICULTURE"),
    ),
    Complaint(
        "STALE_MARKER",
        "资质证书看上去已经到期，标识却还在。",
        "NOT_UPHELD",
        "我们核对了证书原件，尚在有效期内，标识据此保留；证书到期后标识会自动终止。",
        ("HEALTH", "EDUCATION", "ECONOMICS", "JUSTICE", "NEWS"),
    ),
    Complaint(
        "OTHER_PROHIBITED",
        "以抽奖为名收集身份证照片。",
        "UPHELD",
        "经核实，抽奖页面确要求上传身份证照片，运营者已下线该页面并删除已收集的照片。",
        LEISURE,
    ),
)
