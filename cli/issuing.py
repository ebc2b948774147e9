"""Tokens from the command line: the register's keys sign them, and nothing else is needed."""

import os

from gateways.keys import KeyRing
from gateways.tokens import TokenIssuer
from settings import Settings


def keys(settings: Settings) -> KeyRing:
    """The register's keys. Raises KeysMissing where one is absent or unusable."""
    return KeyRing.load(settings.data_folder, os.environ, production=settings.production)


def issuer(settings: Settings) -> TokenIssuer:
    """Who issues the register's own tokens."""
    return TokenIssuer(keys(settings).token_key, **settings.own_tokens)
