"""A register over simulated providers, each served over TLS by itself, and who applies to it."""

import dataclasses
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from app import create_app, register_of
from cli.simulator.behaviour import Name
from cli.simulator.serving import Served, serving
from gateways.providers.bank import HttpBank
from gateways.providers.breaker import Breaker
from gateways.providers.identity import ByDocument, HttpIdentityRegistry
from gateways.providers.sms import HttpSms
from resolvers.runtime import Register
from rules.vocabulary import Role
from settings import Settings
from tests import build, operations
from tests.certificates import self_signed
from tests.outside import Clock

RIGHT = "试用名称，申请人自拟"
PAUSE = 1.0  # seconds that a provider is left alone; thirty in earnest
BASE = "http://register.example"


@dataclass
class Providers:
    """Each provider's own server, the certificate that is trusted, and one that is not."""

    served: dict[Name, Served]
    certificate: tuple[Path, Path]
    false_certificate: tuple[Path, Path]


@asynccontextmanager
async def providers(folder: Path) -> AsyncIterator[Providers]:
    """Four simulators, of each of which one provider is asked."""
    folders = folder / "right", folder / "false"
    for made in folders:
        made.mkdir()
    right, false = map(self_signed, folders)
    async with AsyncExitStack() as stack:
        yield Providers(
            {
                name: await stack.enter_async_context(serving(certificate=right[0], key=right[1]))
                for name in Name
            },
            right,
            false,
        )


@dataclass
class FaultWorld:
    providers: Providers
    register: Register
    app: Starlette
    client: httpx.AsyncClient
    clock: Clock
    codes: dict[str, str] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def over(cls, made: Providers, url: str, folder: Path) -> AsyncIterator["FaultWorld"]:
        settings = Settings(_env_file=None, database_url=url, data_folder=folder, base_url=BASE)
        clock = Clock()
        register = dataclasses.replace(register_of(settings), clock=clock, **_gateways(made))
        app = create_app(settings, register)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=BASE, timeout=120) as client:
            yield cls(made, register, app, client, clock)

    async def file(self, index: int, *, false: bool) -> dict[str, Any]:
        """One application, of a person or an enterprise; a false one's register says MISMATCH."""
        nature = ("NATURAL_PERSON", "ENTERPRISE")[index // 2 % 2]
        asked = build.application(nature)
        if false:
            register = Name.RESIDENTS if nature == "NATURAL_PERSON" else Name.ORGANISATIONS
            known = self.providers.served[register].simulator.providers[register]
            known.outcomes[asked["subject"]["document"]["number"]] = "MISMATCH"
        login = f"operator-{asked['name']}"
        payload = await self._do(operations.REGISTER, asked, login, Role.OPERATOR)
        assert not payload["objections"], payload
        case = {
            "reference": payload["application"]["reference"],
            "by": login,
            "phone": asked["subject"]["contact"]["phone"],
            "false": false,
            "account": f"6222{index:012}{build.phone()[-4:]}",
            "confirmed": False,
            "paid": index % 5 != 4,  # every fifth pays as well
        }
        if not case["paid"]:
            named = {"application": case["reference"], "account": case["account"]}
            await self._do(operations.SMALL_PAYMENT, named, login, Role.OPERATOR)
        return case

    async def confirm(self, case: dict[str, Any]) -> None:
        """Enter the code and the sum, where they have come."""
        named = {"application": case["reference"]}
        code = self._last(Name.SMS, case["phone"])
        if code and not case["confirmed"]:
            entered = await self._do(
                operations.CONFIRM, named | {"code": code}, case["by"], Role.OPERATOR
            )
            case["confirmed"] = not entered["objections"]
            if not case["confirmed"]:
                await self._do(operations.RESEND, named, case["by"], Role.OPERATOR)
                code = self._last(Name.SMS, case["phone"])
                entered = await self._do(
                    operations.CONFIRM, named | {"code": code}, case["by"], Role.OPERATOR
                )
                case["confirmed"] = not entered["objections"]
        fen = self._last(Name.BANK, case["account"])
        if fen and not case["paid"]:
            told = named | {"amount": f"{fen / 100:.2f}"}
            entered = await self._do(operations.CONFIRM_PAYMENT, told, case["by"], Role.OPERATOR)
            case["paid"] = not entered["objections"]

    async def approve(self, case: dict[str, Any]) -> bool:
        """Whether a reviewer who would approve everything may approve this."""
        named = {"application": case["reference"]}
        await self._do(operations.CLAIM, named, "reviewer", Role.REVIEWER)
        verdict = named | {"decision": "APPROVE", "nameRight": RIGHT}
        decided = await self._do(operations.DECIDE, verdict, "reviewer", Role.REVIEWER)
        case["objections"] = [one["code"] for one in decided["objections"]]
        return not case["objections"]

    def _last(self, name: Name, number: str) -> Any:
        return self.providers.served[name].simulator.providers[name].done.get(number)

    async def _do(
        self, document: str, input: dict[str, Any], login: str, role: Role
    ) -> dict[str, Any]:
        token = self.app.state.issuer.issue(
            login, [role], now=self.clock.now(), lifetime=timedelta(hours=12)
        )
        answer = await self.client.post(
            "/graphql",
            json={"query": document, "variables": {"input": input}},
            headers={"Authorization": f"Bearer {token}"},
        )
        said = answer.json()
        assert "errors" not in said, said["errors"]
        payload: dict[str, Any] = next(iter(said["data"].values()))
        return payload


def _gateways(made: Providers) -> dict[str, Any]:
    """As in earnest, but that a provider which failed is tried again sooner."""
    url = {name: served.urls[name] for name, served in made.served.items()}

    def asked(name: Name) -> dict[str, Any]:
        return {"name": f"{name}.example", "breaker": Breaker(pause=PAUSE)}

    return {
        "sms": HttpSms(url[Name.SMS], "t", **asked(Name.SMS)),
        "bank": HttpBank(url[Name.BANK], "t", **asked(Name.BANK)),
        "registry": ByDocument(
            HttpIdentityRegistry(url[Name.RESIDENTS], "t", **asked(Name.RESIDENTS)),
            HttpIdentityRegistry(url[Name.ORGANISATIONS], "t", **asked(Name.ORGANISATIONS)),
        ),
    }
