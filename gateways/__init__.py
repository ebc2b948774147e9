"""The world outside: SMS, identity registries, object storage, keys, tokens.

Each is a Protocol with a default that works alone and a real implementation for production.
No gateway decides anything: it reports what the outside said.
"""
