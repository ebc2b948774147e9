"""通知: an operator's mailbox, and for staff what could not be brought (Art 8)."""

from datetime import datetime
from typing import Annotated

import strawberry

from models import Delivery
from models import Notice as Row
from resolvers.notices import mailbox, undelivered
from rules import notices as notice_words
from rules.powers import Power
from rules.vocabulary import DeliveryChannel, NoticeKind
from schema.access import Info, field, mutation
from schema.nodes import PAGE, After, First, PageInfo, cursor, position, row_id
from schema.objections import Objection, outcome

P, T = Power.OPERATE_ACCOUNTS, Power.TEND_DELIVERIES
Unread = Annotated[bool, strawberry.argument(description="Only what was not read yet.")]


@strawberry.type(
    description="通知, something that an operator is told, or who disputes the use of an identity. "
    "Title and body hold no personal data: they travel by text message and mail."
)
class Notice:
    reference: strawberry.ID = field(P, "What `markNoticeRead` names it by.")
    number: str | None = field(P, "账号编号, the account that it is about; null for a dispute.")
    dispute: strawberry.ID | None = field(P, "The dispute that it is about; null for an account.")
    kind: NoticeKind = field(P, "What it tells of.")
    title: str = field(P, "In a few words, in the language of Accept-Language.")
    body: str = field(P, "In words.")
    words: str = field(P, "说明, what who decided said; here alone. Empty where nobody did.")
    grounds: list[str] = field(P, "理由, why something was refused or ended, in codes.")
    at: datetime = field(P, "When.")
    read_at: datetime | None = field(P, "When it was first marked as read.")

    @classmethod
    def of(cls, row: Row, info: Info) -> "Notice":
        language = info.context.language
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(row.account.number) if row.account else None,
            dispute=strawberry.ID(row.dispute.ref) if row.dispute else None,
            kind=row.kind,
            title=notice_words.title(row.kind, language),
            body=notice_words.body(row.kind, row.details, language),
            words=row.words,
            grounds=list(row.grounds),
            at=row.at,
            read_at=row.read_at,
        )


@strawberry.type(description="通知之一 (Relay).")
class NoticeEdge:
    node: Notice = field(P, "The notice.")
    cursor: str = field(P, "Its place in the mailbox.")


@strawberry.type(description="通知列表, newest first (Relay).")
class NoticeConnection:
    edges: list[NoticeEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")
    unread_count: int = field(P, "How many were not read yet.")


@strawberry.type(description="投递失败, a notice that could not be brought. It names no address.")
class DeadLetter:
    reference: strawberry.ID = field(T, "What `retryDelivery` names it by.")
    number: str | None = field(T, "账号编号; null where it is about a dispute.")
    kind: NoticeKind = field(T, "What it tells of.")
    channel: DeliveryChannel = field(T, "By which way it was tried.")
    attempts: int = field(T, "How often.")
    provider: str = field(T, "By whom last.")
    written_at: datetime = field(T, "When the notice was written.")
    given_up_at: datetime | None = field(T, "When it was given up; null once it is tried again.")

    @classmethod
    def of(cls, row: Delivery) -> "DeadLetter":
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(row.notice.account.number) if row.notice.account else None,
            kind=row.notice.kind,
            channel=row.channel,
            attempts=row.attempts,
            provider=row.provider,
            written_at=row.notice.at,
            given_up_at=row.settled_at,
        )


@strawberry.type(description="投递失败之一 (Relay).")
class DeadLetterEdge:
    node: DeadLetter = field(T, "The delivery.")
    cursor: str = field(T, "Its place in the list.")


@strawberry.type(description="投递失败列表, oldest first (Relay).")
class DeadLetterConnection:
    edges: list[DeadLetterEdge] = field(T, "This page.")
    page_info: PageInfo = field(T, "Where it stands among the others.")
    total_count: int = field(T, "How many there are.")


@strawberry.input(description="标为已读, the notice that was read.")
class MarkNoticeReadInput:
    notice: strawberry.ID = strawberry.field(description="The notice's reference.")


@strawberry.type(description="标为已读的结果, what became of it.")
class MarkNoticeReadPayload:
    notice: Notice | None = field(P, "The notice; null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.input(description="重新投递, the dead letter to try again.")
class RetryDeliveryInput:
    delivery: strawberry.ID = strawberry.field(description="The delivery's reference.")


@strawberry.type(description="重新投递的结果, what became of it.")
class RetryDeliveryPayload:
    delivery: DeadLetter | None = field(T, "What is tried again; null with objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.type
class NoticeQuery:
    @field(P, "我的通知, the caller's mailbox, newest first.", article="8")
    async def my_notices(
        self, info: Info, unread: Unread = False, first: First = PAGE, after: After = None
    ) -> NoticeConnection:
        place = position(after, row_id)
        page = await mailbox.mine(
            info.context, unread=unread, first=first, before=place[0] if place else None
        )
        edges = [
            NoticeEdge(node=Notice.of(row, info), cursor=cursor((str(row.id),)))
            for row in page.notices
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return NoticeConnection(edges=edges, page_info=info_, unread_count=page.unread)

    @field(T, "投递失败, notices that were given up after several tries.", article="8")
    async def dead_letters(
        self, info: Info, first: First = PAGE, after: After = None
    ) -> DeadLetterConnection:
        place = position(after, row_id)
        page = await undelivered.dead_letters(first=first, after=place[0] if place else 0)
        edges = [
            DeadLetterEdge(node=DeadLetter.of(row), cursor=cursor((str(row.id),)))
            for row in page.rows
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return DeadLetterConnection(edges=edges, page_info=info_, total_count=page.total)


@strawberry.type
class NoticeMutation:
    @mutation(P, "标为已读, note that a notice was read; the first time is kept.")
    async def mark_notice_read(
        self, info: Info, input: MarkNoticeReadInput
    ) -> MarkNoticeReadPayload:
        row, objections = await outcome(mailbox.mark_read(info.context, input.notice), info)
        notice = Notice.of(row, info) if row else None
        return MarkNoticeReadPayload(notice=notice, objections=objections)

    @mutation(T, "重新投递, try a dead letter again.")
    async def retry_delivery(self, info: Info, input: RetryDeliveryInput) -> RetryDeliveryPayload:
        work = undelivered.retry_delivery(info.context, input.delivery)
        row, objections = await outcome(work, info)
        delivery = DeadLetter.of(row) if row else None
        return RetryDeliveryPayload(delivery=delivery, objections=objections)
