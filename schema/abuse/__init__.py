"""违规注册线索, what looks like abuse of registration: staff decide it, front ends report use
(Art 10).

An applicant's appeal stands in `registration`, where their application is looked up and locked.
"""

from schema.abuse.handling import AbuseHandlingMutation, AbuseHandlingQuery
from schema.abuse.types import AbuseFinding, RegistrationCheck
from schema.abuse.usage import AccountUseMutation

__all__ = [
    "AbuseFinding",
    "AbuseHandlingMutation",
    "AbuseHandlingQuery",
    "AccountUseMutation",
    "RegistrationCheck",
]
