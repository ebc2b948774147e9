"""The words of every objection, Chinese and English, one file a capability.

A code stands in one file only and never changes its meaning.
"""

from rules.messages import names
from rules.messages.message import Message

MESSAGES: dict[str, Message] = {**names.MESSAGES}

__all__ = ["MESSAGES", "Message"]
