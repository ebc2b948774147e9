"""Special markers (Art 9(1)): what gives one to an account, what ends it, what gives it back."""

from resolvers.markers.ending import end_marker
from resolvers.markers.expiry import end_expired
from resolvers.markers.granting import grant
from resolvers.markers.restoring import restore_marker

__all__ = ["end_expired", "end_marker", "grant", "restore_marker"]
