"""Art 8(1): an organisation names another person who answers for its account.

It is asked to where somebody proved that they are the one that was named, and never agreed or do
not any more. Who is named now is asked about like anybody who applies.
"""

from dataclasses import replace

from models import Account, Application, DisputedAccount, Factor
from resolvers import audit
from resolvers.identity import Identity, pending, registries, seal, unseal
from resolvers.identity.registries import Then
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.identity.sufficiency import asked
from rules.lifecycle import IN_SERVICE
from rules.numbers import compact
from rules.objections import Objection, Path
from rules.registration.application import responsible_person_objections
from rules.registration.declaration import ResponsiblePerson
from rules.vocabulary import DisputeState, FactorKind


async def name_responsible_person(
    ctx: Context, number: str, person: ResponsiblePerson, then: Then
) -> Application:
    """Put `person` in the place of who answered for the caller's own account until now; `then`
    follows what a register says of them.
    """
    person = person.tidied()
    async with transaction():
        own = Account.filter(number=compact(number)[:16], operator=ctx.login)
        account = await own.select_for_update().first()
        if account is None or account.status not in IN_SERVICE:
            raise refused("ACCOUNT_UNKNOWN", ("number",), number=compact(number)[:20])
        application = await Application.filter(account=account).select_for_update().get()
        if not await _is_asked(account, application):
            raise refused("RESPONSIBLE_PERSON_NOT_DISPUTED", ("number",))
        refuse_if(_objections(ctx, application, person))

        await _write(ctx, application, person, then)
        await audit.happened(ctx, account, "RESPONSIBLE_PERSON_NAMED", "8")
        await audit.note(ctx, "NAME_RESPONSIBLE_PERSON", str(account.number))
    return application


def _objections(
    ctx: Context, application: Application, person: ResponsiblePerson
) -> list[Objection]:
    path: Path = ("responsiblePerson",)
    objections = responsible_person_objections(person, path, ctx.today)
    if _hash(ctx, person) == application.responsible_hash:
        objections.append(Objection("RESPONSIBLE_PERSON_DISPUTED", path))
    return objections


def _hash(ctx: Context, person: ResponsiblePerson) -> str:
    document = f"{person.document_kind}:{person.document_number}"
    return ctx.register.keys.lookup_hash("document", document)


async def _is_asked(account: Account, application: Application) -> bool:
    """Whether somebody who proved who they are says that they do not answer for the account, who is
    still named. Whoever is named instead is named once.
    """
    return await DisputedAccount.filter(
        number=account.number,
        suspended_at__isnull=True,
        dispute__state=DisputeState.OPEN,
        dispute__proven_at__isnull=False,
        dispute__document_hash=application.responsible_hash,
    ).exists()


async def _write(
    ctx: Context, application: Application, person: ResponsiblePerson, then: Then
) -> None:
    """Who was the legal representative by not naming another stays it: the register of
    organisations is asked about them, not about who answers for the account.
    """
    keys = ctx.register.keys
    declared = unseal(keys, application)
    subject, before = declared.subject, declared.responsible_person
    if subject.legal_representative is None and before is not None:
        subject = replace(subject, legal_representative=before.name)
    application.sealed = seal(keys, Identity(subject, person), application.ref)
    application.responsible_hash = _hash(ctx, person)
    await application.save(update_fields=["sealed", "responsible_hash"])
    of_person = Factor.filter(application=application, kind=FactorKind.RESIDENT_IDENTITY)
    await of_person.delete()
    questions = await pending(ctx, application, *asked(person.document_kind))
    registries.ask_later(ctx, questions, then)
