"""On what a refusal stands (Art 8, 9)."""

from rules.review import GROUND_ARTICLES
from rules.vocabulary import RefusalGround


def test_every_ground_of_refusal_stands_on_an_article() -> None:
    assert set(GROUND_ARTICLES) == set(RefusalGround)
