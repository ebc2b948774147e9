"""Reporting an account and following a report, by people without a login (Art 20).

Nothing here keeps what was typed: a form that is not filed is gone with its answer.
"""

from public_site.reporting import follow, report
from public_site.site.pages import Page

PAGES = (
    Page("/report", report.show_form),
    Page("/report", report.file, "POST"),
    Page("/follow", follow.show_form),
    Page("/follow", follow.follow, "POST"),
)
