"""What a notice says, and how often it is tried (Art 8(2): 通知用户).

Whom a notice is for, and when there is one, is decided by what it is about.
"""

from rules.notices.delivery import LEASE, PAUSES, TO_CONFIRMED_PHONES, pause_after
from rules.notices.words import NOTICES, body, title

__all__ = ["LEASE", "NOTICES", "PAUSES", "TO_CONFIRMED_PHONES", "body", "pause_after", "title"]
