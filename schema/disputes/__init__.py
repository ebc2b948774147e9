"""冒用身份异议, disputes about the use of an identity: who files one, and who decides it (Art 8).

How the identity of whoever files one is proved stands in `schema/identity.py`.
"""

from schema.disputes.disputes import DisputeMutation, DisputeQuery
from schema.disputes.handling import DisputeHandlingMutation, DisputeHandlingQuery

__all__ = [
    "DisputeHandlingMutation",
    "DisputeHandlingQuery",
    "DisputeMutation",
    "DisputeQuery",
]
