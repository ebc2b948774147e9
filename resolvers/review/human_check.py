"""What a reviewer checked by eye: the applicant, and credentials against their evidence.

Of two persons the second looks for themselves: what the first saw stays beside it.
"""

from collections.abc import Sequence

from models import Application, Credential
from resolvers.disclosure.sources import Sources
from resolvers.identity import seen_by_eye, unseal
from resolvers.review.verdict import Verdict
from resolvers.runtime import Context, refuse_if, refused
from resolvers.uploads import files_of_account, opened, piles
from resolvers.worklist import claimed_at
from rules.identity.seen_documents import Files
from rules.objections import Objection
from rules.registration import credentials
from rules.review import Sight
from rules.vocabulary import CredentialState, FactorKind


async def sight(ctx: Context, application: Application, verdict: Verdict) -> Sight:
    """What the case of `application`, which the caller holds, has, and what of it they opened."""
    files = await files_of_account(application.account_id)
    checked = verdict.credentials_checked
    rows = await Credential.filter(account_id=application.account_id) if checked else []
    ids = {row.ref: row.id for row in rows}
    proofs = {
        index: piles(files, ids[ref])
        for index, ref in enumerate(checked[: credentials.MOST])
        if ref in ids
    }
    seen = await opened(ctx, files, claimed_at(application))
    kind = unseal(ctx.register.keys, application).subject.document_kind
    return Sight(Files({file.ref: file.kind for file in files}, seen, kind), proofs)


def is_second(ctx: Context, application: Application) -> bool:
    """Whether another person saw enough of the application before the caller."""
    return application.proposed_by not in (None, ctx.login)


async def record(ctx: Context, sources: Sources, verdict: Verdict) -> None:
    """Record what the reviewer checked by eye, as a factor and on each credential. What an
    earlier reviewer checked does not count for this decision, unless it waits for a second person.
    """
    await _check_credentials(ctx, sources.credentials, verdict.credentials_checked)
    kind = FactorKind.HUMAN_CHECK
    if is_second(ctx, sources.application):
        kind = FactorKind.SECOND_CHECK
    replaced = {kind, FactorKind.SECOND_CHECK}
    for earlier in [row for row in sources.factors if row.kind in replaced]:
        await earlier.delete()
        sources.factors.remove(earlier)
    if verdict.human_check is not None:
        check = verdict.human_check
        why = check.overrules or ""
        factor = await seen_by_eye(ctx, sources.application, check, overrules=why, kind=kind)
        sources.factors.append(factor)


async def _check_credentials(
    ctx: Context, rows: Sequence[Credential], checked: Sequence[str]
) -> None:
    if len(checked) > credentials.MOST:
        raise refused("TOO_MANY", ("credentialsChecked",), limit=credentials.MOST)
    refs = {row.ref for row in rows}
    refuse_if(
        [
            Objection("CREDENTIAL_UNKNOWN", ("credentialsChecked", index))
            for index, ref in enumerate(checked)
            if ref not in refs
        ]
    )
    seen, unseen = (CredentialState.CHECKED, ctx.today), (CredentialState.SUBMITTED, None)
    for row in rows:
        before = row.state, row.checked_on
        row.state, row.checked_on = seen if row.ref in checked else unseen
        if (row.state, row.checked_on) != before:
            await row.save(update_fields=["state", "checked_on"])
