"""What a reviewer checked by eye: the applicant, and credentials against their evidence."""

from collections.abc import Sequence

from models import Credential
from resolvers.disclosure.sources import Sources
from resolvers.identity import seen_by_eye
from resolvers.review.verdict import Verdict
from resolvers.runtime import Context, refuse_if, refused
from rules import review
from rules.objections import Objection
from rules.registration import credentials
from rules.vocabulary import CredentialState, FactorKind


async def record(ctx: Context, sources: Sources, verdict: Verdict) -> None:
    """Record what the reviewer checked by eye, as a factor and on each credential. What an
    earlier reviewer checked does not count for this decision.
    """
    await _check_credentials(ctx, sources.credentials, verdict.credentials_checked)
    for earlier in [row for row in sources.factors if row.kind is FactorKind.HUMAN_CHECK]:
        await earlier.delete()
        sources.factors.remove(earlier)
    if verdict.human_check is not None:
        check = verdict.human_check
        factor = await seen_by_eye(ctx, sources.application, check.facts, _note(check))
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


def _note(check: review.HumanCheck) -> str:
    return f"{check.means}\n{check.overrules}" if check.overrules else check.means
