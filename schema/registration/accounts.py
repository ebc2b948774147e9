"""Account and application, the two sides of one case (Art 15)."""

from datetime import date, datetime

import strawberry

from resolvers import disclosure, names, profiles, registration
from resolvers.rectification import queries
from resolvers.review.dossier import Dossier, Viewer
from rules.powers import Power
from rules.review import GROUND_ARTICLES
from rules.vocabulary import AccountStatus, ApplicationState, PauseReason, RefusalGround
from schema.abuse import AbuseFinding, RegistrationCheck
from schema.access import Info, field, shown
from schema.disclosure import Disclosure
from schema.evidence import Evidence
from schema.identity import FactorResult, SharedThing, VerificationAdvice
from schema.names import NameCheck
from schema.nodes import Node, node_id
from schema.profiles import ProfileFinding
from schema.quotas import FurtherAccountCheck
from schema.rectification import Rectification
from schema.registration.dossier import (
    AccountEvent,
    AccountMarker,
    DeclaredIdentity,
    OtherAccount,
    SubmittedCredential,
)


@strawberry.type(description="退回或拒绝理由, a coded ground with its article.")
class Ground:
    code: RefusalGround = shown("The ground.")
    article: str = shown("The article that it stands on.")


@strawberry.type(description="账号, what a subject operates.")
class Account(Node):
    dossier: strawberry.Private[Dossier]

    number: str = shown("账号编号.")
    name: str = shown("账号名称.", article="8")
    bio: str = shown("简介.", article="8")
    category: str = shown("内容生产类别, by code.", article="15")
    status: AccountStatus = shown("账号状态.")
    registered_at: datetime | None = shown("When it was registered; null before.")
    identity: DeclaredIdentity = shown("主体信息, what was declared of the subject.")
    markers: list[AccountMarker] = shown("专门标识, also those that ended.", article="9")
    credentials: list[SubmittedCredential] = shown("专业资质.", article="9")
    events: list[AccountEvent] = shown("经过, every step so far.")

    @classmethod
    def of(cls, dossier: Dossier) -> "Account":
        account = dossier.account
        return cls(
            dossier=dossier,
            id=node_id("Account", str(account.number)),
            number=str(account.number),
            name=account.name,
            bio=account.bio,
            category=account.category,
            status=account.status,
            registered_at=account.registered_at,
            identity=DeclaredIdentity.of(dossier.identity),
            markers=[AccountMarker.of(row) for row in dossier.markers],
            credentials=[SubmittedCredential.of(row, dossier) for row in dossier.credentials],
            events=[AccountEvent.of(row) for row in dossier.events],
        )

    @field(Power.SEE_CASES, "审核申请, the application that this account came from.")
    def application(self) -> "Application":
        return Application.of(self.dossier)

    @field(Power.SEE_CASES, "整改通知, what had or has to be corrected, newest first.", article="8")
    async def rectifications(self, info: Info) -> list[Rectification]:
        issued = await queries.of_account(self.dossier.account)
        return [Rectification.of(one, info) for one in issued]

    @field(
        Power.SEE_CASES, "公示记录, its newest public face; null before registration.", article="9"
    )
    async def disclosure(self) -> Disclosure | None:
        face = await disclosure.by_number(self.number)
        return Disclosure.of(face) if face else None


