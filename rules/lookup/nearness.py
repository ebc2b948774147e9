"""How far a typed text is from the nearest part of a name."""

SHORTEST = 4  # of fewer characters one wrong is too many
LONG = 8  # from here on two may be wrong


def slips_within(length: int) -> int:
    """How many wrong characters a text of this length is forgiven."""
    if length < SHORTEST:
        return 0
    return 1 if length < LONG else 2


def distance(typed: str, text: str) -> int:
    """The fewest characters to change, add or leave out so that `typed` is a part of `text`.

    Two neighbours swapped count as one. Sellers' algorithm: len(typed) × len(text) steps.
    """
    before: list[int] = []
    row = [0] * (len(text) + 1)
    for at, one in enumerate(typed):
        earlier, before, row = before, row, [at + 1]
        for place, other in enumerate(text):
            steps = min(before[place] + (one != other), before[place + 1] + 1, row[place] + 1)
            if at and place and one == text[place - 1] and typed[at - 1] == other:
                steps = min(steps, earlier[place - 1] + 1)
            row.append(steps)
    return min(row)
