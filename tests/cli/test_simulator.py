"""The simulated providers answer over HTTP, misbehave when told, obey this machine only."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from cli.simulator.behaviour import Mode, Name
from cli.simulator.serving import Served, environment, serving
from gateways.providers.bank import HttpBank, Payment
from gateways.providers.identity import HttpIdentityRegistry, IdentityQuestion
from gateways.providers.sms import HttpSms
from rules.vocabulary import DocumentKind, Outcome
from tests.certificates import self_signed
from tests.cli.commanding import command

NUMBER = "11010519491231002X"
MISBEHAVING = [mode for mode in Mode if mode not in (Mode.SOUND, Mode.FLAKY)]


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serving() as running:
        yield running


async def tell(served: Served, name: Name, **change: object) -> httpx.Response:
    url = served.urls[name].replace(f"/{name}", f"/control/{name}")
    async with httpx.AsyncClient() as client:
        return await client.put(url, json=change)


async def check(url: str, reference: str = "q-1", seconds: float = 2.0) -> Outcome:
    kind = DocumentKind.RESIDENT_IDENTITY_CARD
    question = IdentityQuestion(kind, NUMBER, "张三", None, reference)
    return (await HttpIdentityRegistry(url, "t", seconds).check(question)).outcome


async def test_everyone_matches_unless_told_otherwise(served: Served) -> None:
    url = served.urls[Name.RESIDENTS]
    before = await check(url)
    await tell(served, Name.RESIDENTS, outcomes={NUMBER: "MISMATCH"})

    assert (before, await check(url, "q-2")) == (Outcome.MATCH, Outcome.MISMATCH)


async def test_the_same_question_has_the_same_answer_and_is_handled_once(served: Served) -> None:
    url, registry = served.urls[Name.RESIDENTS], served.simulator.providers[Name.RESIDENTS]
    await check(url)
    await tell(served, Name.RESIDENTS, outcome="NOT_FOUND")

    assert await check(url) is Outcome.MATCH
    assert (registry.requests, len(registry.answers)) == (2, 1)


@pytest.mark.parametrize("name", [Name.RESIDENTS, Name.ORGANISATIONS])
@pytest.mark.parametrize("mode", MISBEHAVING)
async def test_whatever_a_register_does_wrong_is_an_outage_and_passes(
    served: Served, name: Name, mode: Mode
) -> None:
    await tell(served, name, mode=mode, seconds=30)
    during = await check(served.urls[name], "q-1", seconds=0.3)
    await tell(served, name, mode="SOUND")

    assert during is Outcome.PROVIDER_DOWN
    assert await check(served.urls[name], "q-1") is Outcome.MATCH


async def test_a_flaky_provider_is_asked_twice(served: Served) -> None:
    await tell(served, Name.RESIDENTS, mode="FLAKY")

    assert await check(served.urls[Name.RESIDENTS]) is Outcome.MATCH
    assert served.simulator.providers[Name.RESIDENTS].requests == 2


async def test_codes_and_sums_can_be_looked_up_where_they_went(served: Served) -> None:
    await HttpSms(served.urls[Name.SMS], "t").send_code("13800001234", "042917", reference="s-1")
    await HttpBank(served.urls[Name.BANK], "t").pay(Payment("62220202", "张三", 327, "p-1"))

    async with httpx.AsyncClient() as client:
        base = served.urls[Name.SMS].rpartition("/")[0]
        code = (await client.get(f"{base}/control/sms/13800001234")).json()
        fen = (await client.get(f"{base}/control/bank/62220202")).json()

    assert (code, fen) == ({"last": "042917"}, {"last": 327})


async def test_it_obeys_nobody_who_calls_it_by_another_name(served: Served) -> None:
    url = served.urls[Name.SMS].replace("/sms", "/control")
    async with httpx.AsyncClient() as client:
        answer = await client.get(url, headers={"Host": "attacker.example"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    "change", [{"mode": "ODD"}, {"seconds": "soon"}, {"outcomes": 1}, {"x": 1}]
)
async def test_what_it_does_not_know_is_refused_in_words(served: Served, change: dict) -> None:
    answer = await tell(served, Name.BANK, **change)

    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_each_provider_has_a_port_and_so_is_independent(served: Served) -> None:
    assert len({httpx.URL(url).port for url in served.urls.values()}) == len(Name)
    assert environment(served).count("GONGSHI_") == len(Name)


async def test_a_certificate_that_nobody_vouches_for_is_an_outage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = self_signed(tmp_path)
    async with serving(certificate=certificate, key=key) as served:
        url, register = served.urls[Name.RESIDENTS], served.simulator.providers[Name.RESIDENTS]
        distrusted, heard = await check(url), register.requests
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusted = await check(url)

    assert (distrusted, heard) == (Outcome.PROVIDER_DOWN, 0)
    assert trusted is Outcome.MATCH


@pytest.mark.parametrize(
    ("given", "said"),
    [(["--certificate", "x.pem"], "go together"), (["--port", "70000"], "65532")],
)
def test_what_it_cannot_begin_with_is_said(given: list[str], said: str) -> None:
    result = command("simulate-providers", *given)

    assert result.exit_code != 0
    assert said in result.output
