"""An account is suspended until what does not conform is corrected (Art 8).

Staff and operators ask `issuing`, `answers`, `decisions`, `ending` and `queries`; the clock is
wound by housekeeping.
"""

from resolvers.rectification.clock import remind

__all__ = ["remind"]
