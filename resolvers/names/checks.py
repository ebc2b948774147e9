"""核验名称: what an asked name is to the names held, with every reason (Art 8)."""

from collections.abc import Iterable
from dataclasses import dataclass

from models import Account, Application, Factor, GuardedName, GuardedPicture, Subject
from models.database import rows
from resolvers.names import holdings, protected
from resolvers.names.platform_names import platform_names
from resolvers.runtime import Context, refuse_if, refused
from rules import numbers
from rules.claims.claims import claims
from rules.identity.verification import SHOW_NATURE
from rules.names.forms import Form
from rules.names.names import LONGEST_WRITTEN
from rules.names.nearness import Link, links
from rules.profiles import wording
from rules.registration.application import name_objections
from rules.vocabulary import NameGuard, NameState, NameVerdict, Outcome, SubjectNature, Wording

MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class NameUser:
    """Who would bear the name: what is theirs is not held against them. `nature` is the one that
    was verified, None as long as none is: what is declared bears out no claim.
    """

    subject_id: int | None = None
    document_hash: str | None = None
    nature: SubjectNature | None = None
    account_id: int | None = None


NOBODY = NameUser()


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason: a guarded name with the links to it, or words that claim something.

    `rule` is the guard's code, or the claim's or the wording's where words are meant.
    """

    guard: NameGuard
    rule: str
    name: str
    owner: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NameCheck:
    verdict: NameVerdict
    state: NameState | None
    findings: tuple[Finding, ...]


async def ask(ctx: Context, name: str, number: str | None) -> NameCheck:
    """Anyone's question. `number` names an account of the caller's, whose subject would bear the
    name; refuses one that is not theirs.
    """
    refuse_if(name_objections(name, ("name",)))
    if number is None:
        return await check(ctx, name)
    application = await Application.get_or_none(
        account__number=numbers.compact(number)[:16], applicant=ctx.actor.login or ""
    ).select_related("account")
    if application is None:
        raise refused("ACCOUNT_UNKNOWN", ("account",), number=number[:20])
    return await check(ctx, name, await user_of(application.account, application.nature))


async def check_of_account(
    ctx: Context, account: Account, nature: SubjectNature, *, name: str | None = None
) -> NameCheck:
    """What an account's own name, or the one it is to have, is to those of others."""
    return await check(ctx, name or account.name, await user_of(account, nature))


async def findings_of_account(ctx: Context, account: Account, user: NameUser) -> list[Finding]:
    """What an account's own name is near to and claims; it is held by nobody else."""
    return await _findings(ctx, account.name, user)


async def check(ctx: Context, name: str, user: NameUser = NOBODY) -> NameCheck:
    """SAME where nobody else may have it, ASSOCIATED where somebody must show their right to it."""
    if len(name) > LONGEST_WRITTEN:
        return NameCheck(NameVerdict.CLEAR, None, ())
    state = await holdings.state_of(ctx, name, to_other_than=user.account_id)
    findings = await _findings(ctx, name, user)
    if state is not None:
        verdict = NameVerdict.SAME
    else:
        verdict = NameVerdict.ASSOCIATED if findings else NameVerdict.CLEAR
    return NameCheck(verdict, state, tuple(findings))


async def _findings(ctx: Context, name: str, user: NameUser) -> list[Finding]:
    form = Form.of(name)
    own = [*_claimed(name, user), *_near_the_platform(ctx, form, user)]
    return [*own, *await _near(form, user)][:MOST_FINDINGS]


def _near_the_platform(ctx: Context, form: Form, user: NameUser) -> list[Finding]:
    rule = Wording.PLATFORM.value
    return [
        Finding(NameGuard.WORD, rule, own, ctx.register.platform.operator_name, joined)
        for own in platform_names(ctx.register, user.document_hash)
        if (joined := links(form, Form.of(own)))
    ]


async def _near(form: Form, user: NameUser) -> list[Finding]:
    findings = []
    for row in await protected.near(form):
        if is_own(row, user):
            continue
        if joined := links(form, Form.of(row.name)):
            owner = row.owner or ""
            findings.append(Finding(row.guard, row.guard.value, row.name, owner, joined))
    return findings


def is_own(row: GuardedName | GuardedPicture, user: NameUser) -> bool:
    """Whether what is guarded is the user's to use."""
    own = row.subject_id is not None and row.subject_id == user.subject_id
    # What was closed by law stays closed to the subject whose it was.
    if own:
        return row.guard is not NameGuard.CLOSED
    return user.document_hash is not None and user.document_hash in row.bearers


def _claimed(name: str, user: NameUser) -> list[Finding]:
    said = [(claimed.claim.value, claimed.word) for claimed in claims(name, user.nature)]
    said += [(worded.wording.value, worded.words) for worded in wording.name_findings(name)]
    return [Finding(NameGuard.WORD, rule, words, "", ()) for rule, words in said]


async def user_of(account: Account, nature: SubjectNature) -> NameUser:
    """Who bears the account's name, picture and introduction; `nature` is what was declared."""
    confirmed = Factor.filter(application__account=account, kind__in=SHOW_NATURE)
    return await user_shown(account, nature, await confirmed.filter(outcome=Outcome.MATCH))


async def user_shown(
    account: Account, nature: SubjectNature, factors: Iterable[Factor]
) -> NameUser:
    """The same by the factors of its application, which the caller has."""
    subject = await rows.related(account, "subject", Subject)
    confirmed = (one for one in factors if one.kind in SHOW_NATURE)
    is_shown = any(one.outcome is Outcome.MATCH for one in confirmed)
    return NameUser(subject.id, subject.document_hash, nature if is_shown else None, account.id)
