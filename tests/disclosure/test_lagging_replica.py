"""What a decision rests on is read where it is written, however far public reads lag behind."""

import pytest
import pytest_asyncio

from models import database
from tests.world import World

pytestmark = pytest.mark.article("8")


@pytest.fixture
def replica_url(database_url: str, request: pytest.FixtureRequest) -> str:
    """A database of the same kind to which nothing has come yet."""
    kind = "sqlite" if database_url.startswith("sqlite") else "postgres"
    fresh: str = request.getfixturevalue(f"{kind}_databases").fresh()
    return fresh


@pytest_asyncio.fixture
async def lagging(world: World, replica_url: str) -> World:
    """A register whose public reads go to a replica that lags behind."""
    await database.disconnect()
    await database.connect(world.database_url, replica_url)
    return world


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "云善周刊"}, "NAME_ASSOCIATED"),
        ({"bio": "云山周刊官方账号。"}, "PROFILE_ASSOCIATED"),
    ],
)
async def test_a_name_is_near_to_one_that_only_the_writer_has(
    lagging: World, changes: dict[str, str], code: str
) -> None:
    await lagging.account(name="云山周刊")
    filed = await lagging.apply(**changes)

    payload = await lagging.decide(filed["reference"], nameRight="", profileRight="")

    assert [one["code"] for one in payload["objections"]] == [code]
