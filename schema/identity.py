"""How an identity is verified, as its applicant and its reviewer see it (Art 8).

An applicant is not told what a register said: the identity may be a stranger's.
"""

from datetime import date, datetime

import strawberry

from models import Factor
from resolvers import registration
from resolvers.abuse.shared import Shared
from resolvers.identity import result
from resolvers.review.dossier import Dossier, Viewer
from rules.disclosure.publicity import names_in_full
from rules.identity.advice import advice
from rules.identity.verification import shown_to_applicant
from rules.powers import Power
from rules.vocabulary import FactorKind, Outcome, RefusalGround, SeenDocument, SignalKind
from schema.access import Info, field, shown


@strawberry.type(description="验证因素, one check of who the applicant is (Art 8).")
class FactorResult:
    kind: FactorKind = shown("Which check.", article="8")
    outcome: Outcome = shown(
        "What it said; only MATCH counts for the applicant. ANSWERED where that is the reviewer's."
    )
    provider: str = shown("Who was asked.")
    at: datetime = shown("When it last moved.")
    last_on: date | None = shown("The last day on which a match counts.")
    evidence_hash: str | None = shown("SHA-256 of the provider's answer, for the reviewer.")
    note: str = shown("Of a human check: what was seen, for the reviewer.")
    documents: list[SeenDocument] = shown("证明材料, in which documents, for the reviewer.")
    overrules: str = shown("Why a register's answer against it does not count, for the reviewer.")

    @classmethod
    def of(cls, row: Factor, viewer: Viewer) -> "FactorResult":
        reviewing = viewer is Viewer.REVIEWER
        outcome = row.outcome if reviewing else shown_to_applicant(row.kind, row.outcome)
        telling = reviewing or outcome is Outcome.MATCH
        return cls(
            kind=row.kind,
            outcome=outcome,
            provider=row.provider,
            at=row.at,
            last_on=row.last_on if telling else None,
            evidence_hash=row.evidence_hash if reviewing else None,
            note=row.note if reviewing else "",
            documents=[SeenDocument(code) for code in row.documents] if reviewing else [],
            overrules=row.overrules if reviewing else "",
        )


@strawberry.type(description="验证提示, one thing that would help the verification.")
class VerificationAdvice:
    code: str = shown("Stable code; never changes its meaning.")
    message: str = shown("What to do, in the language of Accept-Language.")

    @classmethod
    async def all(cls, dossier: Dossier, info: Info) -> "list[VerificationAdvice]":
        objections = advice(
            dossier.application.state,
            [RefusalGround(code) for code in dossier.application.grounds],
            [result(row) for row in dossier.factors],
            info.context.today,
            bank_pays=info.context.register.bank is not None,
            ends_at=registration.ends_at(dossier.application, dossier.factors),
            next_code_at=await registration.next_code_at(info.context, dossier.application),
            named_in_full=names_in_full(
                dossier.application.nature, asks_marker=bool(dossier.credentials)
            ),
        )
        language = info.context.language
        return [cls(code=one.code, message=one.message(language)) for one in objections]


@strawberry.type(description="共用信息, what an application shares with other subjects (Art 10).")
class SharedThing:
    kind: SignalKind = field(Power.REVIEW_APPLICATIONS, "What is shared.", article="10")
    subjects: int = field(
        Power.REVIEW_APPLICATIONS, "How many other subjects have it; 1,000 stands for more."
    )

    @classmethod
    def of(cls, shared: Shared) -> "SharedThing":
        return cls(kind=shared.kind, subjects=shared.subjects)
