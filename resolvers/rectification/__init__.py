"""An account is suspended until what does not conform is corrected (Art 8).

Staff and operators ask `issuing`, `answers`, `decisions`, `ending` and `queries`, and
`assigning` for a name that goes back to its owner; the clock is wound by housekeeping.
"""

from resolvers.rectification.assigning import complete
from resolvers.rectification.clock import remind

__all__ = ["complete", "remind"]
