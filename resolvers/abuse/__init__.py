"""Abusive registration (Art 10, 18): what is noticed, what staff find, what follows for whom.

A finding decides nothing by itself: `objections` say what it stands against, and staff decide.
"""

from resolvers.abuse.appeals import appeal
from resolvers.abuse.concerns import (
    Concern,
    concerning,
    objections,
    objections_to_grounds,
    of_others,
)
from resolvers.abuse.credentials import others as certificates_of_others
from resolvers.abuse.detection import notice_certificates
from resolvers.abuse.hoarding import look_later

__all__ = [
    "Concern",
    "appeal",
    "certificates_of_others",
    "concerning",
    "look_later",
    "notice_certificates",
    "objections",
    "objections_to_grounds",
    "of_others",
]
