"""Art 15: an operator applies to register an account, changes the application, takes it back."""

import secrets
from uuid import uuid4

from models import Account, Application, Credential
from resolvers import applications, audit, declared, evidence, names, subjects, verification
from resolvers.context import Context
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import after_commit, transaction
from rules import registration, uploads
from rules.calendar import due
from rules.declaration import Declaration
from rules.names import display
from rules.numbers import account_number
from rules.objections import Objection
from rules.review import CHANGEABLE, OPEN_TO_APPLICANT, REVIEW_DAYS
from rules.vocabulary import AccountStatus, ApplicationState


async def register_account(ctx: Context, declaration: Declaration) -> Application:
    """Art 15: file an application. The name is held from now on, its verification begins."""
    async with transaction():
        refuse_if(await _objections(ctx, declaration))

        account = await _open_account(ctx, declaration)
        application = await _file(ctx, account, declaration)
        await _write(ctx, account, application, declaration)
        await audit.happened(ctx, account, "APPLIED", "15")
        await audit.note(ctx, "REGISTER_ACCOUNT", str(account.number))
        after_commit(lambda: verification.start(ctx, application))
    return application


async def update_application(ctx: Context, ref: str, declaration: Declaration) -> Application:
    """Change a returned application. It goes back into the queue with `resubmit`."""
    async with transaction():
        application = await applications.own(ctx, ref)
        if application.state not in CHANGEABLE:
            raise refused("APPLICATION_NOT_OPEN", ("application",))
        account = await Account.get(id=application.account_id)
        refuse_if(await _objections(ctx, declaration, application, account))

        await evidence.let_go(account, application)
        await Credential.filter(account=account).delete()
        await _write(ctx, account, application, declaration)
        await audit.note(ctx, "UPDATE_APPLICATION", str(account.number))
        after_commit(lambda: verification.start(ctx, application))
    return application


async def resubmit_registration(ctx: Context, ref: str) -> Application:
    """Put a returned application back where it was: same place, same due date."""
    async with transaction():
        application = await applications.own(ctx, ref)
        if application.state is not ApplicationState.RETURNED:
            raise refused("APPLICATION_NOT_OPEN", ("application",))

        application.state = ApplicationState.SUBMITTED
        application.revision += 1
        application.claimed_by = application.claimed_until = None
        await application.save()
        account = await Account.get(id=application.account_id)
        await audit.happened(ctx, account, "RESUBMITTED", "15")
        await audit.note(ctx, "RESUBMIT_REGISTRATION", str(account.number))
    return application


async def withdraw_application(ctx: Context, ref: str) -> Application:
    """Take an undecided application back. Its name is free again at once."""
    async with transaction():
        application = await applications.own(ctx, ref)
        if application.state not in OPEN_TO_APPLICANT:
            raise refused("APPLICATION_NOT_OPEN", ("application",))

        application.state = ApplicationState.WITHDRAWN
        application.claimed_by = application.claimed_until = None
        await application.save()
        account = await Account.get(id=application.account_id)
        account.status = AccountStatus.WITHDRAWN
        await account.save()
        await names.release(account)
        await audit.happened(ctx, account, "WITHDRAWN")
        await audit.note(ctx, "WITHDRAW_APPLICATION", str(account.number))
    return application


async def _objections(
    ctx: Context,
    declaration: Declaration,
    application: Application | None = None,
    account: Account | None = None,
) -> list[Objection]:
    known = registration.Circumstances(
        today=ctx.today,
        name_taken=await names.is_taken(declaration.name, by_other_than=account),
        agreement_in_force=ctx.register.platform.agreement_version,
        uploads=await evidence.usable(ctx, uploads.references(declaration), within=application),
    )
    return registration.objections(declaration, known)


async def _open_account(ctx: Context, declaration: Declaration) -> Account:
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


async def _file(ctx: Context, account: Account, declaration: Declaration) -> Application:
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


async def _write(
    ctx: Context, account: Account, application: Application, declaration: Declaration
) -> None:
    keys = ctx.register.keys
    identity = declared.tidied(
        declared.Identity(declaration.subject, declaration.responsible_person)
    )
    await names.hold(ctx, account, declaration.name)
    await subjects.assign(ctx, account, identity.subject)
    account.name, account.bio = display(declaration.name), declaration.bio.strip()
    account.category = declaration.category
    await account.save()
    application.nature = identity.subject.nature
    application.declared_at = ctx.now
    application.sealed = declared.seal(keys, identity, application.ref)
    application.phone_hash = keys.lookup_hash("phone", identity.subject.phone)
    application.agreement_version = declaration.agreement_version
    await application.save()
    await _write_credentials(ctx, account, declaration)
    await evidence.attach(declaration.evidence, application=application)
    if declaration.avatar:
        await evidence.attach((declaration.avatar,), avatar_of=account)
    await verification.expect(ctx, application, identity)


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
        await evidence.attach(held.uploads, credential=credential)
