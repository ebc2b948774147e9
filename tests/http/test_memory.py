from schema.http.memory import Memory


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
