"""Bearer tokens: our own, and those of a login provider elsewhere.

A token says who asks; what they may do stands in `rules/powers.py`. Keys that are
fetched from elsewhere are `remote_keys`, which only who serves requests has to load.
"""

from gateways.tokens.checks import Claims, TokenFault, TokenRefused
from gateways.tokens.tokens import AnyOf, IssuedVerifier, TokenIssuer, TokenVerifier

__all__ = [
    "AnyOf",
    "Claims",
    "IssuedVerifier",
    "TokenFault",
    "TokenIssuer",
    "TokenRefused",
    "TokenVerifier",
]
