"""Art 15: what an application declares, written into its rows."""

import secrets
from uuid import uuid4

from models import Account, Application, Credential
from models.database import locks
from resolvers import names, quotas, uploads
from resolvers.abuse import detection, shared, ties
from resolvers.identity import (
    Identity,
    seal,
    subjects,
    tidied,
)
from resolvers.runtime import Context
from rules.calendar import due
from rules.numbers import account_number
from rules.registration.declaration import Declaration
from rules.review import REVIEW_DAYS
from rules.text.folding import display
from rules.vocabulary import ApplicationState


async def open_account(ctx: Context, declaration: Declaration) -> Account:
    """A new account of the declared subject, with a number of its own."""
    subject = await subjects.known(ctx, declaration.subject)
    account = await Account.create(
        subject=subject,
        operator=ctx.login,
        name=declaration.name,
        category=declaration.category,
        created_at=ctx.now,
    )
    account.number = account_number(account.id)
    await account.save(update_fields=["number"])
    return account


async def file(ctx: Context, account: Account, declaration: Declaration) -> Application:
    """A new application, due from today; `write` fills it."""
    limit = due(ctx.today, REVIEW_DAYS)
    return await Application.create(
        ref=uuid4().hex,
        account=account,
        applicant=ctx.login,
        state=ApplicationState.SUBMITTED,
        nature=declaration.subject.nature,
        sealed=b"",
        phone_hash="",
        agreement_version=declaration.agreement_version,
        submitted_at=ctx.now,
        declared_at=ctx.now,
        due_on=limit.on,
        due_provisional=limit.provisional,
    )


async def write(
    ctx: Context, account: Account, application: Application, declaration: Declaration
) -> None:
    """What is declared, in place of what was. Locks the subject, its slot, the name, then its
    turn: always so, lest two that want the same two wait for each other.
    """
    keys = ctx.register.keys
    before = ties.turns_of(keys, application)
    identity = tidied(Identity(declaration.subject, declaration.responsible_person))
    await subjects.assign(ctx, account, identity.subject)
    await quotas.take(ctx, account, identity.subject.nature, declaration.category)
    await names.hold(ctx, account, declaration.name)
    account.name, account.bio = display(declaration.name), declaration.bio.strip()
    account.category = declaration.category
    await account.save()
    application.nature = identity.subject.nature
    application.declared_at = ctx.now
    application.sealed = seal(keys, identity, application.ref)
    application.province = identity.subject.province
    shared.mark(keys, application, identity, declaration)
    ties.mark(ctx, application, account.name)
    application.agreement_version = declaration.agreement_version
    await locks.lock_in_order([*before, *ties.turns_of(keys, application)])
    await application.save()
    await shared.notice(ctx, account, application)
    await detection.notice(ctx, account, application)
    await _write_credentials(ctx, account, declaration)
    await uploads.attach(
        (*declaration.evidence, *declaration.authorisation), application=application
    )
    if declaration.avatar:
        await uploads.attach((declaration.avatar,), avatar_of=account)


async def _write_credentials(ctx: Context, account: Account, declaration: Declaration) -> None:
    for held in declaration.credentials:
        ref = secrets.token_hex(16)
        credential = await Credential.create(
            ref=ref,
            account=account,
            field=held.field,
            kind=held.kind,
            title=held.title.strip(),
            issuer=held.issuer.strip(),
            sealed=ctx.register.keys.seal_json(held.number.strip(), context=f"credential/{ref}"),
            valid_from=held.valid_from,
            valid_to=held.valid_to,
        )
        await uploads.attach(held.uploads, credential=credential)
