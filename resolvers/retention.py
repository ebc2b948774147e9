"""What has served its time does not stay: unused files, answers kept for a retry, phone codes."""

from datetime import timedelta
from typing import Any

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from models import AbuseFinding, Application, IdempotentAnswer, PhoneCode, Signal, Upload
from resolvers.runtime import Register
from resolvers.runtime.idempotency import KEPT
from rules.abuse.policy import BLOCKS_KEPT
from rules.calendar import local_date
from rules.vocabulary import Tie, UploadState

KEPT_UNUSED = timedelta(days=1)
CODES_KEPT = timedelta(days=1)  # the limits of a day are counted on them


async def sweep(register: Register, *, most: int = 500) -> int:
    """Remove what was never stored or never used, a day after. Returns how many.

    In the order that a crash cannot hurt: first the row stops being usable, then the object goes,
    then the row, which until then remembers what is left to delete.
    """
    stale = register.clock.now() - KEPT_UNUSED
    await Upload.filter(state=UploadState.STORED, stored_at__lt=stale).update(
        state=UploadState.REQUESTED
    )
    condemned = Upload.filter(state=UploadState.REQUESTED, expires_at__lt=stale)
    rows = await condemned.order_by("id").limit(most)
    for upload in rows:
        if upload.storage_key is not None:
            await register.storage.delete(upload.storage_key)
        await condemned.filter(id=upload.id).delete()
    return len(rows)


async def sweep_answers(register: Register, *, most: int = 5_000) -> int:
    """Remove answers that no retry gets any more. Returns how many."""
    until = register.clock.now() - KEPT
    stale = IdempotentAnswer.filter(created_at__lt=until).order_by("id").limit(most)
    return await IdempotentAnswer.filter(id__in=await _ids(stale)).delete()


async def sweep_codes(register: Register, *, most: int = 5_000) -> int:
    """Remove phone codes that neither confirm nor limit anything any more. Returns how many."""
    until = local_date(register.clock.now() - CODES_KEPT)
    stale = PhoneCode.filter(day__lt=until).order_by("id").limit(most)
    return await PhoneCode.filter(id__in=await _ids(stale)).delete()


async def forget_blocks(register: Register, *, most: int = 5_000) -> int:
    """Forget from which block of addresses old applications came, where it was noticed and where
    it was decided, too. Returns of how many.
    """
    now = register.clock.now()
    until = now - BLOCKS_KEPT
    noticed = Signal.filter(forget_at__lt=now).limit(most)
    await Signal.filter(id__in=await _ids(noticed)).update(value_hash="", forget_at=None)
    decided = AbuseFinding.filter(tie=Tie.BLOCK, decided_at__lt=until, value__not=F("ref"))
    await AbuseFinding.filter(id__in=await _ids(decided.limit(most))).update(value=F("ref"))
    stale = Application.filter(block_hash__isnull=False, declared_at__lt=until)
    return await Application.filter(id__in=await _ids(stale.limit(most))).update(block_hash=None)


async def _ids(rows: QuerySet[Any]) -> list[Any]:
    return list(await rows.values_list("id", flat=True))
