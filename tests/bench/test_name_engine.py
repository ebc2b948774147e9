"""The name engine finds what it found, and flags no more distinct names than it did (Art 8)."""

import random
from pathlib import Path

import orjson
import pytest

from bench.names import offices
from bench.names.cases import NEGATIVE, read
from bench.names.evaluation import judges_of, own_cases, scored
from bench.names.judges import Engine
from bench.names.sources import halves
from rules.vocabulary import NameVerdict

pytestmark = pytest.mark.article("8")

HELD, SEED = 300, 7
POINT = 0.01
# What the engine reached on the project's own names when this was last looked at.
SAME, ASSOCIATED, FALSE_ALARMS = 1.0, 0.99, 0.0


def test_the_engine_is_no_worse_than_it_was_by_more_than_a_point() -> None:
    cases = own_cases(halves(None).reported, HELD, random.Random(SEED))  # noqa: S311 # the same cases each time
    name, engine, _ = next(judges_of(cases, threshold=100.0))

    score = scored(name, engine, cases)

    assert score.recall(NameVerdict.SAME) >= SAME - 0.005
    assert score.recall(NameVerdict.ASSOCIATED) >= ASSOCIATED - POINT
    assert score.false_alarms(NEGATIVE) <= FALSE_ALARMS + POINT


# Of each transformation; two characters that sound alike in another tone are not found by design.
MOST_MISSED = 0.05


def test_every_transformation_is_found() -> None:
    names = halves(None).reported
    cases = own_cases(names, HELD, random.Random(SEED))  # noqa: S311 # the same cases each time
    name, engine, _ = next(judges_of(cases, threshold=100.0))

    ways = scored(name, engine, cases).by_way()

    assert len(ways) >= 20
    missed = {way: (found, of) for way, found, of in ways if of - found > max(1, MOST_MISSED * of)}
    assert missed == {}


@pytest.mark.article("18")
def test_offices_are_asked_about_and_honest_names_left_alone() -> None:
    tuning, reported = offices.halves()
    assert not {one.name for one in tuning} & {one.name for one in reported}
    shares = {one.kind: one for one in offices.judged(reported)}

    for kind, share in shares.items():
        assert share.names >= 300, kind
        found = share.asked_about / share.names
        assert found >= 0.95 if share.is_office else found <= 0.02, kind


def test_tuning_and_report_have_no_name_in_common() -> None:
    split = halves(None)
    assert split.tuning
    assert split.reported
    assert not set(split.tuning) & set(split.reported)


def test_somebody_elses_cases_are_judged_line_by_line(tmp_path: Path) -> None:
    rows = [
        {"held": "人民日报", "asked": "人民曰报", "axis": "SHAPE", "want": "ASSOCIATED"},
        {"held": "人民日报", "asked": "RMRB", "axis": "INITIALS", "want": "ASSOCIATED"},
        {"held": "人民日报", "asked": "人民日報", "axis": "SCRIPT", "want": "SAME"},
        {"held": "人民日报", "asked": "青年报", "axis": "", "want": "CLEAR"},
    ]
    file = tmp_path / "cases.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, rows)))

    cases = read(file)
    engine = Engine({case.held for case in cases})

    assert [engine(case.asked) for case in cases] == [case.want for case in cases]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"held": "x"}', '{"held":"a","asked":"b","want":"NO"}']
)
def test_a_case_that_cannot_be_read_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "cases.jsonl"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        read(file)
