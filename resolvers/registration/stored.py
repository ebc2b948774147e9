"""Art 15: what an application declares, read back from its rows."""

from models import Account, Application, Credential, Upload
from resolvers.identity import unseal, unseal_held
from resolvers.runtime import Context
from rules.registration.declaration import Declaration, DeclaredCredential
from rules.vocabulary import NewsScope, UploadKind


async def declaration_of(ctx: Context, account: Account, application: Application) -> Declaration:
    """The declaration as it stands. The device is known by a keyed hash only, and left out."""
    identity = unseal(ctx.register.keys, application)
    files = await Upload.filter(application=application).order_by("id")
    avatar = await Upload.filter(avatar_of=account).first()
    return Declaration(
        name=account.name,
        category=account.category,
        subject=identity.subject,
        agreement_version=application.agreement_version,
        bio=account.bio,
        avatar=avatar.ref if avatar else None,
        responsible_person=identity.responsible_person,
        credentials=await _credentials(ctx, account),
        evidence=_named(files, UploadKind.IDENTITY_DOCUMENT),
        authorisation=_named(files, UploadKind.AUTHORISATION),
    )


async def _credentials(ctx: Context, account: Account) -> tuple[DeclaredCredential, ...]:
    rows = await Credential.filter(account=account).order_by("id")
    files = await Upload.filter(credential_id__in=[row.id for row in rows]).order_by("id")
    of_row = {row.id: [file for file in files if file.credential_id == row.id] for row in rows}
    return tuple(_credential(ctx, row, of_row[row.id]) for row in rows)


def _credential(ctx: Context, row: Credential, files: list[Upload]) -> DeclaredCredential:
    held = unseal_held(ctx.register.keys, row)
    return DeclaredCredential(
        field=row.field,
        kind=row.kind,
        title=row.title,
        issuer=row.issuer,
        number=held.number,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        uploads=_named(files, UploadKind.CREDENTIAL),
        scope=tuple(map(NewsScope, row.scope)),
        holder=held.holder,
        employment=_named(files, UploadKind.EMPLOYMENT_PROOF),
    )


def _named(files: list[Upload], kind: UploadKind) -> tuple[str, ...]:
    return tuple(file.ref for file in files if file.kind is kind)
