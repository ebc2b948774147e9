"""Accounts whose public faces change in one moment: no two transactions wait for each other."""

import asyncio
from typing import Any

import pytest

from models import Account
from resolvers import lifecycle
from resolvers.disclosure import Published
from resolvers.runtime import Context
from rules.vocabulary import Role, TerminationCause
from tests import build, operations
from tests.disputes.test_course import decide, proven
from tests.profiles.test_comparison import picture, shown
from tests.world import World

END = {"type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}


async def end_marker(world: World, number: str) -> dict[str, Any]:
    asked = {"number": number, **END}
    return await world.do(operations.END_MARKER, asked, by="carol", role=Role.SUPERVISOR)


async def test_who_ends_two_accounts_does_not_wait_for_who_takes_a_picture_off_the_list(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = build.subject()
    first = await world.account(subject=victim)
    second = await shown(world, picture(1), subject=victim)
    await end_marker(world, second)  # its picture is guarded again once it was closed by law
    other = await shown(world, picture(2))
    dispute = await proven(world, victim)
    terminate, first_ended = lifecycle.terminate, asyncio.Event()

    async def slowly(
        ctx: Context, account: Account, cause: TerminationCause, **more: Any
    ) -> Published:
        face = await terminate(ctx, account, cause, **more)
        first_ended.set()
        await asyncio.sleep(0.5)
        return face

    async def afterwards() -> dict[str, Any]:
        await first_ended.wait()
        return await end_marker(world, other)

    monkeypatch.setattr(lifecycle, "terminate", slowly)
    upheld, ended = await asyncio.gather(
        decide(world, dispute, impersonated=[first, second]), afterwards()
    )

    assert (upheld["objections"], ended["objections"]) == ([], [])
