"""Why an account was found, as the pages say it (Art 9: 方便社会监督查询)."""

import asyncio

import strawberry

from resolvers.disclosure import Published
from resolvers.lookup import Ground, Reason, reasons
from schema.access import public

strawberry.enum(
    Ground, name="MatchGround", description="命中内容, what of an account fits what was typed."
)


@strawberry.type(
    description="命中理由, a public text of an account that holds what was looked for."
)
class Match:
    ground: Ground = public("Which of the account's public texts it is.")
    text: str = public(
        "That text as it was published; for a sound the name or operator that sounds so."
    )


class Matching:
    """Looks up why a page of accounts was found when it is first asked, for all of them at once."""

    def __init__(self, text: str | None, faces: list[Published]) -> None:
        self._text, self._faces = text, faces
        self._asking = asyncio.Lock()
        self._found: dict[str, tuple[Reason, ...]] | None = None

    async def of(self, number: str) -> list[Match]:
        if self._text is None:
            return []
        async with self._asking:
            if self._found is None:
                self._found = await reasons(self._text, self._faces)
        return [Match(ground=why.ground, text=why.text) for why in self._found.get(number, ())]
