"""公示: what anyone may look up about an account (Art 9)."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from resolvers import disclosure
from resolvers.disclosure import Published
from rules.checks import next_check
from rules.disclosure.canonical import canonical
from rules.vocabulary import AccountStatus, RecordReason, WithheldGround
from schema.access import Info, public
from schema.disclosure.facts import PublicFacts
from schema.disclosure.markers import Marker
from schema.disclosure.record import (
    Change,
    DisclosedCredential,
    Opening,
    Standing,
    StatusCause,
    Withheld,
)
from schema.nodes import Node, node_id


@strawberry.type(description="公示原因, what this version was published for.")
class PublicationReason:
    kind: RecordReason = public("The occasion.")
    article: str = public("The article that it stands on.")
    ground: str | None = public(
        "原因代码, why, by its code: a ground of a marker's end or of an erasure; else null."
    )


@strawberry.type(
    description="公示记录, one version of an account's public face, made from its record alone."
)
class Disclosure(PublicFacts, Node):
    number: str = public("账号编号, A and ten digits, the last a check digit.", article="9")
    version: int = public("Counts the versions of this account's face from 1.")
    sequence: int = public("Its place among everything the register published, without gaps.")
    valid_from: datetime = public("Since when its facts hold.")
    published_at: datetime = public("When it was published.")
    leaf_hash: str = public("SHA-256(0x00 ‖ record), base64url: what a log of records holds.")
    record: str = public("The record itself, RFC 8785 canonical JSON, as it was hashed.")

    @classmethod
    def of(cls, face: Published) -> "Disclosure":
        return cls(
            id=node_id("Disclosure", f"{face.number}@{face.version}"),
            face=face,
            number=face.number,
            version=face.version,
            sequence=face.sequence,
            valid_from=face.valid_from,
            published_at=face.published_at,
            leaf_hash=face.leaf_hash,
            record=face.canonical,
        )

    @public("专业资质, the public credentials.", article="9")
    def credentials(self) -> list[DisclosedCredential]:
        return [
            DisclosedCredential.of(credential) for credential in self.face.document["credentials"]
        ]

    @public("专门标识, the special markers of this version.", article="9")
    def markers(self, info: Info) -> list[Marker]:
        document, language = self.face.document, info.context.language
        return [Marker.of(marker, document, language) for marker in document["markers"]]

    @public("状态, where the account stands.")
    def status(self) -> Standing:
        status = self.face.document["status"]
        causes = [StatusCause.of(cause) for cause in status["causes"]]
        return Standing(value=AccountStatus(status["value"]), causes=causes)

    @public("不公示事项, what is not shown, each with its ground.", article="9")
    def withheld(self) -> list[Withheld]:
        return [
            Withheld(path=entry["path"], ground=WithheldGround(entry["ground"]))
            for entry in self.face.document["withheld"]
        ]

    @public("公示原因, what this version was published for.")
    def reason(self) -> PublicationReason:
        reason = self.face.document["reason"]
        return PublicationReason(
            kind=RecordReason(reason["kind"]),
            article=reason["article"],
            ground=reason.get("ground"),
        )

    @public(
        "下次核验期限, by which day the identity is checked again, computed from this version by "
        "the published rhythm; null where the account is out of service.",
        article="9",
    )
    def next_check_on(self) -> date | None:
        return next_check(self.face.document)

    @public("变更事项, JSON pointers of what differs from the version before.")
    def fields_changed(self) -> list[str]:
        return list(self.face.fields_changed)

    @public("开启值, salts and values with which anyone recomputes the record's commitments.")
    def openings(self) -> list[Opening]:
        return [
            Opening(path=opened.path, salt=opened.salt, value=canonical(opened.value).decode())
            for opened in self.face.openings
        ]

    @public("历史版本, every version of this account's face, newest first, at most 100.")
    async def versions(self) -> "list[Disclosure]":
        return [Disclosure.of(face) for face in await disclosure.versions(self.number)]

    @public("某时的公示, the version that held then by what was published then.")
    async def as_of(
        self,
        valid_at: Annotated[
            datetime | None,
            strawberry.argument(description="When the facts held; UTC where it has no zone."),
        ] = None,
        published_at: Annotated[
            datetime | None,
            strawberry.argument(
                description="What was published by then; UTC where it has no zone."
            ),
        ] = None,
    ) -> "Disclosure | None":
        face = await disclosure.as_of(self.number, valid_at=valid_at, published_at=published_at)
        return Disclosure.of(face) if face else None

    @public("版本差异, what differs between two versions; null where one does not exist.")
    async def diff(
        self,
        from_: Annotated[int, strawberry.argument(name="from", description="A version.")],
        to: Annotated[int, strawberry.argument(description="Another version.")],
    ) -> list[Change] | None:
        changes = await disclosure.difference(self.number, before=from_, after=to)
        return None if changes is None else [Change.of(change) for change in changes]
