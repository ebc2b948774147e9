"""The register from a terminal: the same resolvers, no rules of its own."""

from cli.commands import main

__all__ = ["main"]
