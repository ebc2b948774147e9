"""限期改正, an account is suspended until what does not conform is corrected (Art 8).

What is corrected is answered here; what a name or picture may be is asked of the resolvers.
"""

from schema.rectification.assigning import NameAssignmentMutation
from schema.rectification.rectification import RectificationMutation, RectificationQuery
from schema.rectification.types import Rectification

__all__ = [
    "NameAssignmentMutation",
    "Rectification",
    "RectificationMutation",
    "RectificationQuery",
]
