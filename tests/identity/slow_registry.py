"""An identity registry that answers when the test says so."""

import asyncio
from dataclasses import dataclass, field

from gateways.providers.identity import IdentityAnswer, IdentityQuestion
from rules.vocabulary import Outcome
from tests.outside import START


@dataclass
class Asked:
    question: IdentityQuestion
    said: asyncio.Future[Outcome] = field(default_factory=asyncio.Future)

    def answer(self, outcome: Outcome) -> None:
        self.said.set_result(outcome)


class SlowRegistry:
    name = "slow"

    def __init__(self) -> None:
        self._asked: asyncio.Queue[Asked] = asyncio.Queue()

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        asked = Asked(question)
        self._asked.put_nowait(asked)
        return IdentityAnswer(await asked.said, self.name, None, START)

    async def next_question(self) -> Asked:
        return await asyncio.wait_for(self._asked.get(), 10)
