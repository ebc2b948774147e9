"""The feed: every published version in one order, asked for or followed (Art 9, 20)."""

from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry

from resolvers.disclosure import Published, feed
from rules.powers import Power
from rules.vocabulary import MarkerType, SubjectNature
from schema.access import Info, public, subscription
from schema.disclosure.disclosure import Disclosure
from schema.errors import GraphError

AfterSequence = Annotated[
    int, strawberry.argument(description="The last sequence already seen; 0 from the beginning.")
]
LAST_SEQUENCE = 2**31 - 1


@strawberry.input(description="变更条件, which changes to follow; all that are given must hold.")
class ChangeFilter:
    number: str | None = strawberry.field(default=None, description="One account's.")
    category: str | None = strawberry.field(default=None, description="One category's.")
    nature: SubjectNature | None = strawberry.field(default=None, description="主体性质.")
    marker_type: MarkerType | None = strawberry.field(
        default=None, description="Of accounts that have this marker after the change."
    )

    def fits(self, face: Published) -> bool:
        markers = {marker["type"] for marker in face.document["markers"]}
        return (
            self.number in (None, face.number)
            and self.category in (None, face.fact("category"))
            and self.nature in (None, face.fact("subjectNature"))
            and (self.marker_type is None or self.marker_type.value in markers)
        )


Wanted = Annotated[
    ChangeFilter | None, strawberry.argument(description="Which; all where left out.")
]


@strawberry.type(description="变更, one published version as an entry of the feed.")
class ChangeEntry:
    sequence: int = public("Its place in the feed, without gaps.")
    number: str = public("The account.")
    fields_changed: list[str] = public("JSON pointers of what differs from the version before.")
    disclosure: Disclosure = public("The version itself.")

    @classmethod
    def of(cls, face: Published) -> "ChangeEntry":
        return cls(
            sequence=face.sequence,
            number=face.number,
            fields_changed=list(face.fields_changed),
            disclosure=Disclosure.of(face),
        )


@strawberry.type(description="变更列表, a stretch of the feed.")
class Changes:
    entries: list[ChangeEntry] = public("In order of sequence.")
    has_more: bool = public("Whether more had been published when this was asked.")


@strawberry.type
class FeedQuery:
    @public("变更, what was published after a sequence, with the fields changed.", article="9")
    async def changes(
        self,
        after_sequence: AfterSequence = 0,
        first: Annotated[int, strawberry.argument(description="How many, 1 to 100.")] = 50,
    ) -> Changes:
        _check(after_sequence)
        faces = await feed.since(after_sequence, first=first + 1)
        return Changes(
            entries=[ChangeEntry.of(face) for face in faces[:first]], has_more=len(faces) > first
        )


@strawberry.type
class FeedSubscription:
    @subscription(
        Power.READ_PUBLIC,
        "变更订阅, everything published after a sequence, then as it happens; resume with the last "
        "sequence seen, without gap or repeat.",
        article="9",
    )
    async def disclosure_changed(
        self, info: Info, after_sequence: AfterSequence, filter: Wanted = None
    ) -> AsyncGenerator[ChangeEntry, None]:
        _check(after_sequence)
        tail = info.context.register.memory.of(feed.Tail)
        async for face in tail.follow(after_sequence):
            if filter is None or filter.fits(face):
                yield ChangeEntry.of(face)


def _check(sequence: int) -> None:
    if not 0 <= sequence <= LAST_SEQUENCE:
        raise GraphError("A sequence is 0 or more", "BAD_USER_INPUT")
