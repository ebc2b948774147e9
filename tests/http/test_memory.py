import pytest

from schema.http.documents import Documents
from schema.http.errors import RequestRefused
from schema.http.memory import Memory
from schema.limits.bounds import STRANGER, Limits
from tests.http.graph_for_tests import make_graph


def test_a_text_is_kept_the_second_time_it_comes() -> None:
    memory: Memory[int] = Memory()
    memory.keep("a", 1)
    once = "a" in memory
    memory.keep("a", 1)

    assert (once, "a" in memory) == (False, True)


def test_ten_thousand_texts_sent_once_push_nothing_out() -> None:
    memory: Memory[int] = Memory(kept=2, seen=100)
    for key in ("a", "a", "b", "b"):
        memory.keep(key, 1)
    for number in range(10_000):
        memory.keep(f"junk {number}", 1)

    assert memory.get("a") == memory.get("b") == 1


def test_the_least_used_goes_first() -> None:
    memory: Memory[int] = Memory(kept=2)
    for key in ("a", "a", "b", "b"):
        memory.keep(key, 1)
    memory.get("a")
    for _ in range(2):
        memory.keep("c", 1)

    assert ("a" in memory, "b" in memory, "c" in memory) == (True, False, True)


def test_large_texts_leave_room_for_fewer() -> None:
    memory: Memory[int] = Memory(room=100)
    for key in ("a", "a", "b", "b", "c", "c"):
        memory.keep(key, 1, 40)

    assert ("a" in memory, "b" in memory, "c" in memory) == (False, True, True)


def test_what_was_refused_is_not_kept() -> None:
    documents = Documents(make_graph(), Limits())
    for _ in range(3):
        with pytest.raises(RequestRefused):
            documents.prepare("{nope}", None, {}, signed_in=False)
        documents.prepare("{hello}", None, {}, signed_in=False)

    assert (STRANGER, "{nope}") not in documents.memory
    assert (STRANGER, "{hello}") in documents.memory


def test_what_is_kept_is_not_parsed_again() -> None:
    documents = Documents(make_graph(), Limits())
    trees = [documents.prepare("{hello}", None, {}, signed_in=False).tree for _ in range(4)]

    assert trees[2] is trees[3]
