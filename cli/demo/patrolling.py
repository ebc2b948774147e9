"""The register's own rounds: accounts are checked again, and reviewers look at what is left to them
(Art 9(3)).
"""

from datetime import datetime, timedelta

from cli.demo import operations
from cli.demo.people import REVIEWERS
from cli.demo.stage import Stage
from resolvers import markers, qualifications
from resolvers.checks import rounds
from resolvers.housekeeping import consider
from resolvers.identity import retries
from rules.vocabulary import SubjectNature

EVERY, LOOKED_AT_AFTER = timedelta(days=7), timedelta(days=5)
ASKED_AFTER = timedelta(minutes=2)  # registers are asked once nothing else asks them
SEEN = {"outcome": "PASSED", "means": "电话回访并核对登记材料"}
OF_PERSONS = ("RESIDENT_IDENTITY_CARD", ["IDENTITY", "CONTACT"])
OF_ORGANISATIONS = ("REGISTRATION_CERTIFICATE", ["IDENTITY", "PLACE_OPERATED", "CONTACT"])


class Patrol:
    """A story without an applicant: a round each week, at the same hour, to the end."""

    def __init__(self, first: datetime) -> None:
        self.at: datetime | None = first

    async def go_on(self, stage: Stage) -> None:
        register, clock = stage.desk.register, stage.desk.clock
        await rounds.begin_due(register)
        clock.time += ASKED_AFTER
        await retries.resume(register, then=consider)
        await markers.end_expired(register)
        await qualifications.follow(register)
        await _look(stage)
        following = clock.now() + EVERY
        self.at = following if following < stage.end else None


async def _look(stage: Stage) -> None:
    """Reviewers pass what has waited some days; what came just now is a visitor's."""
    by = stage.random.choice(REVIEWERS)
    page = await stage.desk.ask(operations.CHECK_QUEUE, {}, by=by)
    for edge in page["edges"]:
        begun = datetime.fromisoformat(edge["node"]["begunAt"])
        if stage.desk.clock.now() - begun > LOOKED_AT_AFTER:
            named = {"check": edge["node"]["reference"]}
            check = (await stage.desk.do(operations.CLAIM_CHECK, named, by=by))["check"]
            is_person = check["identity"]["nature"] == SubjectNature.NATURAL_PERSON
            kind, facts = OF_PERSONS if is_person else OF_ORGANISATIONS
            seen = await stage.desk.open(check["evidence"], by, kind)
            verdict = {**named, **SEEN, "facts": facts, "documents": seen}
            await stage.desk.do(operations.DECIDE_CHECK, verdict, by=by)
