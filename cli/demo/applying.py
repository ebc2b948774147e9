"""The operator's part: hand in, confirm the phone, correct, hand in again, take back."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from cli.demo import operations, papers, pictures
from cli.demo.applicants import Applicant
from cli.demo.fates import Fate
from cli.demo.people import Party
from cli.demo.stage import Stage
from rules.calendar import local_date
from rules.categories import category
from rules.identity.sufficiency import Rigor, rigor

EXPIRES_AFTER = timedelta(days=75)
WITH_AVATAR, CONFIRMED = 0.45, 0.8


@dataclass(slots=True)
class Conflict:
    """Who says that the identity is theirs. `successor` answers for the organisation after them,
    `name` is what another bore under their identity; `reference` is the dispute's.
    """

    party: Party
    successor: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    reference: str = ""


@dataclass(slots=True)
class Case:
    """One application, and what the register said of it last."""

    applicant: Applicant
    fate: Fate
    category: str
    name: str
    bio: str
    reference: str = ""
    number: str = ""
    credentials: list[str] = field(default_factory=list)
    markers: list[str] = field(default_factory=list)
    reviewer: int = 0
    seen: list[dict[str, str]] = field(default_factory=list)
    confirmed: bool = False
    rectification: str = ""
    dispute: Conflict | None = None

    @property
    def conflict(self) -> Conflict:
        """That of a case that has one. Raises LookupError for another."""
        if self.dispute is None:
            raise LookupError(f"Nobody disputes {self.fate}.")
        return self.dispute

    def learn(self, payload: dict[str, Any]) -> None:
        application = payload["application"]
        account = application["account"]
        self.reference, self.number = application["reference"], account["number"]
        self.credentials = [held["reference"] for held in account["credentials"]]
        self.markers = [marker["type"] for marker in account["markers"]]


async def apply(stage: Stage, case: Case) -> None:
    desk, by = stage.desk, case.applicant.person
    case.learn(await desk.do(operations.REGISTER, await _application(stage, case), by=by))
    await _confirm(stage, case)


async def correct(stage: Stage, case: Case) -> None:
    written = {**await _application(stage, case), "application": case.reference}
    case.learn(await stage.desk.do(operations.UPDATE, written, by=case.applicant.person))


async def resubmit(stage: Stage, case: Case) -> None:
    named = {"application": case.reference}
    case.learn(await stage.desk.do(operations.RESUBMIT, named, by=case.applicant.person))
    if not case.confirmed:
        await _confirm(stage, case)


async def withdraw(stage: Stage, case: Case) -> None:
    named = {"application": case.reference}
    case.learn(await stage.desk.do(operations.WITHDRAW, named, by=case.applicant.person))


async def _confirm(stage: Stage, case: Case) -> None:
    """Most enter the code, and everyone does in whose field it is needed."""
    if stage.random.random() < CONFIRMED or rigor(case.category) is not Rigor.ORDINARY:
        code = stage.desk.phones.code(case.applicant.phone)
        entered = {"application": case.reference, "code": code}
        await stage.desk.do(operations.CONFIRM, entered, by=case.applicant.person)
        case.confirmed = True


async def _application(stage: Stage, case: Case) -> dict[str, Any]:
    random = stage.random
    avatar = (
        await _upload(stage, case, "AVATAR", pictures.avatar(random))
        if random.random() < WITH_AVATAR
        else None
    )
    page = pictures.page("IDENTITY", random)
    document = await _upload(stage, case, "IDENTITY_DOCUMENT", page)
    return {
        "name": case.name,
        "bio": case.bio,
        "category": case.category,
        "agreementVersion": stage.desk.agreement,
        "subject": case.applicant.declared,
        "responsiblePerson": case.applicant.responsible,
        "avatar": avatar,
        "evidence": [document],
        "credentials": await _credentials(stage, case),
    }


async def _credentials(stage: Stage, case: Case) -> list[dict[str, Any]]:
    chosen = category(case.category)
    nature, town = case.applicant.nature, case.applicant.town
    today = local_date(stage.desk.clock.now())
    own = chosen.credential_field if chosen else None
    held = []
    for field_ in papers.fields_of(own, nature, stage.random):
        for paper in papers.credentials(field_, nature, town, today, stage.random):
            page = pictures.page(field_.value, stage.random)
            if case.fate is Fate.EXPIRED and "validTo" in paper:
                paper["validTo"] = (today + EXPIRES_AFTER).isoformat()
            held.append({**paper, "uploads": [await _upload(stage, case, "CREDENTIAL", page)]})
    return held


async def _upload(stage: Stage, case: Case, kind: str, data: bytes) -> str:
    return await stage.desk.upload(kind, data, by=case.applicant.person)
