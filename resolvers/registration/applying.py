"""Art 15: an operator applies to register an account, changes the application, takes it back."""

from collections.abc import Mapping
from typing import Any

from models import Account, Application
from resolvers import audit, names, quotas, uploads
from resolvers.identity import claimed_identity, subjects, verification
from resolvers.quotas import Room
from resolvers.registration import filing
from resolvers.registration.applications import own_application
from resolvers.registration.stored import declaration_of
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import claim_of, release
from rules.identity.sufficiency import asked
from rules.objections import Objection
from rules.registration import application as application_rules
from rules.registration.changes import changed
from rules.registration.declaration import Declaration, references
from rules.review import CHANGEABLE
from rules.vocabulary import ApplicationState, FactorKind


async def register_account(ctx: Context, declaration: Declaration) -> Application:
    """Art 15: file an application. The name is held from now on, its verification begins."""
    declaration = declaration.tidied()
    async with transaction():
        subject = await subjects.find(ctx, declaration.subject)
        room = await quotas.room_for(ctx, declaration, subject)
        refuse_if(await _objections(ctx, declaration, room))

        account = await filing.open_account(ctx, declaration, subject)
        application = await filing.file(ctx, account, declaration, room)
        await audit.happened(ctx, account, "APPLIED", "15")
        await audit.note(ctx, "REGISTER_ACCOUNT", str(account.number))
        await verification.begin(ctx, application, _asked(declaration))
    return application


async def update_application(ctx: Context, ref: str, given: Mapping[str, Any]) -> Application:
    """Change what is `given`, by the names of a declaration's fields. A returned application goes
    back into the queue with `resubmit`; one that nobody holds yet keeps its place there.
    """
    async with transaction():
        application = await own_application(ctx, ref)
        if not _may_change(ctx, application):
            raise refused("APPLICATION_NOT_OPEN", ("application",))
        account = await Account.get(id=application.account_id)
        stored = await declaration_of(ctx, account, application)
        declaration = changed(stored, given).tidied()
        before = await claimed_identity(ctx.register.keys, application)
        subject = await subjects.find(ctx, declaration.subject)
        room = await quotas.room_for(ctx, declaration, subject, account)
        refuse_if(await _objections(ctx, declaration, room, application))

        await filing.rewrite(ctx, account, application, declaration, subject, room)
        await audit.note(ctx, "UPDATE_APPLICATION", str(account.number))
        await verification.begin_changed(ctx, application, before)
    return application


def _may_change(ctx: Context, application: Application) -> bool:
    if application.state is ApplicationState.SUBMITTED:
        return claim_of(application, ctx.now) is None
    return application.state in CHANGEABLE


async def resubmit_registration(ctx: Context, ref: str) -> Application:
    """Put a returned application back where it was: same place, same due date. A phone that was
    not confirmed yet is sent another code.
    """
    async with transaction():
        application = await own_application(ctx, ref)
        if application.state is not ApplicationState.RETURNED:
            raise refused("APPLICATION_NOT_OPEN", ("application",))

        application.state = ApplicationState.SUBMITTED
        application.revision += 1
        release(application)
        await application.save()
        await verification.begin_phone_anew(ctx, application)
        account = await Account.get(id=application.account_id)
        await audit.happened(ctx, account, "RESUBMITTED", "15")
        await audit.note(ctx, "RESUBMIT_REGISTRATION", str(account.number))
    return application


async def _objections(
    ctx: Context,
    declaration: Declaration,
    room: Room,
    application: Application | None = None,
) -> list[Objection]:
    own = application.account_id if application else None
    circumstances = application_rules.Circumstances(
        today=ctx.today,
        name_state=await names.state_of(ctx, declaration.name, to_other_than=own),
        agreement_in_force=ctx.register.platform.agreement_version,
        quota=room.quota,
        quota_used=len(room.taken),
        uploads=await uploads.usable(ctx, references(declaration), within=application),
        carries_news=ctx.register.platform.carries_news(ctx.today),
    )
    return application_rules.objections(declaration, circumstances)


def _asked(declaration: Declaration) -> tuple[FactorKind, ...]:
    """Which registers know the documents that are declared."""
    person = declaration.responsible_person
    own = declaration.subject.document_kind
    return asked(own, person.document_kind) if person else asked(own)
