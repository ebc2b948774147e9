"""The trials of a served register, each small, and each shown to fail where it should.

All ask one register, of two processes on SQLite: to start one takes longer than all of them.
"""

from collections.abc import Iterator

import pytest

from bench import enterprises
from bench.crash import Drill
from bench.enterprises import Trial, distinct
from bench.leaks import Leaks
from bench.quotas import Rush
from bench.races import Races, Size
from bench.served import Served, served
from tests.bench.made_up import enterprises as made_up

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def register() -> Iterator[Served]:
    with served("sqlite", processes=2) as made:
        yield made


async def test_enterprises_come_through_as_they_were_declared(
    register: Served, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(register)

    await trial.run(distinct(made_up(2)))

    assert capsys.readouterr().out.startswith("2 enterprises, 0 wrong, ")
    assert {step: len(taken) for step, taken in trial.latencies.items()} == {
        "hand in": 2,
        "apply": 2,
        "claim": 2,
        "decide": 2,
        "look up": 2,
    }

    monkeypatch.setattr(enterprises, "_expected", lambda row, name: {"name": {"value": name}})
    with pytest.raises(SystemExit):
        await trial.run(distinct(made_up(1)))


async def test_a_race_has_one_winner_and_a_feed_no_gap(register: Served, capsys: Said) -> None:
    races = Races(register, Size(parallel=10, subscribers=2, changes=4))

    await races.one_name()
    await races.one_review()
    await races.one_feed()

    name, review, feed = capsys.readouterr().out.splitlines()
    assert "'registered': 1" in name
    assert "'NAME_TAKEN': 9" in name
    assert review == "one review: held by 1 of 4 reviewers in 10 claims"
    assert feed.startswith("one feed: 4 changes in ")
    assert ", 2 subscribers, one restart; 0 saw a gap or a repeat" in feed


async def test_a_name_that_was_held_before_fails_the_race(register: Served) -> None:
    """The race of the test before has given the name away."""
    with pytest.raises(SystemExit, match="the race for a name failed"):
        await Races(register, Size(parallel=2)).one_name()


async def test_what_was_acknowledged_outlives_a_kill(register: Served, capsys: Said) -> None:
    drill = Drill(register)

    await drill.run(rounds=1, writers=2)

    said = capsys.readouterr().out
    assert drill.approved
    assert f"round 1: {len(drill.filed)} filed, {len(drill.approved)} approved" in said
    assert "acknowledged and lost: 0; half-written: 0; dense: True" in said

    drill.filed.add("A0000000000")
    with pytest.raises(SystemExit, match="the drill failed"):
        await drill.run(rounds=0)


async def test_no_number_stands_in_clear(register: Served, capsys: Said) -> None:
    leaks = Leaks(register)

    await leaks.run(accounts=4)

    assert len(leaks.secrets) >= 4 * 3
    assert capsys.readouterr().out == (
        f"{len(leaks.secrets)} numbers, receipts and contacts; in clear: 0\n"
    )

    (register.folder / "forgotten.log").write_text(next(iter(leaks.secrets)))
    with pytest.raises(SystemExit, match="something stands in clear"):
        await leaks.run(accounts=0)


async def test_no_subject_has_more_accounts_than_it_may(register: Served, capsys: Said) -> None:
    rush = Rush(register, subjects=2)

    await rush.run(attempts=8, kill=False)

    assert rush.outcomes == {"filed": 3, "QUOTA_EXCEEDED": 5}  # a person has one, an enterprise two
    assert capsys.readouterr().out.endswith(
        "accounts: 3; subjects over their quota: 0; "
        "with less than was acknowledged: 0; with slots left: 0\n"
    )

    rush.acknowledged[rush.subjects[0]["operatorName"]] += 100
    with pytest.raises(SystemExit, match="the quotas did not hold"):
        await rush.run(attempts=0, kill=False)
