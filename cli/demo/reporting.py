"""Reports and their answers: what readers say of accounts, and what staff answer (Art 20)."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from cli.demo import hours, operations, pictures
from cli.demo.fates import REPORT_LOTS, ReportFate
from cli.demo.people import HANDLERS, REPORTERS
from cli.demo.stage import Stage

CLAIMED = (ReportFate.SCREENING, ReportFate.DECIDED, ReportFate.FLOOD_DECIDED)
ANSWERED = (ReportFate.DECIDED, ReportFate.FLOOD_DECIDED)
WITH_EVIDENCE, WITH_CONTACT = 0.4, 0.3

STATEMENTS = (
    ("FALSE_IDENTITY", "简介称是医生，留言区里又说自己没有执业资格。"),
    ("IMPERSONATION", "头像和名称与我关注多年的账号几乎一样，但不是同一个人。"),
    ("UNLICENSED_NEWS", "没有新闻许可却每天发布时政消息，并署名“本报讯”。"),
    ("COORDINATED_MANIPULATION", "多篇文章在一分钟内出现几十条内容相同的评论。"),
    ("FABRICATION", "文章所说的停水通知并不存在，已向自来水公司求证。"),
    ("EXTORTION_OR_FRAUD", "先发负面文章，再私信要求支付“合作费”才肯删除。"),
    ("HOARDING_OR_TRADING", "该账号在交易群里公开标价出售。"),
    ("UNLAWFUL_CONTENT", "文章配图未打码，泄露了当事人的家庭住址。"),
    ("WRONG_DETAILS", "The registered address is a building that was pulled down last year."),
    ("STALE_MARKER", "资质证书看上去已经到期，标识却还在。"),
    ("OTHER_PROHIBITED", "以抽奖为名收集身份证照片。"),
)
ANSWERS = (
    ("UPHELD", "经核实，您反映的情况属实，已要求该账号更正并公开说明。感谢监督。"),
    ("PARTLY_UPHELD", "登记信息有一处需要更新，已通知运营者；其余内容未发现问题。"),
    ("NOT_UPHELD", "我们核对了登记材料和证书原件，均真实有效。感谢您的关注。"),
    ("OUT_OF_SCOPE", "您反映的是消费纠纷，建议拨打 12315；我们已记录本次举报。"),
)


class Report:
    """One case: filed once, or many times in the same words; claimed; answered."""

    def __init__(self, fate: ReportFate, serial: int, place: float, stage: Stage) -> None:
        lot = REPORT_LOTS[fate]
        self._fate, self._serial, self._unfiled = fate, serial, lot.equal
        self._number = self._reference = ""
        self.at: datetime | None = hours.spread(
            stage.end, lot.latest, lot.earliest, place, stage.random
        )

    async def go_on(self, stage: Stage) -> None:
        if self._unfiled:
            await self._file(stage)
        elif not self._reference:
            await self._claim(stage)
        else:
            await self._answer(stage)

    async def _file(self, stage: Stage) -> None:
        random, by = stage.random, stage.random.choice(REPORTERS)
        reason, statement = STATEMENTS[self._serial % len(STATEMENTS)]
        self._number = self._number or _not_yet_reported(stage, statement)
        filed: dict[str, Any] = {"number": self._number, "reason": reason, "statement": statement}
        if random.random() < WITH_EVIDENCE:
            page = pictures.page("SCREENSHOT", random)
            filed["evidence"] = [await stage.desk.upload("REPORT_EVIDENCE", page, by=by)]
        if random.random() < WITH_CONTACT:
            filed["contact"] = f"reader{self._serial}@demo.example"
        payload = await stage.desk.do(operations.REPORT, filed, by=by)
        stage.receipts[self._fate.value] = payload["receipt"]["receipt"]
        self._unfiled -= 1
        self.at = self._after_filing(stage)

    def _after_filing(self, stage: Stage) -> datetime | None:
        now = stage.desk.clock.now()
        if self._unfiled:
            return now + timedelta(minutes=stage.random.randint(5, 90))
        if self._fate not in CLAIMED:
            return None
        wanted = hours.office(now, (1, 3), stage.random)
        return min(wanted, stage.end - timedelta(minutes=stage.random.randint(3, 20)))

    async def _claim(self, stage: Stage) -> None:
        self._reference = await self._found(stage)
        await stage.desk.do(
            operations.CLAIM_REPORT, {"report": self._reference}, by=HANDLERS[self._hand]
        )
        sitting = timedelta(minutes=stage.random.randint(5, 25))
        self.at = stage.desk.clock.now() + sitting if self._fate in ANSWERED else None

    async def _found(self, stage: Stage) -> str:
        """The report's reference, from the queue as a reviewer sees it."""
        _, statement = STATEMENTS[self._serial % len(STATEMENTS)]
        queue = await stage.desk.ask(operations.REPORTS, {}, by=HANDLERS[self._hand])
        return next(
            str(edge["node"]["reference"])
            for edge in queue["edges"]
            if (edge["node"]["number"], edge["node"]["statement"]) == (self._number, statement)
        )

    async def _answer(self, stage: Stage) -> None:
        decision, feedback = ANSWERS[self._serial % len(ANSWERS)]
        answer = {"report": self._reference, "decision": decision, "feedback": feedback}
        await stage.desk.do(operations.DECIDE_REPORT, answer, by=HANDLERS[self._hand])
        self.at = None

    @property
    def _hand(self) -> int:
        return self._serial % len(HANDLERS)


def _not_yet_reported(stage: Stage, statement: str) -> str:
    """An account of which no case says the same: two that did would be merged into one."""
    reported = stage.reported
    left = [number for number in stage.published if (number, statement) not in reported]
    number = stage.random.choice(left)
    reported.add((number, statement))
    return number


def reports(stage: Stage, random: Random) -> list[Report]:
    """Every report of the year, each case in its own words or about an account of its own."""
    serial = random.randrange(len(STATEMENTS))
    made = []
    for fate, lot in REPORT_LOTS.items():
        for index in range(lot.cases):
            serial += 1
            made.append(Report(fate, serial, (index + 0.5) / lot.cases, stage))
    return made
