"""Reports and their answers: what readers say of accounts, and what staff answer (Art 20)."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from cli.demo import hours, operations, pictures
from cli.demo.complaints import COMPLAINTS, Complaint
from cli.demo.fates import REPORT_LOTS, ReportFate
from cli.demo.people import HANDLERS, REPORTERS
from cli.demo.stage import Stage

CLAIMED = (ReportFate.SCREENING, ReportFate.DECIDED, ReportFate.FLOOD_DECIDED)
ANSWERED = (ReportFate.DECIDED, ReportFate.FLOOD_DECIDED)
WITH_EVIDENCE, WITH_CONTACT = 0.4, 0.3


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
        said = self._complaint
        self._number = self._number or _not_yet_reported(stage, said)
        filed: dict[str, Any] = {
            "number": self._number,
            "reason": said.reason,
            "statement": said.statement,
        }
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
        statement = self._complaint.statement
        queue = await stage.desk.ask(operations.REPORTS, {}, by=HANDLERS[self._hand])
        return next(
            str(edge["node"]["reference"])
            for edge in queue["edges"]
            if (edge["node"]["number"], edge["node"]["statement"]) == (self._number, statement)
        )

    async def _answer(self, stage: Stage) -> None:
        said = self._complaint
        answer = {"decision": said.decision, "feedback": said.feedback}
        answer["report"] = self._reference
        await stage.desk.do(operations.DECIDE_REPORT, answer, by=HANDLERS[self._hand])
        self.at = None

    @property
    def _complaint(self) -> Complaint:
        return COMPLAINTS[self._serial % len(COMPLAINTS)]

    @property
    def _hand(self) -> int:
        return self._serial % len(HANDLERS)


def _not_yet_reported(stage: Stage, said: Complaint) -> str:
    """An account of which no case says the same: two that did would be merged into one. One of
    which it could be true, where there is any.
    """
    left = [number for number in stage.published if (number, said.statement) not in stage.reported]
    fitting = [number for number in left if said.fits(stage.published[number])]
    number = stage.random.choice(fitting or left)
    stage.reported.add((number, said.statement))
    return number


def reports(stage: Stage, random: Random) -> list[Report]:
    """Every report of the year, each case in its own words or about an account of its own."""
    serial = random.randrange(len(COMPLAINTS))
    made = []
    for fate, lot in REPORT_LOTS.items():
        for index in range(lot.cases):
            serial += 1
            made.append(Report(fate, serial, (index + 0.5) / lot.cases, stage))
    return made
