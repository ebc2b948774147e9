"""An application that its applicant does not go on with ends by itself (Art 10: 合理设定数量).

It holds a name and one of its subject's slots. Whoever files on somebody else's number could keep
them from an account for as long as nobody decides, and what waits for its applicant nobody decides.
"""

from datetime import datetime, timedelta

from rules.vocabulary import ApplicationState

# A phone that was given is at hand; what is to be corrected may take a paper from an office.
UNCONFIRMED_FOR, RETURNED_FOR = timedelta(days=7), timedelta(days=30)


def lapses_at(
    state: ApplicationState,
    *,
    written_at: datetime,
    returned_at: datetime | None,
    code_sent_at: datetime | None,
) -> datetime | None:
    """When it ends unless its applicant does something; None where the next step is not theirs.

    `written_at` is when the applicant last wrote it, `returned_at` when it was last handed back,
    `code_sent_at` when a code went to its phone that was not entered, where nothing else was shown
    either: what was never sent, for a provider's sake, stands against nobody.
    """
    if state is ApplicationState.RETURNED and returned_at is not None:
        return max(written_at, returned_at) + RETURNED_FOR
    if state is ApplicationState.SUBMITTED and code_sent_at is not None:
        return max(written_at, code_sent_at) + UNCONFIRMED_FOR
    return None