@strawberry.type(description="账号注册申请, an application to register an account.")
class Application(Node):
    dossier: strawberry.Private[Dossier]

    reference: strawberry.ID = shown("What mutations name it by.")
    state: ApplicationState = shown("审核状态.")
    submitted_at: datetime = shown("When it was first submitted.")
    due_on: date = shown("The day by which it is decided.")
    due_provisional: bool = shown("Whether that day may move: the holidays are not out yet.")
    paused: PauseReason | None = shown("Why its due date waits, where it does.", article="8")
    revision: int = shown("How many times it was submitted.")
    awaits_second: bool = field(
        Power.REVIEW_APPLICATIONS,
        "Whether a reviewer would approve it and a second person has to look; for reviewers.",
        article="8",
    )
    grounds: list[Ground] = shown("Why it was returned or refused.", article="8")
    note: str = shown("The reviewer's words to the applicant.")
    name_right: str = shown("Why the name may be borne though it is near to another.", article="8")
    profile_right: str = shown(
        "Why the introduction and the picture may stand though there are findings.", article="8"
    )
    decided_at: datetime | None = shown("When it was last decided.")
    claimed_until: datetime | None = shown("Until when a reviewer holds it.")
    lapses_at: datetime | None = shown(
        "When it ends unless the applicant does what is theirs to do; null where nothing is.",
        article="10",
    )
    agreement_version: str = shown("The accepted version of the service agreement.", article="6")
    factors: list[FactorResult] = shown("验证因素, with what each said.", article="8")
    evidence: list[Evidence] = shown("证明材料 of the subject's identity.")

    @classmethod
    def of(cls, dossier: Dossier) -> "Application":
        row = dossier.application
        return cls(
            dossier=dossier,
            id=node_id("Application", row.ref),
            reference=strawberry.ID(row.ref),
            state=row.state,
            submitted_at=row.submitted_at,
            due_on=row.due_on,
            due_provisional=row.due_provisional,
            paused=row.pause,
            revision=row.revision,
            awaits_second=dossier.viewer is Viewer.REVIEWER and row.awaits_second,
            grounds=[_ground(code) for code in row.grounds],
            note=row.note,
            name_right=row.name_right,
            profile_right=row.profile_right,
            decided_at=row.decided_at,
            claimed_until=row.claimed_until,
            lapses_at=registration.ends_at(row, dossier.factors),
            agreement_version=row.agreement_version,
            factors=[FactorResult.of(factor, dossier.viewer) for factor in dossier.factors],
            evidence=[Evidence.of(e) for e in dossier.evidence if e.application_id == row.id],
        )

    @field(Power.SEE_CASES, "账号, the account that it is for.")
    def account(self) -> Account:
        return Account.of(self.dossier)

    @field(Power.SEE_CASES, "验证提示, what would help the verification now.", article="8")
    async def advice(self, info: Info) -> list[VerificationAdvice]:
        return await VerificationAdvice.all(self.dossier, info)

    @field(
        Power.REVIEW_APPLICATIONS,
        "与其他主体共用, what it shares with other subjects; empty for the applicant.",
        article="10",
    )
    def shared(self) -> list[SharedThing]:
        return [SharedThing.of(one) for one in self.dossier.shared]

    @field(
        Power.REVIEW_APPLICATIONS,
        "违规注册线索, the findings that rest on it, for who holds the review; empty for the rest.",
        article="10",
    )
    def abuse_findings(self, info: Info) -> list[AbuseFinding]:
        reviewing = self.dossier.viewer is Viewer.REVIEWER
        return [AbuseFinding.of(one.finding, info) for one in self.dossier.concerns if reviewing]

    @field(Power.SEE_CASES, "进一步核验, whether it waits for a further check.", article="10")
    def registration_checks(self) -> list[RegistrationCheck]:
        return [RegistrationCheck.of(one) for one in self.dossier.concerns]

    @field(Power.SEE_CASES, "名称核验, what its name is to the names of others now.", article="8")
    async def name_check(self, info: Info) -> NameCheck:
        row = self.dossier.application
        check = await names.check_of_account(info.context, self.dossier.account, row.nature)
        return NameCheck.of(check, info)

    @field(
        Power.SEE_CASES,
        "简介头像核验, what its introduction says and its picture shows that is another's now.",
        article="8",
    )
    async def profile_findings(self, info: Info) -> list[ProfileFinding]:
        findings = await profiles.check_application(info.context, self.dossier.application)
        return [ProfileFinding.of(one, info, self.dossier.account.bio) for one in findings]

    @field(
        Power.REVIEW_APPLICATIONS,
        "同一主体的其他账号, for who holds the review; empty for the rest.",
        article="10",
    )
    def other_accounts(self) -> list[OtherAccount]:
        ends = self.dossier.ends
        return [OtherAccount.of(row, ends.get(row.id)) for row in self.dossier.others]

    @field(
        Power.REVIEW_APPLICATIONS,
        "多账号核验, a further account side by side with the subject's others, for who holds the "
        "review; null where there are none, and for the rest.",
        article="10",
    )
    def further_account_check(self) -> FurtherAccountCheck | None:
        return FurtherAccountCheck.of(self.dossier.further) if self.dossier.further else None


def _ground(code: str) -> Ground:
    ground = RefusalGround(code)
    return Ground(code=ground, article=GROUND_ARTICLES[ground])
