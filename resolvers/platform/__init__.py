"""The platform that runs this register: how it describes itself, and its rules in force."""

from resolvers.platform.description import Channel, Platform, platform_of
from resolvers.platform.rules_in_force import RuleDocument, RuleDocumentBroken

__all__ = ["Channel", "Platform", "RuleDocument", "RuleDocumentBroken", "platform_of"]
