"""核验名称: what an asked name is to the names held, with every reason (Art 8)."""

from typing import Annotated

import strawberry

from resolvers import names
from resolvers.runtime import Refused
from rules.names.advice import said
from rules.names.nearness import Link
from rules.registration.application import name_state_objections
from rules.vocabulary import NameAxis, NameGuard, NameState, NameVerdict
from schema.access import Info, public
from schema.objections import error_of

AskedName = Annotated[str, strawberry.argument(description="账号名称, as it would be written.")]
OwnAccount = Annotated[
    str | None,
    strawberry.argument(
        description="An account of the caller's: what its subject holds is not held against it."
    ),
]


@strawberry.type(description="对齐, stretches of two names that stand for each other.")
class AlignedPair:
    asked: str = public("Of the asked name; empty where it has nothing there.")
    held: str = public("Of the held one.")


@strawberry.type(description="关联, in which way two names are near.")
class NameLink:
    axis: NameAxis = public("The way.", article="8")
    aligned: list[AlignedPair] = public("Both names, from the first character to the last.")

    @classmethod
    def of(cls, link: Link) -> "NameLink":
        pairs = [AlignedPair(asked=asked, held=held) for asked, held in link.aligned]
        return cls(axis=link.axis, aligned=pairs)


@strawberry.type(description="名称核验事项, one reason for heightened checks.")
class NameFinding:
    guard: NameGuard = public("Why the other name, or the word, is guarded.", article="8")
    rule: str = public("The rule, coded: the guard, or what the words claim or say.")
    name: str = public("The guarded name, or the word.")
    owner: str = public("Whose name it is, where that is listed.")
    links: list[NameLink] = public("In which ways it is near; none for a word.")
    code: str = public("Stable code of what is said about it.")
    article: str | None = public("The article it stands on.")
    message: str = public("In words, in the language of Accept-Language, with what to do.")

    @classmethod
    def of(cls, finding: names.Finding, info: Info) -> "NameFinding":
        objection = said(
            finding.guard, finding.rule, finding.name, (link.axis for link in finding.links)
        )
        return cls(
            guard=finding.guard,
            rule=finding.rule,
            name=finding.name,
            owner=finding.owner,
            links=[NameLink.of(link) for link in finding.links],
            code=objection.code,
            article=objection.article,
            message=objection.message(info.context.language),
        )


@strawberry.type(description="名称核验结果, three verdicts with reasons and no score.")
class NameCheck:
    verdict: NameVerdict = public(
        "SAME is refused; ASSOCIATED asks for proof of the right to the name.", article="8"
    )
    held: NameState | None = public("How another account stands to this very name.")
    message: str | None = public("In words why it is refused, where it is.", article="8")
    findings: list[NameFinding] = public("Why, at most twenty.")

    @classmethod
    def of(cls, check: names.NameCheck, info: Info) -> "NameCheck":
        refused = name_state_objections(check.state, ())
        return cls(
            verdict=check.verdict,
            held=check.state,
            message=refused[0].message(info.context.language) if refused else None,
            findings=[NameFinding.of(finding, info) for finding in check.findings],
        )


@strawberry.type
class NameQuery:
    @public("核验名称, what registering this name would meet with.", article="8")
    async def check_name(
        self, info: Info, name: AskedName, account: OwnAccount = None
    ) -> NameCheck:
        try:
            return NameCheck.of(await names.ask(info.context, name, account), info)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
