"""Anyone reports an account or the register itself (Art 20), and follows what came of it.

This door hands on what anyone may do. Staff ask `queue`, `items` and `decisions`, behind it.
"""

from resolvers.reporting.filing import FiledReport, file_report
from resolvers.reporting.following import ReportView, Step, look_up

__all__ = ["FiledReport", "ReportView", "Step", "file_report", "look_up"]
