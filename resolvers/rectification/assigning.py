"""Art 8(2), 8(3): a name goes back to whom it belongs, by the decision of two persons.

Closing burns a name for the closed account, not for its rightful owner. Whoever bears it still has
it corrected first: they are told to, and the name is nobody else's meanwhile.
"""

import secrets

from models import Account, NameAssignment, NameHolding, Rectification
from models.database import locks
from resolvers import audit, names, notices, worklist
from resolvers.disclosure import search_index
from resolvers.disclosure.publication import publish
from resolvers.rectification import name_rights
from resolvers.rectification.issuing import issue_rectification
from resolvers.runtime import Context, Register, alone, refuse_if, refused, transaction
from rules.lifecycle import IN_SERVICE
from rules.objections import Objection
from rules.rectification import Asked
from rules.registration.application import name_objections
from rules.text import free_text
from rules.text.folding import display, fold
from rules.vocabulary import (
    AssignmentState,
    NameRight,
    NameState,
    NoticeKind,
    ProfileField,
    RecordReason,
    RefusalGround,
)

REASON_LIMIT, CORRECTING_DAYS, MOST = 500, 5, 100
WORDS = "该名称属于他人，经核实应归还权利人，请更换名称。"


async def assign_name(
    ctx: Context, number: str, name: str, ground: NameRight, *, reason: str
) -> NameAssignment:
    """Propose that the account gets `name`, or, after another person did, give it."""
    name = display(name)
    async with transaction():
        account = await worklist.account_for_staff(ctx, number)
        refuse_if(await _objections(account, name, ground, reason))

        row = await _standing(name, account)
        if row is None:
            row = await _propose(ctx, account, name, ground, reason.strip())
        elif row.account_id != account.id:
            raise refused("NAME_ASSIGNED_TO_ANOTHER", ("name",))
        elif row.state is AssignmentState.WAITING:
            await _have_corrected(ctx, await _bearer(row))
        elif row.proposed_by == ctx.login:
            raise refused("SECOND_PERSON_NEEDED", ("name",))
        else:
            refuse_if(await _objections(account, name, row.ground, reason))
            await _decide(ctx, account, row)
        await audit.note(ctx, f"ASSIGN_NAME_{row.state}", row.ref, reason.strip())
    return row


async def complete(register: Register) -> int:
    """Give the names that wait where nobody bears them any more. Returns how many."""
    ctx, given = Context.of_register(register), 0
    waiting = NameAssignment.filter(state=AssignmentState.WAITING).order_by("id").limit(MOST)
    for row in await waiting:
        giving = _complete(ctx, row.id)
        given += bool(await alone("a name is not given back", giving, assignment=row.id))
    return given


async def _objections(
    account: Account, name: str, ground: NameRight, reason: str
) -> list[Objection]:
    objections = name_objections(name, ("name",))
    objections += free_text.required(reason, ("reason",), limit=REASON_LIMIT, lines=True)
    if account.status not in IN_SERVICE:
        objections.append(Objection("ACCOUNT_NOT_IN_SERVICE", ("number",)))
    if fold(account.name) == fold(name):
        objections.append(Objection("NAME_ITS_OWN", ("name",)))
    elif not objections and not await name_rights.is_shown(account, name, ground):
        objections.append(Objection("NAME_RIGHT_NOT_SHOWN", ("ground",)))
    return objections


async def _standing(name: str, account: Account) -> NameAssignment | None:
    """What is open about the name; not what was for an account that has left service since."""
    row = await NameAssignment.filter(folded=fold(name), open=True).select_for_update().first()
    if row is None or row.account_id == account.id:
        return row
    if (await Account.get(id=row.account_id)).status in IN_SERVICE:
        return row
    await _close(row)
    return None


async def _close(row: NameAssignment) -> None:
    """Nobody is there any more to whom the name would be given."""
    row.open = None
    await row.save(update_fields=["open"])


async def _propose(
    ctx: Context, account: Account, name: str, ground: NameRight, reason: str
) -> NameAssignment:
    return await NameAssignment.create(
        ref=secrets.token_hex(16),
        name=name,
        folded=fold(name),
        account=account,
        ground=ground,
        reason=reason,
        state=AssignmentState.PROPOSED,
        proposed_by=ctx.login,
        proposed_at=ctx.now,
    )


async def _decide(ctx: Context, account: Account, row: NameAssignment) -> None:
    row.decided_by, row.decided_at = ctx.login, ctx.now
    bearer = await _bearer(row)
    if bearer is None:
        await _give(ctx, account, row)
        return
    row.state = AssignmentState.WAITING
    await row.save()
    await _have_corrected(ctx, bearer)


async def _have_corrected(ctx: Context, bearer: Account | None) -> None:
    """Who bears the name is told to bear another. Where that cannot be asked now, because it is
    only applied for or corrects something else, the name waits, and staff may ask again.
    """
    if bearer is None or bearer.status not in IN_SERVICE:
        return
    if await Rectification.exists(account=bearer, open=True):
        return
    asked = [Asked(RefusalGround.NAME_NOT_CONFORMING, WORDS, ProfileField.NAME)]
    await issue_rectification(
        ctx, str(bearer.number), asked, working_days=CORRECTING_DAYS, article="8", note=""
    )


async def _bearer(row: NameAssignment) -> Account | None:
    """Who bears the name now, in service or applied for; None where it may be given."""
    held = await NameHolding.get_or_none(folded=row.folded, state=NameState.HELD)
    return await Account.get(id=held.account_id) if held else None


async def _complete(ctx: Context, id_: int) -> bool:
    async with transaction():
        row = await NameAssignment.get(id=id_)
        account = await Account.filter(id=row.account_id).select_for_update().get()
        row = await NameAssignment.filter(id=id_).select_for_update().get()
        if row.state is not AssignmentState.WAITING or await _bearer(row) is not None:
            return False
        if account.status not in IN_SERVICE:
            await _close(row)
            return False
        await _give(ctx, account, row)
    return True


async def _give(ctx: Context, account: Account, row: NameAssignment) -> None:
    """The name is the account's: taken from whoever was closed under it or gave it up."""
    await locks.lock_in_order((locks.NAME_OR_PICTURE,))
    earlier = await NameHolding.get_or_none(folded=row.folded)
    if earlier is not None and earlier.state is NameState.HELD:
        raise refused("NAME_TAKEN", ("name",))  # since it was looked for a moment ago
    if earlier is not None:
        before = await Account.get(id=earlier.account_id)
        await earlier.delete()
        await names.let_go(before)
        await search_index.forget_name(str(before.number), row.folded)
    await names.change(ctx, account, row.name)
    account.name = row.name
    await account.save(update_fields=["name"])
    row.state, row.open = AssignmentState.DONE, None
    await row.save()
    await audit.happened(ctx, account, "NAME_ASSIGNED", "8")
    await notices.tell(ctx, account, NoticeKind.NAME_ASSIGNED)
    reason = RecordReason.NAME_ASSIGNED
    await publish(ctx, account, reason=reason, article="8", valid_from=ctx.now)
