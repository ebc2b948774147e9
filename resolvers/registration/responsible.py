"""Art 8(1): an organisation names another person who answers for its account.

It is asked to where somebody proved that they are the one that was named, and never agreed or do
not any more. Who is named now is asked about like anybody who applies.
"""

from models import Account, Application, DisputedAccount, Factor
from resolvers import audit
from resolvers.identity import Identity, pending, registries, seal, unseal
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.identity.sufficiency import asked
from rules.lifecycle import IN_SERVICE
from rules.numbers import compact
from rules.registration.application import responsible_person_objections
from rules.registration.declaration import ResponsiblePerson
from rules.vocabulary import DisputeState, FactorKind


async def name_responsible_person(
    ctx: Context, number: str, person: ResponsiblePerson
) -> Application:
    """Put `person` in the place of who answered for the caller's own account until now."""
    person = person.tidied()
    async with transaction():
        own = Account.filter(number=compact(number)[:16], operator=ctx.login)
        account = await own.select_for_update().first()
        if account is None or account.status not in IN_SERVICE:
            raise refused("ACCOUNT_UNKNOWN", ("number",), number=compact(number)[:20])
        if not await _is_asked(account):
            raise refused("RESPONSIBLE_PERSON_NOT_DISPUTED", ("number",))
        refuse_if(responsible_person_objections(person, ("responsiblePerson",), ctx.today))

        application = await Application.filter(account=account).select_for_update().get()
        await _write(ctx, application, person)
        await audit.happened(ctx, account, "RESPONSIBLE_PERSON_NAMED", "8")
        await audit.note(ctx, "NAME_RESPONSIBLE_PERSON", str(account.number))
    return application


async def _is_asked(account: Account) -> bool:
    """Whether somebody who proved who they are says that they do not answer for the account."""
    return await DisputedAccount.filter(
        number=account.number,
        suspended_at__isnull=True,
        dispute__state=DisputeState.OPEN,
        dispute__proven_at__isnull=False,
    ).exists()


async def _write(ctx: Context, application: Application, person: ResponsiblePerson) -> None:
    keys = ctx.register.keys
    subject = unseal(keys, application).subject
    application.sealed = seal(keys, Identity(subject, person), application.ref)
    document = f"{person.document_kind}:{person.document_number}"
    application.responsible_hash = keys.lookup_hash("document", document)
    await application.save(update_fields=["sealed", "responsible_hash"])
    of_person = Factor.filter(application=application, kind=FactorKind.RESIDENT_IDENTITY)
    await of_person.delete()
    registries.ask_later(ctx, await pending(ctx, application, *asked(person.document_kind)))
