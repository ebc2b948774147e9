"""Lawful erasure of published personal values: openings go, records and their hashes stay."""

from models import Account, Opening, Record
from resolvers import audit, index
from resolvers.context import Context
from resolvers.refusal import refused
from resolvers.transaction import transaction
from rules.vocabulary import ErasureGround


async def erase_personal_data(
    ctx: Context, number: str, *, ground: ErasureGround, reason: str
) -> int:
    """Withdraw every opened personal value of an account's records. Returns how many.

    Salt and value are deleted together: without the salt a commitment says nothing of its value.
    """
    async with transaction():
        account = await Account.filter(number=number).select_for_update().first()
        if account is None:
            raise refused("ACCOUNT_UNKNOWN", ("number",), number=number)
        records = await Record.filter(number=number).values_list("id", flat=True)
        erased = await Opening.filter(record_id__in=records, salt__not_isnull=True).update(
            salt=None, value=None, withdrawn_on=ctx.today, ground=ground
        )
        if not erased:
            raise refused("NOTHING_TO_ERASE", ("number",))

        await index.forget(number)
        await audit.happened(ctx, account, "PERSONAL_DATA_ERASED", None)
        await audit.note(ctx, "ERASE_PERSONAL_DATA", number, f"{ground.value}: {reason}")
    return erased
