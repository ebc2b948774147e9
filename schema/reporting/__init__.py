"""举报, anyone reports an account and follows the answer; staff handle it (Art 18, 20).

Who reported is shown to the one member of staff who holds the report, for a reason, and to nobody
else.
"""

from schema.reporting.handling import ReportHandlingMutation, ReportHandlingQuery
from schema.reporting.reporting import ReportingMutation, ReportingQuery

__all__ = [
    "ReportHandlingMutation",
    "ReportHandlingQuery",
    "ReportingMutation",
    "ReportingQuery",
]
