"""The register's keys and what is done with them: sealing, lookup hashes, signed links.

What is sealed, and for whom it is opened, is decided elsewhere.
"""

from gateways.keys.keys import KeyRing
from gateways.keys.sealing import SealBroken
from gateways.keys.signatures import UrlSigner
from gateways.keys.texts import KeysMissing

__all__ = [
    "KeyRing",
    "KeysMissing",
    "SealBroken",
    "UrlSigner",
]
