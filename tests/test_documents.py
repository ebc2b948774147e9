"""What is written about the register holds together."""

from pathlib import Path

import pytest

DECISIONS = sorted((Path(__file__).parents[1] / "docs" / "adr").glob("*.md"))


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_is_headed_by_the_number_of_its_file(file: Path) -> None:
    number = int(file.name.partition("-")[0])

    assert file.read_text("utf-8").startswith(f"# {number}. ")
