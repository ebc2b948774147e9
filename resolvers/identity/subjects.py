"""The subject behind a document number: found by keyed hash, made when first seen."""

import secrets

from tortoise.exceptions import IntegrityError

from models import Account, Subject
from resolvers.runtime import Context, transaction
from rules.identity.documents import compact
from rules.registration.declaration import DeclaredSubject


async def find(ctx: Context, declared: DeclaredSubject) -> Subject | None:
    """The subject with this document, if any account was ever applied for with it."""
    return await Subject.get_or_none(
        document_kind=declared.document_kind, document_hash=_hash(ctx, declared)
    )


async def known(ctx: Context, declared: DeclaredSubject) -> Subject:
    """The one subject with this document, whoever registers it first."""
    keys, number = ctx.register.keys, compact(declared.document_number)
    document_hash = _hash(ctx, declared)
    found = await find(ctx, declared)
    if found is not None:
        return found
    ref = secrets.token_hex(16)
    try:
        async with transaction():
            return await Subject.create(
                ref=ref,
                document_kind=declared.document_kind,
                document_hash=document_hash,
                sealed=keys.seal_json(number, context=f"subject/{ref}"),
                created_at=ctx.now,
            )
    except IntegrityError:  # another process was faster
        return await Subject.get(document_kind=declared.document_kind, document_hash=document_hash)


async def assign(ctx: Context, account: Account, declared: DeclaredSubject) -> None:
    """Set the account's subject to the one declared; a corrected number is another subject."""
    subject = await known(ctx, declared)
    account.subject = subject


def _hash(ctx: Context, declared: DeclaredSubject) -> str:
    number = compact(declared.document_number)
    return ctx.register.keys.lookup_hash("document", f"{declared.document_kind}:{number}")
