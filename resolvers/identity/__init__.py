"""Whose identity something is about, and how it is verified (Art 8(1)).

`verification` begins it, `registries` and `retries` ask registers outside, `small_payments` and
`phone_codes` have owners prove what is theirs. What follows from an answer is handed in.
"""

from resolvers.identity.claimants import ClaimedIdentity, claimed_identity
from resolvers.identity.factors import pending, result, results
from resolvers.identity.human_checks import seen_by_eye
from resolvers.identity.sealed import Held, Identity, seal, seal_held, unseal, unseal_held

__all__ = [
    "ClaimedIdentity",
    "Held",
    "Identity",
    "claimed_identity",
    "pending",
    "result",
    "results",
    "seal",
    "seal_held",
    "seen_by_eye",
    "unseal",
    "unseal_held",
]
