"""领取: what staff take from a queue is theirs for a while, so that no two decide it at once."""

from datetime import timedelta

CLAIM = timedelta(minutes=30)
