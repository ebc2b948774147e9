"""Art 9(3): what speaks for a registered account: its application and every check it passed."""

from itertools import groupby

from resolvers.disclosure.sources import Sources
from resolvers.identity import result
from rules.identity.verification import FactorResult


def vouched(sources: Sources) -> list[list[FactorResult]]:
    """The factors of each check that was passed, the newest first, and last those of the
    application.
    """
    by_run = groupby(sources.passed, key=lambda row: row.check_run_id)
    runs = [[result(row) for row in rows] for _, rows in by_run]
    return [*runs, [result(row) for row in sources.factors]]
