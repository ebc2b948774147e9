"""An account is suspended until what does not conform is corrected (Art 8).

Staff and operators ask `issuing`, `answers` and `queries`; the clock is wound by housekeeping.
"""

from resolvers.rectification.clock import pass_due, remind

__all__ = ["pass_due", "remind"]
