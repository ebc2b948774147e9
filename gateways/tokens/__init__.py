"""Bearer tokens: our own, and those of a login provider elsewhere.

A token says who asks; what they may do stands in `rules/powers.py`.
"""

from gateways.tokens.checks import Claims, TokenFault, TokenRefused
from gateways.tokens.remote_keys import RemoteJwks
from gateways.tokens.tokens import AnyOf, IssuedVerifier, TokenIssuer, TokenVerifier

__all__ = [
    "AnyOf",
    "Claims",
    "IssuedVerifier",
    "RemoteJwks",
    "TokenFault",
    "TokenIssuer",
    "TokenRefused",
    "TokenVerifier",
]
