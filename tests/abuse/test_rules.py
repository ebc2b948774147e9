"""The rules that make a finding of what applications share (Art 10)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolvers.platform import platform_of
from rules.abuse import detection
from rules.abuse.address_blocks import block_of
from rules.abuse.decisions import GROUNDS
from rules.abuse.detection import TIES
from rules.abuse.filings import Alert, Filing
from rules.abuse.policy import (
    APPLICANTS,
    DEFAULT,
    KINDS,
    SIGNALS,
    WITHOUT_THRESHOLD,
    AbusePolicy,
    AbusePolicyBroken,
    Applicants,
    Threshold,
)
from rules.abuse.takeovers import never_used
from rules.abuse.words import RULES, explanation
from rules.names.series import Series, dense, series_of, stem_of
from rules.vocabulary import AbuseKind, AbuseRule, Language, SubjectNature, Tie
from rules.vocabulary import SubjectNature as N

pytestmark = pytest.mark.article("10")

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def filing(
    serial: int, nature: N = N.NATURAL_PERSON, ago: timedelta = timedelta(), **ties: str
) -> Filing:
    own = {Tie[name.upper()]: value for name, value in ties.items()}
    return Filing(serial, serial, nature, NOW - ago, name="", ties=own)


def judged(filings: list[Filing], earlier: int = 0) -> list[Alert]:
    """What the first of the filings fulfils with the others."""
    new = filings[0]
    same = {
        tie: [one for one in filings if one.ties.get(tie) == value]
        for tie, value in new.ties.items()
    }
    return detection.at_filing(DEFAULT, new, same, quota=lambda _: 1, earlier_in_block=earlier)


def rules_of(filings: list[Filing], earlier: int = 0) -> list[AbuseRule]:
    return [one.rule for one in judged(filings, earlier)]


def test_every_table_is_complete() -> None:
    assert set(KINDS) == set(SIGNALS) == set(TIES) == set(RULES) == set(AbuseRule)
    assert set(KINDS.values()) == set(GROUNDS) == set(AbuseKind)
    assert set(APPLICANTS) == set(SubjectNature)
    assert {row.rule for row in DEFAULT.thresholds} == set(AbuseRule) - WITHOUT_THRESHOLD


@pytest.mark.parametrize("rule", AbuseRule)
@pytest.mark.parametrize("language", Language)
def test_every_rule_is_explained_with_its_numbers(rule: AbuseRule, language: Language) -> None:
    numbers = {"applications": 41, "subjects": 37, "most": 13, "hours": 72}

    said = explanation(rule, numbers, language)

    assert all(str(number) in said for number in (41, 37, 13, 3))


ties = st.fixed_dictionaries(
    {}, optional={tie: st.sampled_from("abc") for tie in Tie if tie is not Tie.SERIES}
)
filings = st.builds(
    lambda serial, nature, hours, tied: Filing(
        serial, serial % 40, nature, NOW - timedelta(hours=hours), ties=tied
    ),
    st.integers(1, 10_000),
    st.sampled_from(N),
    st.integers(0, 24 * 100),
    ties,
)
crowds = st.lists(filings, min_size=1, max_size=60, unique_by=lambda one: one.application)


@given(crowds)
def test_a_finding_rests_on_filings_with_its_tie_within_its_time_and_on_enough(
    crowd: list[Filing],
) -> None:
    new = crowd[0] = replace(crowd[0], at=NOW)

    for found in judged(crowd):
        assert new in found.filings
        assert all(one.ties[found.tie] == found.value.split()[0] for one in found.filings)
        assert all(NOW - one.at <= found.within for one in found.filings)
        assert {APPLICANTS[one.nature] for one in found.filings} == {APPLICANTS[new.nature]}
        assert len(found.filings) > found.most
        assert KINDS[found.rule] is found.kind


@given(crowds)
def test_of_one_kind_one_rule_is_found(crowd: list[Filing]) -> None:
    kinds = [found.kind for found in judged(crowd)]

    assert len(kinds) == len(set(kinds))


@given(crowds, st.randoms())
def test_what_is_found_does_not_hang_on_the_order(crowd: list[Filing], rng: object) -> None:
    rest = crowd[1:]
    rng.shuffle(rest)  # type: ignore[attr-defined] # Hypothesis' own Random

    assert rules_of(crowd) == rules_of([crowd[0], *rest])


@given(crowds, filings)
def test_one_more_filing_takes_no_kind_of_finding_away(crowd: list[Filing], other: Filing) -> None:
    before = {found.kind for found in judged(crowd)}
    other = replace(other, application=10_001)

    assert before <= {found.kind for found in judged([*crowd, other])}


@given(st.lists(filings, max_size=60))
def test_what_shares_nothing_is_no_finding(crowd: list[Filing]) -> None:
    alone = [
        replace(one, ties={tie: f"{place}-{tie}" for tie in one.ties})
        for place, one in enumerate(crowd)
    ]

    assert all(judged([one, *alone]) == [] for one in alone[:1])


def test_who_came_in_later_and_was_written_earlier_counts() -> None:
    faster = [filing(serial, ago=timedelta(seconds=-serial), phone="a") for serial in range(1, 9)]

    assert rules_of([filing(0, phone="a"), *faster]) == [AbuseRule.ONE_PHONE]


@pytest.mark.parametrize(("persons", "found"), [(8, []), (9, [AbuseRule.ONE_PHONE])])
def test_a_phone_of_a_family_is_innocent(persons: int, found: list[AbuseRule]) -> None:
    assert rules_of([filing(serial, phone="a") for serial in range(persons)]) == found


def test_a_phone_s_earlier_years_do_not_count() -> None:
    old = [filing(serial, phone="a", ago=timedelta(days=91)) for serial in range(1, 12)]

    assert rules_of([filing(0, phone="a"), *old]) == []


@pytest.mark.parametrize(("earlier", "found"), [(0, 1), (8, 1), (9, 0), (200, 0)])
def test_a_busy_block_has_no_burst(earlier: int, found: int) -> None:
    crowd = [filing(serial, block="a") for serial in range(25)]

    assert len(judged(crowd, earlier)) == found


def test_a_director_of_four_companies_is_innocent_and_one_of_five_is_not() -> None:
    def of(many: int) -> list[Filing]:
        return [filing(s, N.ENTERPRISE, phone="p", device="d") for s in range(many)]

    assert rules_of(of(4)) == []
    assert rules_of(of(5)) == [AbuseRule.ONE_HAND]


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("健康麦田01", Series("健康麦田#", 1)),
        ("健康麦田１２", Series("健康麦田#", 12)),
        ("健康 麦田 乙", Series("健康麦田#", 2)),
        ("健康麦田十二", Series("健康麦田#", 12)),
        ("健康麦田一百零三", Series("健康麦田#", 103)),
        ("健康麦田c", Series("健康麦田#", 3)),
        ("健康麦田第3号", Series("健康麦田第#号", 3)),
        ("健康麦田1985", Series("健康麦田#", None)),
        ("健康麦田", None),
        ("麦1", None),
        ("用户82716351", None),
    ],
)
def test_a_counter_is_read_in_every_way_of_counting(name: str, series: Series | None) -> None:
    assert series_of(name) == series


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_names_that_differ_by_a_number_only_are_of_one_series(one: int, other: int) -> None:
    first, second = series_of(f"健康麦田{one}"), series_of(f"健康麦田{other}")

    assert first is not None
    assert second is not None
    assert first.stem == second.stem
    assert (first.counter, second.counter) == tuple(
        None if 1940 <= number < 2030 else number for number in (one, other)
    )


@given(st.text(max_size=40))
def test_any_name_has_a_series_and_a_stem_or_none(name: str) -> None:
    series, stem = series_of(name), stem_of(name)

    assert series is None or 0 <= (series.counter or 0) <= 999_999
    assert stem is None or len(stem) == 4


@given(st.lists(st.integers(0, 5_000), max_size=60))
def test_a_run_has_at_least_every_second_number(counts: list[int]) -> None:
    run = dense(counts)

    assert run <= set(counts)
    assert not run or max(run) - min(run) + 1 <= 2 * len(run)


@pytest.mark.parametrize(("others", "found"), [(5, True), (6, False)])
def test_a_run_within_a_nickname_that_many_bear_is_innocent(others: int, found: bool) -> None:
    counters = [*range(1, 11), *range(100_000, 100_000 + 500 * others, 500)]
    bearers = [
        replace(filing(serial, series="小明#"), count=counter)
        for serial, counter in enumerate(counters)
    ]

    assert (rules_of(bearers) == [AbuseRule.NAME_SERIES]) is found


def test_birth_years_and_lucky_numbers_are_no_run() -> None:
    assert len(dense([66, 88, 99, 520, 666, 888, 1314, 1978, 1985, 1993, 2001])) <= 2


@pytest.mark.parametrize(
    ("host", "block"),
    [
        ("8.8.4.77", "8.8.4.0/24"),
        ("::ffff:8.8.4.77", "8.8.4.0/24"),
        ("2606:4700:1:2::3", "2606:4700:1::/48"),
        ("127.0.0.1", None),
        ("10.1.2.3", None),
        ("testclient", None),
        ("", None),
    ],
)
def test_an_address_is_known_by_its_block_or_not_at_all(host: str, block: str | None) -> None:
    assert block_of(host) == block


@pytest.mark.parametrize(
    "row",
    [
        Threshold(AbuseRule.BURST, Applicants.PERSONS, 0, timedelta(days=1), "x"),
        Threshold(AbuseRule.BURST, Applicants.PERSONS, 151, timedelta(days=1), "x"),
        Threshold(AbuseRule.BURST, Applicants.PERSONS, 5, timedelta(), "x"),
        Threshold(AbuseRule.BURST, Applicants.PERSONS, 5, timedelta(days=367), "x"),
        Threshold(AbuseRule.BURST, Applicants.PERSONS, 5, timedelta(days=1), " "),
        Threshold(AbuseRule.BLOCK_BURST, Applicants.PERSONS, 24, timedelta(days=30, hours=1), "x"),
        Threshold(AbuseRule.BLOCK_BURST, Applicants.FIRMS, 24, timedelta(hours=3), "x"),
    ],
)
def test_a_row_that_cannot_be_meant_is_named(row: Threshold) -> None:
    with pytest.raises(AbusePolicyBroken, match="row 1"):
        AbusePolicy("test", (row,))


@pytest.mark.parametrize("version", ["", "x" * 33])
def test_a_version_that_no_finding_could_keep_is_refused(version: str) -> None:
    with pytest.raises(AbusePolicyBroken, match="`version`"):
        AbusePolicy(version, ())


def test_two_rows_for_the_same_are_refused() -> None:
    row = Threshold(AbuseRule.BURST, Applicants.PERSONS, 5, timedelta(days=1), "x")

    with pytest.raises(AbusePolicyBroken, match="row 2"):
        AbusePolicy("test", (row, row))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"rule": "NO_SUCH"}, "NO_SUCH"),
        ({"bearers": "CATS"}, "CATS"),
        ({"most": "six"}, "whole numbers"),
        ({"hours": 0}, "`hours`"),
        ({"colour": "red"}, "colour"),
        ({"rule": "BLOCK_BURST", "hours": 61 * 24}, "row 1: `hours` of BLOCK_BURST"),
    ],
)
def test_a_platform_s_own_table_that_cannot_be_meant_is_named(
    changes: dict[str, object], said: str
) -> None:
    row = {"rule": "BURST", "bearers": "PERSONS", "most": 6, "hours": 24, "reason": "x"}

    with pytest.raises(AbusePolicyBroken, match=said):
        platform_of({"abuse": {"version": "1", "thresholds": [row | changes]}})


@pytest.mark.parametrize(
    ("of", "found"),
    [
        ((AbuseRule.ONE_PHONE, "a"), []),
        ((AbuseRule.ONE_PHONE, "b"), [AbuseRule.ONE_PHONE]),
        ((AbuseRule.ONE_MACHINE, "a"), [AbuseRule.ONE_PHONE]),
    ],
)
def test_what_staff_cleared_counts_no_more_for_the_same_rule_and_value(
    of: tuple[AbuseRule, str], found: list[AbuseRule]
) -> None:
    cleared = [
        replace(filing(serial, phone="a"), cleared=frozenset({of})) for serial in range(1, 9)
    ]

    assert rules_of([filing(0, phone="a"), *cleared]) == found


def unused(many: int) -> list[Filing]:
    return [filing(serial, device="d", ago=timedelta(days=20)) for serial in range(many)]


@pytest.mark.parametrize(
    ("accounts", "used", "found"), [(7, 0, False), (8, 0, True), (10, 2, True), (11, 3, False)]
)
def test_hoarded_is_what_hardly_any_of_is_used(accounts: int, used: int, found: bool) -> None:
    held = unused(accounts)
    one = replace(held[-1], at=NOW)

    judged = never_used(DEFAULT, one, Tie.DEVICE, held, set(range(used)))

    assert (judged is not None) is found


def test_unused_accounts_of_one_subject_are_a_matter_of_its_quota() -> None:
    held = [replace(one, subject=1) for one in unused(20)]

    assert never_used(DEFAULT, replace(held[0], at=NOW), Tie.DEVICE, held, set()) is None
