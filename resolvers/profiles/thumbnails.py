"""What pictures are compared by, small and grey. It may show a face: sealed wherever it is kept."""

from gateways.keys import KeyRing
from models import Account, GuardedPicture, Upload


def seal(keys: KeyRing, thumbnail: bytes, ref: str) -> bytes:
    """A thumbnail encrypted for the upload or the guarded picture `ref`."""
    return keys.seal(thumbnail, context=f"look/{ref}")


def unseal(keys: KeyRing, of: Upload | GuardedPicture) -> bytes | None:
    """What `seal` put into the row; None where it has none, or none any more."""
    if of.sealed_look is None:
        return None
    return keys.open(bytes(of.sealed_look), context=f"look/{of.ref}")


async def shown(keys: KeyRing, account: Account) -> bytes | None:
    """The thumbnail of the picture that the account shows, or is to show."""
    upload = await Upload.get_or_none(avatar_of=account)
    return unseal(keys, upload) if upload is not None else None
