"""Art 9(3): what speaks for a registered account: its application and every check it passed."""

from itertools import groupby

from models import Account, Application, Factor
from resolvers.identity import result, results
from rules.identity.verification import FactorResult
from rules.vocabulary import CheckState, Outcome


async def vouched(account: Account, application: Application) -> list[list[FactorResult]]:
    """The factors of each check that was passed, the newest first, and last those of the
    application.
    """
    passed = await Factor.filter(
        check_run__account_id=account.id,
        check_run__state=CheckState.PASSED,
        outcome=Outcome.MATCH,
    ).order_by("-check_run_id", "id")
    by_run = groupby(passed, key=lambda row: row.check_run_id)
    runs = [[result(row) for row in rows] for _, rows in by_run]
    return [*runs, await results(application)]
