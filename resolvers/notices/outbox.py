"""Notices are brought by text message and mail: tried, tried again, and given up to staff.

Every process goes round; a delivery is leased to one of them by moving its time. Who is killed
between sending and writing so down sends again under the same reference, which a provider knows.
"""

from collections import Counter
from datetime import datetime

from gateways.providers.sms import Sent
from models import Application, Delivery, IdentityDispute, Notice
from models.database import rows
from resolvers.identity import claimed_identity, unseal
from resolvers.runtime import Context, Register, survived
from rules import notices as notice_words
from rules.notices import LEASE, pause_after
from rules.vocabulary import DeliveryChannel, DeliveryState, Language, Outcome

MOST, FAILURES_IN_A_ROW = 50, 3


async def deliver(register: Register) -> int:
    """Bring what is due. Returns how many were sent. A way that fails three times in a row is
    left for the next round: it keeps no other from its turn.
    """
    ctx = Context.of_register(register)
    due = Delivery.filter(state=DeliveryState.WAITING, due_at__lte=ctx.now)
    failures: Counter[DeliveryChannel] = Counter()
    sent = 0
    for delivery in await due.order_by("due_at", "id").limit(MOST):
        if failures[delivery.channel] >= FAILURES_IN_A_ROW:
            continue
        leased = ctx.now + LEASE
        if not await _settle(delivery, delivery.due_at, due_at=leased):
            continue  # another process has it
        if await _bring(ctx, delivery, leased):
            sent, failures[delivery.channel] = sent + 1, 0
        else:
            failures[delivery.channel] += 1
    return sent


async def _bring(ctx: Context, delivery: Delivery, leased: datetime) -> bool:
    """Whether it is sent."""
    try:
        answer = await _send(ctx, delivery)
    except Exception as fault:
        survived("a notice could not be sent", fault, delivery=delivery.id)
        answer = Sent(Outcome.PROVIDER_DOWN, "")
    if answer.outcome is Outcome.PENDING:
        done = DeliveryState.SENT
        await _settle(
            delivery, leased, state=done, provider=answer.provider, settled_at=ctx.clock()
        )
        return True
    await _failed(ctx, delivery, leased, answer)
    return False


async def _failed(ctx: Context, delivery: Delivery, leased: datetime, answer: Sent) -> None:
    """Try again later, or give up: after the last try, or where nobody has such an address."""
    attempts = delivery.attempts + 1
    pause = None if answer.outcome is Outcome.NOT_FOUND else pause_after(attempts)
    tried = {"attempts": attempts, "provider": answer.provider}
    if pause is None:
        dead = DeliveryState.DEAD
        await _settle(delivery, leased, state=dead, settled_at=ctx.now, **tried)
    else:
        await _settle(delivery, leased, due_at=ctx.now + pause, **tried)


async def _settle(delivery: Delivery, since: datetime, /, **values: object) -> bool:
    """Write `values` if nobody else has moved the delivery that was due at `since`."""
    same = {"id": delivery.id, "state": DeliveryState.WAITING, "due_at": since}
    return bool(await rows.change(Delivery, same, **values))


async def _send(ctx: Context, delivery: Delivery) -> Sent:
    notice = await rows.existing(Notice, id=delivery.notice_id)
    phone, email = await _address(ctx, notice)
    zh = notice_words.body(notice.kind, notice.details, Language.ZH)
    if delivery.channel is DeliveryChannel.SMS:
        return await ctx.register.sms.send_notice(phone, zh, reference=delivery.ref)
    if email is None:
        return Sent(Outcome.NOT_FOUND, "register")
    titles = [notice_words.title(notice.kind, one) for one in Language]
    english = notice_words.body(notice.kind, notice.details, Language.EN)
    text = f"{zh}\n\n{english}\n\n{ctx.register.base_url}\n"
    return await ctx.register.mail.send(email, " / ".join(titles), text, reference=delivery.ref)


async def _address(ctx: Context, notice: Notice) -> tuple[str, str | None]:
    """The phone, and the mail address if any, that was declared for the account or the dispute."""
    keys = ctx.register.keys
    if notice.dispute_id is not None:
        dispute = await rows.existing(IdentityDispute, id=notice.dispute_id)
        return (await claimed_identity(keys, dispute)).phone, None
    application = await rows.existing(Application, account_id=notice.account_id)
    subject = unseal(keys, application).subject
    return subject.phone, subject.email
