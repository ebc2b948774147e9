"""Where the people of the demo meet the register: its HTTP application, in this process."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import orjson

from cli.demo import operations
from cli.demo.door import Door
from cli.demo.outside import DemoBank, DemoClock, DemoPhones, DemoRegisters
from cli.demo.people import Person
from gateways.tokens import TokenIssuer
from resolvers.runtime import Register

SESSION = timedelta(days=30)  # of the story: signing each request anew would take seconds


class StoryBroken(Exception):
    """The register refused what the story was sure of: one of the two has changed."""


@dataclass(frozen=True, slots=True)
class Desk:
    register: Register
    door: Door
    issuer: TokenIssuer
    clock: DemoClock
    phones: DemoPhones
    registers: DemoRegisters
    bank: DemoBank
    agreement: str
    _tokens: dict[Person, tuple[datetime, str]] = field(default_factory=dict, repr=False)

    async def ask(
        self, document: str, variables: dict[str, Any], *, by: Person | None
    ) -> dict[str, Any]:
        """What the one root field of `document` answers. Raises StoryBroken on any error."""
        asked = orjson.dumps({"query": document, "variables": variables})
        headers = {"content-type": "application/json", **self._headers(by)}
        answer = orjson.loads((await self.door.send("POST", "/graphql", asked, headers)).body)
        if answer.get("errors"):
            raise StoryBroken(f"{answer['errors'][0]['message']} in {document.split('(')[0]}")
        found: dict[str, Any] = next(iter(answer["data"].values()))
        return found

    async def do(
        self, document: str, input: dict[str, Any], *, by: Person | None
    ) -> dict[str, Any]:
        """The payload of a mutation. Raises StoryBroken where there are objections."""
        payload = await self.ask(document, {"input": input}, by=by)
        if payload["objections"]:
            words = "; ".join(f"{o['path']} {o['message']}" for o in payload["objections"])
            raise StoryBroken(f"{words} in {document.split('(')[0].strip()}")
        return payload

    async def upload(self, kind: str, data: bytes, *, by: Person | None) -> str:
        """The reference of a file that was asked for and put."""
        asked = {"kind": kind, "size": len(data)}
        payload = await self.do(operations.UPLOAD, asked, by=by)
        stored = await self.door.send("PUT", urlsplit(payload["ticket"]["url"]).path, data, {})
        if stored.status != HTTPStatus.CREATED:
            raise StoryBroken(f"an upload was answered {stored.status}: {stored.body.decode()}")
        reference: str = orjson.loads(stored.body)["reference"]
        return reference

    async def open(
        self, files: Iterable[dict[str, Any]], by: Person, own: str = ""
    ) -> list[dict[str, str]]:
        """Read files at their addresses, as staff do: what was seen. A subject's own document is of
        the kind `own`.
        """
        seen = []
        for file in files:
            address = urlsplit(file["address"]["url"])
            read = await self.door.send("GET", address.path, b"", {}, query=address.query)
            if read.status != HTTPStatus.OK:
                raise StoryBroken(f"a file was answered {read.status} to {by.login}")
            kind = own if file["kind"] == "IDENTITY_DOCUMENT" else file["kind"]
            seen.append({"reference": file["reference"], "kind": kind})
        return seen

    def _headers(self, by: Person | None) -> dict[str, str]:
        if by is None:
            return {}
        now = self.clock.now()
        ends, token = self._tokens.get(by, (now, ""))
        if ends <= now:
            token = self.issuer.issue(by.login, [by.role], now=now, lifetime=SESSION)
            self._tokens[by] = now + SESSION, token
        return {"authorization": f"Bearer {token}"}
