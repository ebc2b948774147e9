"""What supervisors do to published accounts: end a marker, give it back, erase personal values
(Art 9).
"""

import strawberry

from resolvers import markers
from resolvers.disclosure import erasure
from rules.powers import Power
from rules.vocabulary import ErasureGround, MarkerEndGround, MarkerType
from schema.access import Info, field, mutation
from schema.disclosure.disclosure import Disclosure
from schema.objections import Objection, outcome


@strawberry.input(description="终止标识, the marker to end.")
class EndMarkerInput:
    number: str = strawberry.field(description="账号编号.")
    type: MarkerType = strawberry.field(description="Which marker.")
    ground: MarkerEndGround = strawberry.field(description="Why.")
    note: str = strawberry.field(
        default="", description="The same in words, for the operator; needed."
    )


@strawberry.type(description="终止标识的结果, what became of it.")
class EndMarkerPayload:
    disclosure: Disclosure | None = field(
        Power.END_MARKERS, "The public face without the marker; null where there are objections."
    )
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.input(description="恢复标识, a marker that ended by mistake.")
class RestoreMarkerInput:
    number: str = strawberry.field(description="账号编号.")
    type: MarkerType = strawberry.field(description="Which marker.")
    reason: str = strawberry.field(description="Why, for the operator.")
    credentials_checked: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Credentials revoked with it that were seen again and count from today.",
    )


@strawberry.type(description="恢复标识的结果, what became of it.")
class RestoreMarkerPayload:
    disclosure: Disclosure | None = field(
        Power.END_MARKERS, "The public face with the marker; null where there are objections."
    )
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.input(description="撤回个人信息, whose published personal values to withdraw.")
class ErasePersonalDataInput:
    number: str = strawberry.field(description="账号编号.")
    ground: ErasureGround = strawberry.field(description="Why.")
    reason: str = strawberry.field(description="The same in words, for the audit.")


@strawberry.type(description="撤回个人信息的结果, what became of it.")
class ErasePersonalDataPayload:
    erased: int | None = field(
        Power.ERASE_PERSONAL_DATA, "How many values were withdrawn; null with objections."
    )
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.type
class StewardshipMutation:
    @mutation(Power.END_MARKERS, "终止标识, end a marker with its ground.", article="9")
    async def end_marker(self, info: Info, input: EndMarkerInput) -> EndMarkerPayload:
        work = markers.end_marker(
            info.context, input.number, input.type, ground=input.ground, note=input.note
        )
        face, objections = await outcome(work, info)
        disclosure = Disclosure.of(face) if face else None
        return EndMarkerPayload(disclosure=disclosure, objections=objections)

    @mutation(
        Power.END_MARKERS,
        "恢复标识, give back a marker that another ended by mistake, if facts support it today.",
        article="9",
    )
    async def restore_marker(self, info: Info, input: RestoreMarkerInput) -> RestoreMarkerPayload:
        work = markers.restore_marker(
            info.context,
            input.number,
            input.type,
            reason=input.reason,
            checked=input.credentials_checked,
        )
        face, objections = await outcome(work, info)
        disclosure = Disclosure.of(face) if face else None
        return RestoreMarkerPayload(disclosure=disclosure, objections=objections)

    @mutation(
        Power.ERASE_PERSONAL_DATA,
        "撤回个人信息, withdraw published personal values; the records and their hashes stay.",
    )
    async def erase_personal_data(
        self, info: Info, input: ErasePersonalDataInput
    ) -> ErasePersonalDataPayload:
        work = erasure.erase_personal_data(
            info.context, input.number, ground=input.ground, reason=input.reason
        )
        erased, objections = await outcome(work, info)
        return ErasePersonalDataPayload(erased=erased, objections=objections)
