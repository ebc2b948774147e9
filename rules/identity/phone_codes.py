"""The one-time code that proves a phone number is the applicant's: its limits (Art 8)."""

from datetime import datetime, timedelta

from rules.identity.tries import Tries
from rules.objections import Objection

DIGITS = 6
LIFETIME = timedelta(minutes=5)
TRIES = Tries(5, "code", "PHONE_CODE_USED_UP", "PHONE_CODE_WRONG")
PAUSE = timedelta(seconds=60)  # between two codes to one phone, whichever application asks

# A phone may be a stranger's: ten messages in a day are a nuisance and no more, and ten codes of
# five tries each are 50 guesses at one in a million. Whoever needs more has another trouble.
MOST_A_DAY = 10
# Half of a day's codes stay for the applicant to ask for; and who has not come back a day after
# declaring the phone or sending the application in again is not written to until they do.
MOST_UNASKED = 5
UNASKED_FOR = timedelta(days=1)


def seconds_to_wait(sent_at: datetime, now: datetime) -> int:
    """How long until another code may be sent, in whole seconds; 0 where it may."""
    left = (sent_at + PAUSE - now).total_seconds()
    return max(0, -int(-left // 1))


def objections(
    last_at: datetime | None, sent_today: int, now: datetime, *, most: int = MOST_A_DAY
) -> list[Objection]:
    """Art 8(1): what stands against sending one more code to a phone. The law says no number:
    a pause and a daily most, counted by phone, keep the register from being a nuisance to people
    who never applied.
    """
    objections = []
    if wait := seconds_to_wait(last_at, now) if last_at else 0:
        objections.append(Objection("PHONE_CODE_TOO_SOON", ("application",), {"seconds": wait}))
    if sent_today >= most:
        objections.append(Objection("PHONE_CODE_TOO_MANY", ("application",), {"most": most}))
    return objections
