"""Art 8(2): a corrected name, picture or introduction takes the place of what did not conform."""

from models import Account, RectificationItem, Upload
from resolvers import names
from resolvers.disclosure.publication import publish
from resolvers.runtime import Context
from rules.text.folding import display
from rules.vocabulary import ProfileField, RecordReason


async def correct(ctx: Context, account: Account, item: RectificationItem) -> None:
    """Put the accepted answer into the account. Refuses a name that was taken in the meantime."""
    if item.field is ProfileField.NAME:
        name = str(item.value)
        await names.change(ctx, account, name)
        account.name = display(name)
    elif item.field is ProfileField.BIO:
        account.bio = item.value or ""
    elif item.field is ProfileField.AVATAR:
        await _change_picture(account, item)
    await account.save(update_fields=["name", "bio"])


async def publish_corrected(ctx: Context, account: Account, article: str) -> None:
    """Publish the face as corrected, while other items keep the service suspended."""
    reason = RecordReason.RECTIFIED
    await publish(ctx, account, reason=reason, article=article, valid_from=ctx.now)


async def _change_picture(account: Account, item: RectificationItem) -> None:
    """The old picture stays as evidence of what was corrected, without what it was compared by;
    the new one is shown.
    """
    new = await Upload.filter(correction=item).first()
    await Upload.filter(avatar_of=account).update(
        avatar_of_id=None, correction_id=item.id, sealed_look=None
    )
    if new is not None:
        await Upload.filter(id=new.id).update(avatar_of_id=account.id, correction_id=None)
