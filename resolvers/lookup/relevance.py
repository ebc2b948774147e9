"""Found accounts with the best match first, those that fit alike the newest first (Art 9).

An account fits as well as the best of its texts does. All texts that hold what was typed are ranked
before there is an order, however many; counts and facets stop earlier. What that costs is said in
docs/operations.md.
"""

from datetime import datetime
from typing import Any

from tortoise.queryset import QuerySet

from models import PublicFace, SearchGram
from models.database import reader
from models.database.instants import in_utc
from models.database.statement import Statement
from resolvers.lookup import orders
from resolvers.lookup.matching import Matching, Way
from resolvers.lookup.orders import Key, Order, Placed
from rules.lookup.relevance import RANKS, Rank

FACE = (
    "number",
    "record_id",
    "registered_at",
    "name_folded",
    "uscc",
    "operator_folded",
    "operator_verified",
)
TEXT = ("text__face_id", "text__source", "text__folded", "text__spelled")
RANKED = f"""
SELECT text__face_id AS number, {{word}} AS word, CASE
  WHEN text__source = 'NAME' AND substr(text__{{form}}, 1, {{length}}) = {{written}}
    THEN {Rank.NAME_BEGINS:d}
  {" ".join(f"WHEN text__source = '{source}' THEN {rank:d}" for source, rank in RANKS.items())}
  END AS rank
FROM ({{texts}}) AS texts
"""  # noqa: S608 # made of this module's and the ORM's texts; what was typed is a parameter
OTHERS = f"SELECT number, 0 AS word, {Rank.OTHER:d} AS rank FROM ({{others}}) AS others"  # noqa: S608 # as above
BEST = "SELECT number, min(rank) AS rank FROM ({ranked}) AS ranked GROUP BY number"
# Of several words each has a rank of its own, and all have to be there; word 0 is the whole text.
BEST_OF_WORDS = """
SELECT number, CASE WHEN words < {words} OR whole <= apart THEN whole ELSE apart END AS rank
FROM (
  SELECT number, min(CASE WHEN word = 0 THEN rank END) AS whole,
    max(CASE WHEN word > 0 THEN rank END) AS apart,
    sum(CASE WHEN word > 0 THEN 1 ELSE 0 END) AS words
  FROM (
    SELECT number, word, min(rank) AS rank FROM ({ranked}) AS ranked GROUP BY number, word
  ) AS by_word
  GROUP BY number
) AS best WHERE whole IS NOT NULL OR words = {words}
"""
PLACED = f"""
WITH found AS ({{found}}), placed AS (
  SELECT found.number, record_id, registered_at,
    CASE WHEN found.number = {{number}} OR uscc = {{code}} THEN {Rank.IDENTIFIER:d}
      WHEN operator_verified AND operator_folded = {{operator}} THEN {Rank.OPERATOR_IS:d}
      WHEN name_folded = {{name}} THEN {Rank.NAME:d} ELSE rank END AS rank
  FROM ({{best}}) AS best JOIN found ON found.number = best.number
)
SELECT number, record_id, registered_at, rank FROM placed {{beyond}}
ORDER BY rank {{rises}}, registered_at {{falls}}, number {{falls}} LIMIT {{most}}
"""  # noqa: S608 # as above
BEYOND = """
WHERE rank {more} {rank} OR rank = {rank} AND (
  registered_at {less} {at} OR registered_at = {same} AND number {less} {number}
)
"""


async def stretch(
    among: QuerySet[PublicFace],
    matching: Matching,
    most: int,
    after: Key | None,
    before: Key | None,
) -> list[Placed]:
    """`most` rows of those `among` these that match, on one side of a position, those next to it
    first.
    """
    statement = Statement()
    rises, falls = ("ASC", "DESC") if before is None else ("DESC", "ASC")
    if not matching.ways and not matching.others:
        return []
    sql = PLACED.format(
        found=statement.query(among, FACE),
        number=statement.value(matching.number),
        code=statement.value(matching.code),
        operator=statement.value(matching.typed.folded),
        name=statement.value(matching.typed.folded),
        best=_best(matching, statement),
        beyond=_beyond(after or before, before is None, statement),
        rises=rises,
        falls=falls,
        most=most,
    )
    rows = await reader().execute_query_dict(sql, statement.values)
    return [Placed(row["record_id"], _position(row)) for row in rows]


async def without_text(
    faces: QuerySet[PublicFace], most: int, after: Key | None, before: Key | None
) -> list[Placed]:
    """The same where nothing was typed: all fit alike."""
    places = (place and (place[0][1], place[1]) for place in (after, before))
    rows = await orders.stretch(faces, Order.REGISTERED_DESC, most, *places)
    return [
        Placed(row.record_id, (f"{Rank.OTHER:d}_{row.position[0]}", row.position[1]))
        for row in rows
    ]


def _best(matching: Matching, statement: Statement) -> str:
    parts = [_ranked(way, statement) for way in matching.ways]
    parts += [
        OTHERS.format(others=statement.query(PublicFace.filter(condition), ("number",)))
        for condition in matching.others
    ]
    words = max((way.word for way in matching.ways), default=0)
    ranked = " UNION ALL ".join(parts)
    return (BEST_OF_WORDS if words else BEST).format(ranked=ranked, words=words)


def _ranked(way: Way, statement: Statement) -> str:
    form, written = way.typed.form
    return RANKED.format(
        word=way.word,
        form=form,
        length=len(written),
        written=statement.value(written),
        texts=statement.query(SearchGram.filter(way.grams), TEXT),
    )


def _beyond(place: Key | None, onward: bool, statement: Statement) -> str:
    if place is None:
        return ""
    (rank, moment), number = place
    more, less = (">", "<") if onward else ("<", ">")
    return BEYOND.format(
        more=more,
        less=less,
        rank=int(rank),
        at=statement.value(in_utc(moment)),
        same=statement.value(in_utc(moment)),
        number=statement.value(number),
    )


def _position(row: dict[str, Any]) -> tuple[str, str]:
    at = datetime.fromisoformat(str(row["registered_at"]))  # SQLite gives it as it is written
    return f"{row['rank']}_{at.isoformat()}", row["number"]
