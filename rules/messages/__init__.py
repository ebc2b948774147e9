"""The words of every objection, Chinese and English, one file a capability.

A code stands in one file only and never changes its meaning.
"""

from rules.messages.categories import MESSAGES as CATEGORIES
from rules.messages.identity import MESSAGES as IDENTITY
from rules.messages.message import Message
from rules.messages.names import MESSAGES as NAMES
from rules.messages.places import MESSAGES as PLACES
from rules.messages.uploads import MESSAGES as UPLOADS

MESSAGES: dict[str, Message] = {**CATEGORIES, **IDENTITY, **NAMES, **PLACES, **UPLOADS}

__all__ = ["MESSAGES", "Message"]
