"""Art 15: what an application declares, written into its rows.

Who writes locks the subject, its slot, the name, then its turn: always so, lest two that want the
same two wait for each other.
"""

import secrets
from collections.abc import Sequence
from uuid import uuid4

from models import Account, Application, Credential, Subject
from models.database import locks
from models.database.insertion import insert
from resolvers import names, quotas, uploads
from resolvers.abuse import credentials, detection, shared, ties
from resolvers.identity import Held, Identity, seal, seal_held, subjects
from resolvers.quotas import Room
from resolvers.runtime import Context
from rules.calendar import due
from rules.numbers import account_number
from rules.registration.declaration import Declaration, DeclaredCredential, credential_files
from rules.review import REVIEW_DAYS
from rules.vocabulary import ApplicationState


async def open_account(ctx: Context, declaration: Declaration, subject: Subject | None) -> Account:
    """A new account of the declared subject, with a number of its own."""
    account = Account(
        subject=subject or await subjects.add(ctx, declaration.subject),
        operator=ctx.login,
        name=declaration.name,
        bio=declaration.bio,
        category=declaration.category,
        created_at=ctx.now,
    )
    await account.save()
    account.number = account_number(account.id)
    await account.save(update_fields=["number"])
    return account


async def file(ctx: Context, account: Account, declaration: Declaration, room: Room) -> Application:
    """A new application with all that is declared, due from today."""
    await quotas.take(ctx, account, room)
    await names.hold(ctx, account, declaration.name)
    limit = due(ctx.today, REVIEW_DAYS)
    application = Application(
        ref=uuid4().hex,
        account=account,
        applicant=ctx.login,
        state=ApplicationState.SUBMITTED,
        submitted_at=ctx.now,
        due_on=limit.on,
        due_provisional=limit.provisional,
    )
    _declare(ctx, application, declaration)
    own = await credentials.turns_of(ctx.register.keys, declaration)
    await locks.lock_in_order([*ties.turns_of(ctx.register.keys, application), *own])
    await application.save()
    await _follow(ctx, account, application, declaration)
    return application


async def rewrite(
    ctx: Context,
    account: Account,
    application: Application,
    declaration: Declaration,
    subject: Subject | None,
    room: Room,
) -> None:
    """What is declared, in place of what was. A corrected number is another subject."""
    before = ties.turns_of(ctx.register.keys, application)
    await _let_go(account, application)
    account.subject = subject or await subjects.add(ctx, declaration.subject)
    await quotas.change(ctx, account, room)
    await names.change(ctx, account, declaration.name)
    account.name, account.bio = declaration.name, declaration.bio
    account.category = declaration.category
    await account.save()
    application.proposed_by = application.proposed_at = None
    device = application.device_hash
    _declare(ctx, application, declaration)
    application.device_hash = application.device_hash or device
    after = ties.turns_of(ctx.register.keys, application)
    own = await credentials.turns_of(ctx.register.keys, declaration)
    await locks.lock_in_order([*before, *after, *own])
    await application.save()
    await shared.forget(application)
    await _follow(ctx, account, application, declaration)


def _declare(ctx: Context, application: Application, declaration: Declaration) -> None:
    keys, subject = ctx.register.keys, declaration.subject
    identity = Identity(subject, declaration.responsible_person)
    application.nature = subject.nature
    application.declared_at = ctx.now
    application.sealed = seal(keys, identity, application.ref)
    application.province = subject.province
    application.agreement_version = declaration.agreement_version
    shared.mark(keys, application, declaration)
    ties.mark(ctx, application, declaration.name)


async def _follow(
    ctx: Context, account: Account, application: Application, declaration: Declaration
) -> None:
    """What proves the application, and what is noticed about it."""
    await write_credentials(ctx, account, declaration.credentials)
    await uploads.attach(
        (*declaration.evidence, *declaration.authorisation), application=application
    )
    if declaration.avatar:
        await uploads.attach((declaration.avatar,), avatar_of=account)
    shown = bool(declaration.credentials)
    same = await credentials.others(ctx.register.keys, account) if shown else {}
    await shared.notice(ctx, account, application, same)
    await detection.notice(ctx, account, application, same)


async def _let_go(account: Account, application: Application) -> None:
    await uploads.let_go(account, application)
    await Credential.filter(account=account).delete()


async def write_credentials(
    ctx: Context, account: Account, credentials_declared: Sequence[DeclaredCredential]
) -> None:
    """New credentials of an account, each with its files."""
    rows, keys = [], ctx.register.keys
    for declared in credentials_declared:
        ref = secrets.token_hex(16)
        row = Credential(
            ref=ref,
            account=account,
            field=declared.field,
            kind=declared.kind,
            title=declared.title,
            issuer=declared.issuer,
            scope=[code.value for code in declared.scope],
            sealed=seal_held(keys, Held(declared.number, declared.holder), ref),
            number_hash=credentials.number_hash(keys, declared),
            valid_from=declared.valid_from,
            valid_to=declared.valid_to,
        )
        rows.append(row)
    await insert(rows)
    for row, declared in zip(rows, credentials_declared, strict=True):
        await uploads.attach(tuple(credential_files(declared)), credential=row)
