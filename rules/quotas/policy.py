"""Art 10(1): 数量合理设定上限, the policy of how many accounts a subject may have, as a table.

The law sets no number. Ours is versioned and published, and the platform's own description file
may hold another. Each row has its reason.
"""

from dataclasses import dataclass

from rules.categories import category
from rules.vocabulary import CreditTier, SubjectNature
from rules.vocabulary import SubjectNature as N

MOST_EVER, REASON_LIMIT, VERSION_LIMIT = 10_000, 200, 32


class PolicyBroken(ValueError):
    """A table of quotas that cannot be applied; says in which row and why."""


@dataclass(frozen=True, slots=True)
class QuotaRule:
    """One row. None fits everything; the row that says most about a subject counts, and of two
    that say equally much the smaller number.
    """

    most: int
    reason: str
    nature: SubjectNature | None = None
    tier: CreditTier | None = None
    category: str | None = None

    def fits(self, nature: SubjectNature, tier: CreditTier) -> bool:
        return self.nature in (None, nature) and self.tier in (None, tier)

    @property
    def weight(self) -> tuple[int, int]:
        return (self.nature is not None) + (self.tier is not None), -self.most


@dataclass(frozen=True, slots=True)
class QuotaPolicy:
    version: str
    rules: tuple[QuotaRule, ...]

    def __post_init__(self) -> None:
        """Raises PolicyBroken for a version or a row that cannot be meant, or a nature without a
        number.
        """
        if not 1 <= len(self.version) <= VERSION_LIMIT:
            raise PolicyBroken(f"quotas: `version` has 1 to {VERSION_LIMIT} characters")
        for place, rule in enumerate(self.rules, 1):
            if wrong := _wrong(rule):
                raise PolicyBroken(f"quotas, row {place}: {wrong}")
        for nature in SubjectNature:
            if not any(_is_general(rule) and rule.nature in (None, nature) for rule in self.rules):
                raise PolicyBroken(f"quotas: no row says how many accounts {nature} may have")


def _is_general(rule: QuotaRule) -> bool:
    return rule.category is None and rule.tier is None


def _wrong(rule: QuotaRule) -> str | None:
    if not 0 <= rule.most <= MOST_EVER:
        return f"`most` is 0 to {MOST_EVER}"
    if rule.category is not None and category(rule.category) is None:
        return f"no category has the code {rule.category}"
    if not rule.reason.strip() or len(rule.reason) > REASON_LIMIT:
        return f"`reason` has 1 to {REASON_LIMIT} characters"
    return None


_MEDIA = "News media run many titles, each under its own licence."
_CLOSED = "An account of the subject was closed by law or agreement."
DEFAULT = QuotaPolicy(
    version="2026-11",
    rules=(
        QuotaRule(1, "One person, one account, as platforms commonly allow.", N.NATURAL_PERSON),
        QuotaRule(2, "One for the business and one to spare.", N.INDIVIDUAL_BUSINESS),
        QuotaRule(2, "As platforms commonly allow enterprises.", N.ENTERPRISE),
        QuotaRule(2, "As for enterprises.", N.SOCIAL_ORGANISATION),
        QuotaRule(2, "As for enterprises.", N.UNINCORPORATED_ORGANISATION),
        QuotaRule(50, "One for each of its services.", N.PUBLIC_INSTITUTION),
        QuotaRule(50, "One for each of its departments.", N.STATE_ORGAN),
        QuotaRule(50, _MEDIA, N.ENTERPRISE, category="NEWS"),
        QuotaRule(1, _CLOSED, tier=CreditTier.POOR),
        QuotaRule(1, _CLOSED, tier=CreditTier.POOR, category="NEWS"),
    ),
)
