"""Files that nobody came to use do not stay."""

from datetime import datetime, timedelta

from models import Upload
from resolvers.register import Register
from rules.vocabulary import UploadState

KEPT_UNUSED = timedelta(days=1)


async def sweep(register: Register, now: datetime, *, most: int = 500) -> int:
    """Remove what was never stored or never used, a day after. Returns how many.

    In the order that a crash cannot hurt: first the row stops being usable, then the object goes,
    then the row, which until then remembers what is left to delete.
    """
    stale = now - KEPT_UNUSED
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
