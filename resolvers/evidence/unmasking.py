"""Art 8(1), 19(2): a reviewer compares the card: one masked value, for a reason, for a minute."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from models import Application, CheckRun, IdentityDispute
from resolvers import audit
from resolvers.identity import ClaimedIdentity, claimed_identity
from resolvers.runtime import Context, refuse_if, refused, transaction
from resolvers.worklist import is_held
from rules.numbers import shaped
from rules.reporting.reports import reason_objections
from rules.vocabulary import MaskedField

SHOWN_FOR = timedelta(seconds=60)
Case = Application | CheckRun | IdentityDispute


@dataclass(frozen=True, slots=True)
class Unmasked:
    """A value in clear; whoever shows it masks it again at `until`."""

    value: str = field(repr=False)
    until: datetime


async def unmask(ctx: Context, case: str, masked: MaskedField, *, reason: str) -> Unmasked:
    """One masked value of a case that the caller holds. The reading and its reason are noted."""
    async with transaction():
        held = await _held(ctx, case)
        refuse_if(reason_objections(reason))
        value = _value(await claimed_identity(ctx.register.keys, held), masked)
        if value is None:
            raise refused("NOTHING_MASKED", ("field",))

        await audit.note(ctx, f"UNMASK_{masked}", held.ref, reason.strip())
    return Unmasked(value, ctx.now + SHOWN_FOR)


async def _held(ctx: Context, ref: str) -> Case:
    """The case of this reference that the caller holds. One of another is not there."""
    for model in (Application, CheckRun, IdentityDispute):
        row: Case | None = await model.get_or_none(ref=shaped(ref))
        if row is not None and is_held(ctx, row):
            return row
    raise refused("CASE_NOT_HELD", ("case",))


def _value(identity: ClaimedIdentity, masked: MaskedField) -> str | None:
    person = identity.responsible
    values = {
        MaskedField.DOCUMENT_NUMBER: identity.number,
        MaskedField.RESPONSIBLE_NUMBER: person.document_number if person else None,
        MaskedField.PHONE: identity.phone,
    }
    return values[masked]
