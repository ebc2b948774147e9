"""How applicants prove that the phone and the bank account are theirs (Art 8(1))."""

from datetime import datetime

from models import Application
from resolvers import audit
from resolvers.identity import phone_codes, small_payments, verification
from resolvers.registration.applications import own_undecided
from resolvers.runtime import Context, refuse_if, transaction
from rules.review import OPEN_TO_APPLICANT


async def next_code_at(ctx: Context, application: Application) -> datetime | None:
    """When another code for the phone of `application` can be had, where that is later than now."""
    if application.state not in OPEN_TO_APPLICANT:
        return None
    return await phone_codes.next_at(ctx, application)


async def request_phone_code(ctx: Context, ref: str) -> Application:
    """Send another code, within the limits of its phone."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        await verification.send_phone_code(ctx, application)
    return application


async def confirm_phone(ctx: Context, ref: str, code: str) -> Application:
    """Match the code that was sent. A wrong try is committed before it is objected to."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        objections, _ = await verification.enter_phone_code(ctx, application, code)
    refuse_if(objections)
    return application


async def start_small_payment(ctx: Context, ref: str, account: str) -> Application:
    """Have a small sum paid into the subject's own bank account."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        await small_payments.start(ctx, application, account)
        await audit.note(ctx, "START_SMALL_PAYMENT", application.ref)
    return application


async def confirm_small_payment(ctx: Context, ref: str, amount: str) -> Application:
    """Match the sum that came in. A wrong try is committed before it is objected to."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        objections, _ = await verification.enter_payment(ctx, application, amount)
    refuse_if(objections)
    return application
