"""The benchmark of the name engine.

    python -m bench.names [--names FILE] [--cases FILE.jsonl] [--json OUT] [--held N]

Without `--cases` it makes its own: names held, each transformed, and as many names that nobody
holds. Tuning looked at one half of the names; what is reported is made of the other.
"""

import argparse
import random
import sys
from pathlib import Path

import orjson

from bench.names import offices
from bench.names.cases import read
from bench.names.evaluation import Score, judges_of, own_cases, scored, tuned_threshold
from bench.names.sources import halves

SEED = 20261124
MOST_RATIO_CASES = 2_000  # a linear scan a case: more would take hours


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, help="real names, one a line")
    parser.add_argument("--cases", type=Path, help="cases of somebody else, lines of JSON")
    parser.add_argument("--json", type=Path, help="where the figures go")
    parser.add_argument("--held", type=int, default=3_000, help="names held at most")
    chosen = parser.parse_args()
    split = halves(chosen.names)
    rng = random.Random(SEED)  # noqa: S311 # the same cases each time
    try:
        cases = read(chosen.cases) if chosen.cases else own_cases(split.reported, chosen.held, rng)
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    tuning = own_cases(split.tuning, chosen.held // 4, rng)
    scores = [
        scored(
            name, judge, cases if exact else rng.sample(cases, min(len(cases), MOST_RATIO_CASES))
        )
        for name, judge, exact in judges_of(cases, tuned_threshold(tuning))
    ]
    print(table(scores))
    print(share_table("found of each transformation", scores[0].by_way()))
    _, reported = offices.halves()
    shares = offices.judged(reported)
    rows = [(one.kind, one.asked_about, one.names) for one in shares]
    print(share_table("claims to an office, asked about", rows))
    if chosen.json:
        figures = [*(score.as_json() for score in scores), *(one._asdict() for one in shares)]
        chosen.json.write_bytes(orjson.dumps(figures))


def table(scores: list[Score]) -> str:
    """One row a judge, one column an axis: found of those wanted, then false alarms."""
    columns = list(dict.fromkeys(column for score in scores for column in score.columns()))
    rows = [["", *columns]]
    rows += [[score.name, *(score.column(column) for column in columns)] for score in scores]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def share_table(title: str, rows: list[tuple[str, int, int]]) -> str:
    """One row a set: its name, the share, and of how many."""
    lines = [f"  {name:42} {100 * found / of:7.2f} %  of {of}" for name, found, of in rows if of]
    return "\n".join(["", title, *lines])


if __name__ == "__main__":
    main()
