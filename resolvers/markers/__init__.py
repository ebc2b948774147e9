"""Special markers (Art 9(1)): what gives one to an account, and what ends it."""

from resolvers.markers.ending import end_marker
from resolvers.markers.expiry import end_expired
from resolvers.markers.granting import grant

__all__ = ["end_expired", "end_marker", "grant"]
