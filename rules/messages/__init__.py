"""The words of every objection, Chinese and English, one file a capability.

A code stands in one file only and never changes its meaning.
"""

from rules.messages.abuse import MESSAGES as ABUSE
from rules.messages.categories import MESSAGES as CATEGORIES
from rules.messages.checks import MESSAGES as CHECKS
from rules.messages.disputes import MESSAGES as DISPUTES
from rules.messages.identity import MESSAGES as IDENTITY
from rules.messages.lifecycle import MESSAGES as LIFECYCLE
from rules.messages.message import Message
from rules.messages.names import MESSAGES as NAMES
from rules.messages.places import MESSAGES as PLACES
from rules.messages.profiles import MESSAGES as PROFILES
from rules.messages.quotas import MESSAGES as QUOTAS
from rules.messages.rectification import MESSAGES as RECTIFICATION
from rules.messages.registration import MESSAGES as REGISTRATION
from rules.messages.reporting import MESSAGES as REPORTING
from rules.messages.review import MESSAGES as REVIEW
from rules.messages.uploads import MESSAGES as UPLOADS
from rules.messages.verification import MESSAGES as VERIFICATION

MESSAGES: dict[str, Message] = {
    **ABUSE,
    **CATEGORIES,
    **CHECKS,
    **DISPUTES,
    **IDENTITY,
    **LIFECYCLE,
    **NAMES,
    **PLACES,
    **PROFILES,
    **QUOTAS,
    **RECTIFICATION,
    **REGISTRATION,
    **REPORTING,
    **REVIEW,
    **UPLOADS,
    **VERIFICATION,
}

__all__ = ["MESSAGES", "Message"]
