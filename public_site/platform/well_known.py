"""/.well-known/gongshi.json: where a program begins. It names every channel, address, limit, key
and policy of this register, from the objects that the register itself uses.
"""

from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from public_site.formats.formats import FORMS
from public_site.lookup.query import NAMES
from public_site.platform.policies import policies
from public_site.site.pages import conditional
from resolvers import disclosure, lookup
from resolvers.platform import Channel
from resolvers.runtime import Register
from resolvers.statistics import TOPICS
from rules import checks, uploads, vocabulary
from rules.rectification import ANSWER_DAYS as CORRECTION_DAYS
from rules.reporting import reports
from rules.review import REVIEW_DAYS
from rules.statistics import figures

FORMAT = "gongshi/well-known/v1"
PATH, SCHEMA_PATH = "/.well-known/gongshi.json", "/.well-known/gongshi.schema.json"
HEADERS = {"Cache-Control": "public, max-age=300", "X-Content-Type-Options": "nosniff"}
SCHEMA = (files("public_site") / "schemas" / "gongshi.json").read_bytes()


class WellKnown:
    """Serves the entry of `register`. `api` says what its API says of itself, `key_ids` name the
    keys that it signs tokens with.
    """

    def __init__(
        self, register: Register, api: Callable[[], Mapping[str, Any]], key_ids: list[str]
    ) -> None:
        self._register, self._api, self._key_ids = register, api, key_ids

    async def get(self, request: Request) -> Response:
        body = orjson.dumps(self.document())
        return conditional(request, Response(body, 200, HEADERS, "application/json"))

    async def schema(self, request: Request) -> Response:
        """The JSON Schema of `get`'s answer."""
        return conditional(request, Response(SCHEMA, 200, HEADERS, "application/schema+json"))

    def document(self) -> dict[str, Any]:
        register = self._register
        base = register.base_url.rstrip("/")
        return {
            "$schema": base + SCHEMA_PATH,
            "format": FORMAT,
            "register": register.name,
            "platform": _platform(register),
            "channels": [_channel(register, one) for one in register.platform.channels],
            "endpoints": _endpoints(base),
            "templates": {name: base + path for name, path in TEMPLATES.items()},
            "pages": {one.value: f"{base}/{one}/" for one in vocabulary.Language},
            "api": dict(self._api()),
            "limits": LIMITS,
            "promises": {
                "reviewDays": REVIEW_DAYS,
                "answerDays": reports.ANSWER_DAYS,
                "correctionDays": CORRECTION_DAYS,
                "checkDays": {one.value: days for one, days in checks.EVERY.items()},
            },
            "keys": {"tokens": {"jwks": f"{base}/.well-known/jwks.json", "ids": self._key_ids}},
            "policies": policies(register),
        }


TEMPLATES = {
    "account": "/accounts/{number}",
    "version": "/accounts/{number}@{version}",
    "asOf": "/accounts/{number}{?asOf}",
    **{f"twin.{form.ending}": f"/accounts/{{number}}.{form.ending}" for form in FORMS},
    "badge": "/badge/{number}.svg{?lang,type,theme,size}",
    "oembed": "/oembed{?url}",
    "card": "/accounts/{number}/card.png{?lang}",
    "qr": "/accounts/{number}/qr.svg",
    "avatar": "/accounts/{number}/avatar",
    "search": f"/{{language}}/search{{?q,{','.join(NAMES.values())},order,after,before}}",
    "suggest": "/{language}/suggest{?q}",
    "compare": "/{language}/accounts/{number}/compare{?from,to}",
    "badgePage": "/{language}/accounts/{number}/badge{?type,lang,theme,size}",
    "report": "/{language}/report{?account}",
    "follow": "/{language}/follow",
    "statistics.csv": "/statistics/{topic}.csv{?year}",
    "statistics.json": "/statistics/{topic}.json{?year}",
}

LIMITS = {
    "countedUpTo": lookup.COUNT_LIMIT,
    "versions": disclosure.MOST_VERSIONS,
    "upload": {
        "bytes": uploads.LARGEST,
        "files": uploads.MOST_FILES,
        "seconds": int(uploads.LIFETIME.total_seconds()),
    },
    "report": {
        "statementCharacters": reports.STATEMENT_LIMIT,
        "contactCharacters": reports.CONTACT_LIMIT,
    },
    "statistics": {"smallest": figures.SMALLEST, "topics": [topic.name for topic in TOPICS]},
}


def _endpoints(base: str) -> dict[str, str]:
    socket = base.replace("http", "ws", 1)
    return {
        "graphql": f"{base}/graphql",
        "serverSentEvents": f"{base}/graphql",
        "graphqlTransportWs": f"{socket}/graphql",
        "statisticsCsv": f"{base}/statistics.csv",
        "statisticsJson": f"{base}/statistics.json",
        "sitemap": f"{base}/sitemap.xml",
        "jwks": f"{base}/.well-known/jwks.json",
        "security": f"{base}/.well-known/security.txt",
        "alive": f"{base}/healthz",
        "ready": f"{base}/readyz",
    }


def _platform(register: Register) -> dict[str, Any]:
    platform = register.platform
    return {
        "nameZh": platform.name_zh,
        "nameEn": platform.name_en,
        "operatorName": platform.operator_name,
        "uscc": platform.uscc,
        "address": platform.address,
        "contact": platform.contact,
        "licences": [
            {
                "kind": licence.kind.value,
                "number": licence.number,
                "scope": [code.value for code in licence.scope],
                "validTo": licence.valid_to.isoformat() if licence.valid_to else None,
            }
            for licence in platform.licences
        ],
    }


def _channel(register: Register, channel: Channel) -> dict[str, str]:
    url = register.whole(channel.url)
    return {"kind": channel.kind, "url": url, "phone": channel.phone, "hours": channel.hours}
