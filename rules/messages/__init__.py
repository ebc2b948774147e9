"""The words of every objection, Chinese and English, one file a capability.

A code stands in one file only and never changes its meaning.
"""

from rules.messages.message import Message
from rules.messages.names import MESSAGES as NAMES

MESSAGES: dict[str, Message] = {**NAMES}

__all__ = ["MESSAGES", "Message"]
