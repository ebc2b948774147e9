"""An account is suspended, resumed, ended; what that means is one act each.

Why it comes to that is for others to decide: `disputes`, `checks`, `rectification`.
"""

from resolvers.lifecycle.service import lift, suspend, terminate

__all__ = ["lift", "suspend", "terminate"]
