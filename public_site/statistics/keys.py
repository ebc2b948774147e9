"""What the keys of rows are called, and each of them in words."""

from collections.abc import Callable

from public_site.site import labels
from public_site.site.translation import N_
from public_site.site.wording import Wording
from resolvers.statistics import Key
from rules.statistics.figures import ELSEWHERE
from rules.vocabulary import ReportReason

KEY: dict[Key, str] = {
    Key.MONTH: N_("Month"),
    Key.CATEGORY: N_("Category"),
    Key.PROVINCE: N_("Province"),
    Key.NATURE: N_("Who runs it"),
    Key.MARKER: N_("Marker"),
    Key.REASON: N_("Reason"),
    Key.WORKING_DAYS: N_("Working days"),
}


def in_words(key: Key, value: str, wording: Wording) -> str:
    """A row's key as a reader takes it: 2026年11月, 重庆市, 2–3."""
    return READERS[key](value, wording)


def _month(value: str, wording: Wording) -> str:
    return wording.month(value)


def _category(value: str, wording: Wording) -> str:
    return wording.gettext("Not in the register") if value == ELSEWHERE else wording.category(value)


def _province(value: str, wording: Wording) -> str:
    return wording.gettext("Not shown") if value == ELSEWHERE else wording.province(value)


def _marker(value: str, wording: Wording) -> str:
    return wording.marker(value)


def _reason(value: str, wording: Wording) -> str:
    return wording.gettext(labels.REPORT_REASON[ReportReason(value)])


def _span(value: str, wording: Wording) -> str:
    if value.endswith("+"):
        return wording.gettext("%s or more") % value[:-1]
    return value.replace("-", "–")


READERS: dict[Key, Callable[[str, Wording], str]] = {
    Key.MONTH: _month,
    Key.CATEGORY: _category,
    Key.PROVINCE: _province,
    Key.NATURE: _marker,
    Key.MARKER: _marker,
    Key.REASON: _reason,
    Key.WORKING_DAYS: _span,
}
