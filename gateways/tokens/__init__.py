"""Bearer tokens: our own, and those of a login provider elsewhere.

A token says who asks; what they may do stands in `rules/powers.py`. `remote_keys` is imported by
its name: who issues a token needs no network.
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
