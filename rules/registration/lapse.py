"""An application that its applicant does not go on with ends by itself (Art 10).

It holds a name and one of its subject's slots. Whoever files on somebody else's number could keep
them from an account for as long as nobody decides, and what waits for its applicant nobody decides.
"""

from datetime import date, datetime, timedelta

from rules.calendar import end_of
from rules.vocabulary import ApplicationState

# A phone that was given is at hand; what is to be corrected may take a paper from an office.
UNCONFIRMED_FOR, RETURNED_FOR = timedelta(days=7), timedelta(days=30)
# No outage lasts so long: to a number that takes no message none will go.
UNSENT_FOR = RETURNED_FOR


def lapses_at(
    state: ApplicationState,
    *,
    written_at: datetime,
    returned_at: datetime | None,
    asked_at: datetime | None,
    taken_at: datetime | None,
    due_on: date,
) -> datetime | None:
    """Art 10(1): 对同一主体…注册公众账号的数量合理设定上限, so that a slot is for who goes on.

    When it ends unless its applicant does something; None where the next step is not theirs.

    `written_at` is when the applicant last wrote it, `returned_at` when it was last handed back.
    `asked_at` is since when a code to its phone is waited for, None where anything was shown,
    `taken_at` when the first since then went out: further ones give no further time. Until the end
    of the day by which we promise to decide it, it stays: a reviewer may check by eye.
    """
    if state is ApplicationState.RETURNED and returned_at is not None:
        return max(written_at, returned_at) + RETURNED_FOR
    if state is ApplicationState.SUBMITTED and asked_at is not None:
        ends = asked_at + UNSENT_FOR
        if taken_at is not None:
            ends = min(ends, taken_at + UNCONFIRMED_FOR)
        return max(ends, end_of(due_on))
    return None
