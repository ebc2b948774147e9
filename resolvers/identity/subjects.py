"""The subject behind a document number: found by keyed hash, made when first seen."""

import secrets

from models import Subject
from models.database import rows
from models.database.insertion import insert_new
from resolvers.runtime import Context
from rules.registration.declaration import DeclaredSubject


async def find(ctx: Context, declared: DeclaredSubject) -> Subject | None:
    """The subject with this document, if any account was ever applied for with it."""
    return await rows.one(
        Subject, document_kind=declared.document_kind, document_hash=_hash(ctx, declared)
    )


async def add(ctx: Context, declared: DeclaredSubject) -> Subject:
    """The one subject with a document that nobody had applied with, whoever does so first."""
    ref, document_hash = secrets.token_hex(16), _hash(ctx, declared)
    sealed = ctx.register.keys.seal_json(declared.document_number, context=f"subject/{ref}")
    subject = Subject(
        ref=ref,
        document_kind=declared.document_kind,
        document_hash=document_hash,
        sealed=sealed,
        created_at=ctx.now,
    )
    if await insert_new(subject):
        return subject
    # Another process was faster.
    return await Subject.get(document_kind=declared.document_kind, document_hash=document_hash)


def _hash(ctx: Context, declared: DeclaredSubject) -> str:
    return ctx.register.keys.lookup_hash(
        "document", f"{declared.document_kind}:{declared.document_number}"
    )
