"""Where files lie: sealed, under keys that say nothing. The store sees none of them in clear."""

from gateways.files.storage import fresh_key
from models import Upload
from resolvers.runtime import Register

SEALED = "application/octet-stream"


async def put(register: Register, ref: str, data: bytes) -> str:
    """Seal `data` for the upload `ref`, store it, and return the key that it lies under."""
    key = fresh_key()
    await register.storage.put(key, register.keys.seal(data, context=f"upload/{ref}"), SEALED)
    return key


async def get(register: Register, upload: Upload) -> bytes:
    """The bytes of a stored upload. Raises SealBroken where they are not the ones put there."""
    sealed = await register.storage.get(str(upload.storage_key))
    return register.keys.open(sealed, context=f"upload/{upload.ref}")
