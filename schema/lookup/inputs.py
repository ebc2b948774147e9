"""By what accounts are looked up: inputs, their bounds, and what is asked of the register."""

import re
from datetime import UTC, date, datetime, time

import strawberry

from resolvers import lookup
from rules.calendar import CHINA
from rules.vocabulary import AccountStatus, CredentialField, MarkerType, SubjectNature
from schema.errors import GraphError

EARLIEST = date(1900, 1, 1)
LONGEST_TEXT, LONGEST_NAME = 100, 255  # code points
BAD = "BAD_USER_INPUT"


@strawberry.input(description="按编号或名称, an account by its number or by its name.", one_of=True)
class DisclosureBy:
    number: strawberry.Maybe[str] = strawberry.field(description="账号编号, its number.")
    name: strawberry.Maybe[str] = strawberry.field(
        description="账号名称, its name; width, case, script and separators do not count."
    )

    def wanted_name(self) -> str:
        return bounded("name", self.name.value if self.name else None, LONGEST_NAME)


@strawberry.input(description="登记期间, a span of days in China, both included.")
class DateRange:
    since: date | None = strawberry.field(default=None, description="First day.")
    until: date | None = strawberry.field(default=None, description="Last day.")


@strawberry.input(description="查询条件, all that are given must hold.")
class DisclosureFilter:
    text: str | None = strawberry.field(
        default=None,
        description="Any two or more characters of a name, former name, operator or pinyin.",
    )
    category: str | None = strawberry.field(default=None, description="Category code.")
    nature: SubjectNature | None = strawberry.field(default=None, description="主体性质.")
    status: AccountStatus | None = strawberry.field(default=None, description="账号状态.")
    marker_type: MarkerType | None = strawberry.field(default=None, description="专门标识.")
    credential_field: CredentialField | None = strawberry.field(
        default=None, description="Field of a public credential."
    )
    division: str | None = strawberry.field(
        default=None, description="GB/T 2260 code; everything below it counts."
    )
    uscc: str | None = strawberry.field(default=None, description="统一社会信用代码.")
    operator_name: str | None = strawberry.field(
        default=None, description="运营主体名称, whole, as it is shown."
    )
    registered_between: DateRange | None = strawberry.field(default=None, description="登记日期.")

    def wanted(self) -> lookup.Filter:
        self._check()
        span = self.registered_between or DateRange()
        return lookup.Filter(
            text=self.text,
            category=self.category,
            nature=self.nature,
            status=self.status,
            marker_type=self.marker_type,
            credential_field=self.credential_field,
            division=self.division,
            uscc=self.uscc,
            operator_name=self.operator_name,
            registered_from=_midnight(span.since, 0),
            registered_until=_midnight(span.until, 1),
        )

    def _check(self) -> None:
        bounded("text", self.text, LONGEST_TEXT)
        bounded("category", self.category, LONGEST_TEXT)
        bounded("uscc", self.uscc, LONGEST_TEXT)
        bounded("operatorName", self.operator_name, LONGEST_TEXT)
        if self.division is not None and not re.fullmatch("[0-9]{6}", self.division):
            raise GraphError("`division` is six digits, GB/T 2260", BAD)


def bounded(name: str, value: str | None, longest: int) -> str:
    """`value` where it has at most `longest` characters; GraphError that names it otherwise."""
    if value is not None and len(value) > longest:
        raise GraphError(f"`{name}` has at most {longest} characters", BAD)
    return value or ""


def _midnight(day: date | None, days_on: int) -> datetime | None:
    if day is None:
        return None
    later = date.fromordinal(min(day.toordinal() + days_on, date.max.toordinal() - 1))
    # SQLite compares times as they are written, and they are written in UTC.
    return datetime.combine(max(later, EARLIEST), time(), CHINA).astimezone(UTC)
