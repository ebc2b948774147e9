"""What was done leaves an entry (Art 19(2)), and a step in an account's life leaves an event.

Nothing here decides: a capability says what it did. Whoever reads the entries asks `trail`.
"""

from resolvers.audit.entries import happened, happened_to, note

__all__ = ["happened", "happened_to", "note"]
