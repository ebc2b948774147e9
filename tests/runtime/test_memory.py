"""What a process remembers for its register."""

from resolvers.runtime import Kept, Memory


class Names(Kept[str, list[str]]):
    most = 2


def test_each_class_is_made_once_for_each_register() -> None:
    here, there = Memory(), Memory()

    assert here.of(Names) is here.of(Names)
    assert here.of(Names) is not there.of(Names)


def test_what_is_kept_comes_back_with_the_version_of_what_it_was_made_from() -> None:
    names = Names()
    names.keep("cloud", 1, ["云"])
    names.keep("cloud", 2, ["云", "雲"])

    assert names.get("cloud") == (2, ["云", "雲"])
    assert names.get("rain") is None


def test_what_was_kept_longest_ago_makes_room() -> None:
    names = Names()
    for key in ("cloud", "rain", "cloud", "snow"):
        names.keep(key, 1, [])

    assert [key for key in ("cloud", "rain", "snow") if names.get(key)] == ["cloud", "snow"]
