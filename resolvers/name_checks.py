"""核验名称: what an asked name is to the names held, with every reason (Art 8)."""

from dataclasses import dataclass

from models import Account, GuardedName, NameHolding
from models.database import reader
from resolvers import guarded
from resolvers.context import Context
from rules.likeness.forms import Form
from rules.likeness.links import Link, links
from rules.likeness.words import claims
from rules.names import LONGEST_FORM
from rules.vocabulary import NameGuard, NameState, NameVerdict, SubjectNature

MOST_FINDINGS = 20


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who would bear the name: what is theirs is not held against them."""

    subject_id: int | None = None
    document_hash: str | None = None
    nature: SubjectNature | None = None
    account_id: int | None = None


NOBODY = Bearer()


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason: a guarded name with the links to it, or a word that claims something.

    `rule` is the guard's code, or the claim's where a word is meant.
    """

    guard: NameGuard
    rule: str
    name: str
    owner: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NameCheck:
    verdict: NameVerdict
    held: NameState | None
    findings: tuple[Finding, ...]


async def check(ctx: Context, name: str, bearer: Bearer = NOBODY) -> NameCheck:
    """SAME where nobody else may have it, ASSOCIATED where somebody must show their right to it."""
    form = Form.of(name)
    held = await _held(ctx, form, bearer)
    findings = [*await _near(form, bearer), *_claimed(name, bearer)]
    if held is not None:
        verdict = NameVerdict.SAME
    else:
        verdict = NameVerdict.ASSOCIATED if findings else NameVerdict.CLEAR
    return NameCheck(verdict, held, tuple(findings[:MOST_FINDINGS]))


async def _held(ctx: Context, form: Form, bearer: Bearer) -> NameState | None:
    holding = await NameHolding.get_or_none(
        folded=form.folded[: LONGEST_FORM + 1], using_db=reader()
    )
    if holding is None or holding.account_id == bearer.account_id:
        return None
    until = holding.rests_until
    rested = holding.state is NameState.RELEASED and until is not None and until <= ctx.now
    return None if rested else holding.state


async def _near(form: Form, bearer: Bearer) -> list[Finding]:
    found = []
    for row in await guarded.near(form):
        if _is_own(row, bearer):
            continue
        if joined := links(form, Form.of(row.name)):
            owner = row.owner or ""
            found.append(Finding(row.guard, row.guard.value, row.name, owner, joined))
    return found


def _is_own(row: GuardedName, bearer: Bearer) -> bool:
    own = row.subject_id is not None and row.subject_id == bearer.subject_id
    # What was closed by law stays closed to the subject whose it was.
    if own:
        return row.guard is not NameGuard.CLOSED
    return bearer.document_hash is not None and bearer.document_hash in row.bearers


def _claimed(name: str, bearer: Bearer) -> list[Finding]:
    return [
        Finding(NameGuard.WORD, claim.code, word, "", ())
        for claim, word in claims(name, bearer.nature)
    ]


async def bearer_of(account: Account, nature: SubjectNature) -> Bearer:
    """Who an account's name is borne by."""
    await account.fetch_related("subject")
    return Bearer(account.subject_id, account.subject.document_hash, nature, account.id)
