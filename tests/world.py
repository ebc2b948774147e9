"""A whole register to talk to: through GraphQL and HTTP, as its users do."""

import dataclasses
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx
from starlette.applications import Starlette

from app import create_app, register_of
from models import database
from public_site.accounts.drawing import Draughtsman
from resolvers.disclosure.feed import Tail
from resolvers.runtime import Register
from rules.vocabulary import Role
from settings import Settings
from tests import build, operations
from tests.outside import Bank, Chance, Clock, Mails, Phones, Registry

BASE_URL = "http://register.example"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@dataclass
class World:
    app: Starlette
    client: httpx.AsyncClient
    database_url: str
    clock: Clock
    phones: Phones
    mails: Mails
    registry: Registry
    bank: Bank
    chance: Chance
    tokens: dict[tuple[str, tuple[Role, ...]], str] = field(default_factory=dict)

    @property
    def register(self) -> Register:
        register: Register = self.app.state.register
        return register

    @property
    def is_on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    def token(self, login: str, *roles: Role) -> str:
        """A bearer token for `login`."""
        issued: str = self.app.state.issuer.issue(
            login, roles, now=self.clock.now(), lifetime=timedelta(hours=12)
        )
        return issued

    def headers(self, login: str | None, *roles: Role) -> dict[str, str]:
        if login is None:
            return {}
        return {"Authorization": f"Bearer {self.token(login, *roles)}"}

    async def ask(
        self,
        document: str,
        variables: dict[str, Any] | None = None,
        *,
        by: str | None = None,
        role: Role = Role.OPERATOR,
        **headers: str,
    ) -> dict[str, Any]:
        """The whole answer to one operation, asked by `by` in `role` or by a stranger."""
        response = await self.client.post(
            "/graphql",
            json={"query": document, "variables": variables or {}},
            headers={**self.headers(by, role), **headers},
        )
        answer: dict[str, Any] = response.json()
        return answer

    async def do(
        self,
        document: str,
        input: dict[str, Any],
        *,
        by: str | None = None,
        role: Role = Role.OPERATOR,
    ) -> dict[str, Any]:
        """The payload of a mutation with one `input`; fails on a top-level error."""
        answer = await self.ask(document, {"input": input}, by=by, role=role)
        assert "errors" not in answer, answer["errors"]
        payload: dict[str, Any] = next(iter(answer["data"].values()))
        return payload

    async def apply(self, *, by: str = "alice", **changes: Any) -> dict[str, Any]:
        """An application that was filed, with a document that shows who applies."""
        nature = changes.pop("nature", "ENTERPRISE")
        if "evidence" not in changes:
            changes["evidence"] = [await self.upload("IDENTITY_DOCUMENT", by=by)]
        payload = await self.do(operations.REGISTER, build.application(nature, **changes), by=by)
        assert payload["objections"] == [], payload["objections"]
        filed: dict[str, Any] = payload["application"]
        return filed

    async def claim(self, reference: str, *, by: str = "bob") -> dict[str, Any]:
        return await self.do(
            operations.CLAIM, {"application": reference}, by=by, role=Role.REVIEWER
        )

    async def look(self, reference: str, *, by: str = "bob") -> list[dict[str, str]]:
        """Claim an application and open its files: what a human check then names as seen."""
        found = await self.do(
            operations.LOOK, {"application": reference}, by=by, role=Role.REVIEWER
        )
        if found["application"] is None:
            return []
        case = found["application"]
        await self.open(
            file for held in case["account"]["credentials"] for file in held["evidence"]
        )
        return await self.open(case["evidence"], case["account"]["identity"]["documentKind"])

    async def open(
        self, files: Iterable[dict[str, Any]], number: str = "USCC"
    ) -> list[dict[str, str]]:
        """Read these files at their addresses: what is then named as seen."""
        seen = []
        for file in files:
            read = await self.client.get(httpx.URL(file["address"]["url"]).raw_path.decode())
            assert read.status_code == 200, read.text
            seen.append(build.seen(file, number))
        return seen

    async def decide(self, reference: str, *, by: str = "bob", **verdict: Any) -> dict[str, Any]:
        """Decide as somebody who looked at every document, unless the verdict names those seen."""
        seen = await self.look(reference, by=by)
        if verdict.get("decision", "APPROVE") == "APPROVE":
            verdict = {**build.APPROVAL, **verdict}
        if verdict.get("humanCheck"):
            check = verdict["humanCheck"]
            said = {key: told for key, told in check.items() if told != build.HUMAN_CHECK.get(key)}
            verdict["humanCheck"] = build.human_check(seen, **said)
        return await self.do(
            operations.DECIDE, {"application": reference, **verdict}, by=by, role=Role.REVIEWER
        )

    async def confirm_phone(self, reference: str, *, by: str = "alice") -> dict[str, Any]:
        """Enter the code that was sent last."""
        code = list(self.phones.codes.values())[-1]
        return await self.do(operations.CONFIRM, {"application": reference, "code": code}, by=by)

    async def account(self, **changes: Any) -> str:
        """The number of an account that was applied for, reviewed and registered."""
        filed = await self.apply(**changes)
        checked = [held["reference"] for held in filed["account"]["credentials"]]
        payload = await self.decide(filed["reference"], credentialsChecked=checked)
        assert payload["objections"] == [], payload["objections"]
        number: str = filed["account"]["number"]
        return number

    async def upload(self, kind: str, data: bytes = PNG, *, by: str | None = "alice") -> str:
        """The reference of a file that was stored; a credential is like no other."""
        if kind == "CREDENTIAL" and data is PNG:
            data = build.picture()
        asked = await self.do(operations.UPLOAD, {"kind": kind, "size": len(data)}, by=by)
        path = httpx.URL(asked["ticket"]["url"]).path
        stored = await self.client.put(path, content=data)
        assert stored.status_code == 201, stored.text
        reference: str = stored.json()["reference"]
        return reference

    async def qualified(
        self, *, by: str = "alice", person: bool = False, **changes: Any
    ) -> list[dict[str, Any]]:
        """What an organisation or a person shows to write in a field, with its files; the licence
        or qualification with these changes.
        """
        proofs = [await self.upload("CREDENTIAL", by=by) for _ in range(2)]
        make = build.qualification if person else build.credential
        field = {"field": changes.get("field", "HEALTH")}
        return [make(proofs[0], **changes), build.background(proofs[1], **field)]

    async def disclosure(self, number: str, fields: str = "number version") -> Any:
        """An account's newest public face, as a stranger sees it."""
        document = f"query($n: String!) {{ disclosure(by: {{number: $n}}) {{ {fields} }} }}"
        answer = await self.ask(document, {"n": number})
        assert "errors" not in answer, answer["errors"]
        return answer["data"]["disclosure"]


@asynccontextmanager
async def world_of(settings: Settings) -> AsyncIterator[World]:
    """A register of these settings amid an outside that tests move."""
    clock, phones, mails, registry, bank = Clock(), Phones(), Mails(), Registry(), Bank()
    chance = Chance()
    gateways = {
        "clock": clock,
        "sms": phones,
        "mail": mails,
        "registry": registry,
        "bank": bank,
        "chance": chance,
    }
    register = dataclasses.replace(register_of(settings), **gateways)
    app = create_app(settings, register)
    await database.connect(settings.database)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=BASE_URL) as client:
        yield World(app, client, settings.database, clock, phones, mails, registry, bank, chance)
    await register.memory.of(Tail).close()
    await register.memory.of(Draughtsman).close()
    await database.disconnect()
