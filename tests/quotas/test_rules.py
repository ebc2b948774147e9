"""How many accounts one subject may have: the policy as a table (Art 10)."""

from datetime import date, timedelta

import pytest

from resolvers.platform import platform_of
from rules.credit import COUNTS, Finding, FindingKind, tier_of
from rules.quotas.further_accounts import CHECKED_AS, unchecked
from rules.quotas.policy import DEFAULT, PolicyBroken, QuotaPolicy, QuotaRule
from rules.quotas.quotas import quota_of
from rules.vocabulary import AccountAspect, CheckedFact, CreditTier
from rules.vocabulary import SubjectNature as N

pytestmark = pytest.mark.article("10")

TODAY = date(2026, 11, 24)
ORDINARY, POOR = CreditTier.ORDINARY, CreditTier.POOR


@pytest.mark.parametrize(
    ("nature", "most"),
    [
        (N.NATURAL_PERSON, 1),
        (N.INDIVIDUAL_BUSINESS, 2),
        (N.ENTERPRISE, 2),
        (N.SOCIAL_ORGANISATION, 2),
        (N.UNINCORPORATED_ORGANISATION, 2),
        (N.PUBLIC_INSTITUTION, 50),
        (N.STATE_ORGAN, 50),
    ],
)
def test_every_nature_has_its_number(nature: N, most: int) -> None:
    assert quota_of(DEFAULT, nature, ORDINARY, "LIFE").total == most
    assert quota_of(DEFAULT, nature, POOR, "LIFE").total == 1


def test_a_category_with_a_row_of_its_own_is_counted_by_itself_and_so_is_what_is_below_it() -> None:
    assert quota_of(DEFAULT, N.ENTERPRISE, ORDINARY, "NEWS").scope == "NEWS"
    assert quota_of(DEFAULT, N.ENTERPRISE, ORDINARY, "NEWS").total == 50
    assert quota_of(DEFAULT, N.ENTERPRISE, ORDINARY, "LIFE").scope == ""
    rules = (QuotaRule(1, "one"), QuotaRule(3, "three", category="LIFE"))
    below = quota_of(QuotaPolicy("1", rules), N.ENTERPRISE, ORDINARY, "LIFE_FOOD")
    assert (below.scope, below.total) == ("LIFE", 3)


def test_the_row_that_says_most_about_a_subject_counts() -> None:
    policy = QuotaPolicy(
        "1",
        (
            QuotaRule(5, "all"),
            QuotaRule(9, "enterprises", N.ENTERPRISE),
            QuotaRule(3, "poor ones", tier=POOR),
            QuotaRule(4, "poor enterprises", N.ENTERPRISE, POOR),
        ),
    )

    assert quota_of(policy, N.STATE_ORGAN, ORDINARY, "LIFE").most == 5
    assert quota_of(policy, N.STATE_ORGAN, POOR, "LIFE").most == 3
    assert quota_of(policy, N.ENTERPRISE, ORDINARY, "LIFE").most == 9
    assert quota_of(policy, N.ENTERPRISE, POOR, "LIFE").most == 4


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ([{"most": 1, "reason": "one", "nature": "ENTERPRISE"}], "NATURAL_PERSON"),
        ([{"most": -1, "reason": "less"}], "row 1"),
        ([{"most": 1.5, "reason": "half"}], "whole number"),
        ([{"most": 1, "reason": " "}], "reason"),
        ([{"most": 1, "reason": "one", "category": "NOWHERE"}], "NOWHERE"),
        ([{"most": 1, "reason": "one", "nature": "ROBOT"}], "ROBOT"),
        ([{"most": 1, "reason": "one", "colour": "red"}], "colour"),
        ([], "no row"),
    ],
)
def test_a_platforms_own_table_that_cannot_be_applied_is_refused_with_its_row(
    told: list[dict[str, object]], said: str
) -> None:
    with pytest.raises(PolicyBroken, match=said):
        platform_of({"quotas": {"version": "1", "rules": told}})


@pytest.mark.parametrize("version", ["", "x" * 33])
def test_a_table_s_version_has_a_length_that_can_be_shown(version: str) -> None:
    with pytest.raises(PolicyBroken, match="`version`"):
        platform_of({"quotas": {"version": version, "rules": [{"most": 1, "reason": "one"}]}})


@pytest.mark.article("13")
@pytest.mark.parametrize("kind", FindingKind)
def test_a_finding_counts_for_its_time_and_not_a_day_longer(kind: FindingKind) -> None:
    span, tier = COUNTS[kind]
    last, over = (Finding(kind, "A", TODAY - span + timedelta(days=left)) for left in (1, 0))

    assert tier_of([last], TODAY) is tier
    assert tier_of([over], TODAY) is ORDINARY


def test_a_further_account_is_checked_in_every_aspect_of_the_law() -> None:
    assert set(CHECKED_AS) == set(AccountAspect)
    assert unchecked(N.ENTERPRISE, frozenset(CHECKED_AS.values())) == []
    missing = unchecked(N.NATURAL_PERSON, frozenset({CheckedFact.CREDIT}))[0].details["missing"]
    assert missing == "QUALIFICATION, SUBJECT_NATURE"
