"""What a name, introduction or picture that was answered is to others': the checks of registration,
again at every correction (Art 8).
"""

from models import Account, Application, Rectification, RectificationItem, Upload
from models.database import reader
from resolvers import names, profiles
from resolvers.names import NameCheck
from resolvers.profiles import Finding, comparison, thumbnails
from resolvers.runtime import Context
from rules.numbers import shaped
from rules.objections import Objection
from rules.registration.application import name_state_objections
from rules.review import name_objections, profile_objections
from rules.vocabulary import ItemState, ProfileField, UploadKind


async def ahead(ctx: Context, ref: str, number: int) -> None:
    """Compare the picture that was answered before the transaction that accepts it begins. What
    the decision rests on is asked again within it.
    """
    item = await RectificationItem.get_or_none(
        rectification__ref=shaped(ref), number=number, using_db=reader()
    )
    if item is not None and item.field is ProfileField.AVATAR:
        await comparison.ahead(ctx.register, await _thumbnail(ctx, item))


async def objections(ctx: Context, item: RectificationItem) -> list[Objection]:
    """Art 8(2), 8(3): what stands against putting the answer into the account. What is near to
    another's takes a note that says why it may stand.
    """
    findings = profiles.listed(await _findings(ctx, item, await _thumbnail(ctx, item)))
    against = profile_objections(findings, item.note, ("note",)) if findings else []
    check = await name_check(ctx, item)
    if check is None:
        return against
    near = [one.name for one in check.findings]
    taken = name_state_objections(check.state, ("item",))
    return taken or name_objections(near, item.note, ("note",))


async def name_check(ctx: Context, item: RectificationItem) -> NameCheck | None:
    """Art 8: what the name that was answered is to others."""
    if item.field is not ProfileField.NAME or item.value is None:
        return None
    account, application = await _whose(item)
    return await names.check_of_account(ctx, account, application.nature, name=item.value)


async def profile_findings(ctx: Context, item: RectificationItem) -> list[Finding]:
    """Art 8(2): what the introduction or picture that was answered is to others. Once a picture was
    accepted it is the account's, and the item keeps the one before it.
    """
    if item.state is ItemState.ACCEPTED:
        account, _ = await _whose(item)
        return await _findings(ctx, item, await thumbnails.shown(ctx.register.keys, account))
    return await _findings(ctx, item, await _thumbnail(ctx, item))


async def _findings(
    ctx: Context, item: RectificationItem, thumbnail: bytes | None
) -> list[Finding]:
    if item.field not in (ProfileField.BIO, ProfileField.AVATAR):
        return []
    account, application = await _whose(item)
    user = await names.user_of(account, application.nature)
    if item.field is ProfileField.BIO:
        return await profiles.check_bio(ctx, user, application, item.value or "")
    return await profiles.check_picture(ctx, user, thumbnail)


async def _thumbnail(ctx: Context, item: RectificationItem) -> bytes | None:
    """What the picture that was answered is compared by."""
    picture = await Upload.filter(correction=item, kind=UploadKind.AVATAR).first()
    return thumbnails.unseal(ctx.register.keys, picture) if picture is not None else None


async def _whose(item: RectificationItem) -> tuple[Account, Application]:
    rectification = await Rectification.get(id=item.rectification_id)
    account = await Account.get(id=rectification.account_id)
    return account, await Application.get(account=account)
