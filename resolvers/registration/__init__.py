"""An operator applies for an account (Art 15): files, proves, changes, takes back, or lets lapse.

Whether it is approved is `review`, whose `effects` publishes the account's first record.
"""

from resolvers.registration.appeals import appeal_abuse_finding
from resolvers.registration.applying import (
    register_account,
    resubmit_registration,
    update_application,
)
from resolvers.registration.filing import write_credentials
from resolvers.registration.proofs import (
    confirm_phone,
    confirm_small_payment,
    next_code_at,
    request_phone_code,
    start_small_payment,
)
from resolvers.registration.responsible import name_responsible_person
from resolvers.registration.withdrawal import ends_at, lapse, withdraw_application

__all__ = [
    "appeal_abuse_finding",
    "confirm_phone",
    "confirm_small_payment",
    "ends_at",
    "lapse",
    "name_responsible_person",
    "next_code_at",
    "register_account",
    "request_phone_code",
    "resubmit_registration",
    "start_small_payment",
    "update_application",
    "withdraw_application",
    "write_credentials",
]
