"""What is committed together, and what follows a commit."""

from contextlib import suppress

from structlog.testing import capture_logs

from gateways.providers.identity import IdentityAnswer, IdentityQuestion
from models import Application
from resolvers.runtime import after_commit, transaction
from tests import build, operations
from tests.world import World


class BrokenRegistry:
    name = "broken"

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        raise ValueError(question.name)


async def test_a_fault_after_the_commit_neither_denies_it_nor_stops_what_follows(
    world: World,
) -> None:
    object.__setattr__(world.register, "registry", BrokenRegistry())

    own = build.application()

    with capture_logs() as lines:
        answer = await world.ask(operations.REGISTER, {"input": own}, by="alice")

    assert "errors" not in answer
    assert answer["data"]["registerAccount"]["objections"] == []
    assert await Application.all().count() == 1
    assert len(world.phones.codes) == 1
    said = repr(lines)
    assert "ValueError" in said
    assert own["subject"]["operatorName"] not in said


async def test_errands_of_what_was_rolled_back_are_not_run(world: World) -> None:
    done: list[str] = []

    async def errand(name: str) -> None:
        done.append(name)

    async with transaction():
        after_commit(lambda: errand("kept"))
        with suppress(ValueError):
            async with transaction():
                after_commit(lambda: errand("lost"))
                raise ValueError

    assert done == ["kept"]
