"""Art 9(3): what speaks for a registered account, its own application and every check it passed."""

from models import Account, Application, Factor
from resolvers import factors
from rules.verification import FactorResult
from rules.vocabulary import CheckState, Outcome


async def results(account: Account, application: Application) -> list[FactorResult]:
    """The factors as the rules see them, the newest first."""
    passed = await Factor.filter(
        check_run__account_id=account.id,
        check_run__state=CheckState.PASSED,
        outcome=Outcome.MATCH,
    ).order_by("-id")
    return [*map(factors.result, passed), *await factors.results(application)]
