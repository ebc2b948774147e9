"""Art 10(1): 对同一主体…注册公众账号的数量合理设定上限, whether one more account may be had.

An account counts in its category where the policy has a row for that, and otherwise among all the
subject's others.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from rules.categories import category
from rules.objections import Objection, Path, citation_objections
from rules.quotas.policy import PolicyBroken, QuotaPolicy
from rules.text import free_text
from rules.vocabulary import CreditTier, SubjectNature

EXCEPTION_MOST, EXCEPTION_LONGEST = 100, timedelta(days=366)
EXCEPTION_REASON_LIMIT = 500
GENERAL = ""  # the scope of accounts whose category has no row of its own


@dataclass(frozen=True, slots=True)
class Quota:
    """How many accounts in `scope` (a category's code, or GENERAL) a subject may have, and why."""

    scope: str
    most: int
    reason: str
    extra: int = 0

    @property
    def total(self) -> int:
        return self.most + self.extra


def quota_of(
    policy: QuotaPolicy, nature: SubjectNature, tier: CreditTier, category_code: str
) -> Quota:
    """Art 10(1): the quota under which an account of this category counts."""
    fitting = [rule for rule in policy.rules if rule.fits(nature, tier)]
    for scope in _scopes(category_code):
        rows = [rule for rule in fitting if (rule.category or GENERAL) == scope]
        if rows:
            rule = max(rows, key=lambda row: row.weight)
            return Quota(scope, rule.most, rule.reason)
    raise PolicyBroken(f"no row for {nature}")  # pragma: no cover # ruled out at construction


def objections(quota: Quota, used: int, path: Path) -> list[Objection]:
    """Art 10(1): what stands against one more account of a subject that has `used`."""
    if used < quota.total:
        return []
    return [Objection("QUOTA_EXCEEDED", path, {"quota": quota.total, "used": used})]


def exception_objections(
    extra: int, until: date, category_code: str | None, article: str, reason: str, today: date
) -> list[Objection]:
    """What is wrong with an exception: it is for a few accounts, has a term and a reason."""
    objections = free_text.required(reason, ("reason",), limit=EXCEPTION_REASON_LIMIT, lines=True)
    objections += citation_objections(article, ("article",))
    if not 1 <= extra <= EXCEPTION_MOST:
        objections.append(Objection("QUOTA_EXCEPTION_EXTRA", ("extra",), {"most": EXCEPTION_MOST}))
    latest = today + EXCEPTION_LONGEST
    if not today < until <= latest:
        term = {"latest": latest.isoformat()}
        objections.append(Objection("QUOTA_EXCEPTION_TERM", ("until",), dict(term)))
    if category_code is not None and category(category_code) is None:
        objections.append(Objection("CATEGORY_UNKNOWN", ("category",)))
    return objections


def _scopes(code: str) -> list[str]:
    """The category, the one above it, and all the rest together."""
    known = category(code)
    above = [known.parent] if known and known.parent else []
    return [code, *above, GENERAL]
