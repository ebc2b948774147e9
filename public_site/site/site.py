"""What a page is made with: the register, the templates of its language, the request."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from starlette.requests import Request
from starlette.responses import HTMLResponse

from public_site.site import labels
from public_site.site.assets import Asset
from public_site.site.lettering import Lettering, lettering
from public_site.site.translation import words
from public_site.site.wording import Wording
from resolvers.runtime import STRANGER, Context, Register
from rules.vocabulary import Language

TAGS = {Language.ZH: "zh-Hans", Language.EN: "en"}
OTHER = {Language.ZH: Language.EN, Language.EN: Language.ZH}


class Site:
    """The public pages of one register in one language."""

    def __init__(
        self,
        register: Register,
        language: Language,
        assets: dict[str, Asset],
        card_fonts: tuple[Path, ...] = (),
    ) -> None:
        self.register, self.language, self.assets = register, language, assets
        self.wording = Wording(language)
        self.card_fonts = card_fonts
        self.templates = _environment(self.wording, assets)
        self.templates.globals["url"] = self.url
        self.templates.filters["localised"] = self.localised

    @property
    def lettering(self) -> Lettering:
        """What share cards can draw; read when the first is asked for."""
        return lettering(self.card_fonts)

    def url(self, path: str, **query: str | None) -> str:
        """A page's address in this language; what is None or empty is left out."""
        given = {key: value for key, value in query.items() if value}
        return f"/{self.language.value}{path}" + (f"?{urlencode(given)}" if given else "")

    def localised(self, address: str) -> str:
        """An address that the platform gave for one language, in this one."""
        for language in Language:
            if address.startswith(f"/{language.value}/"):
                return f"/{self.language.value}/{address.split('/', 2)[2]}"
        return address


Sites = Mapping[Language, Site]


@dataclass(frozen=True, slots=True)
class Visit:
    """One request for a page."""

    site: Site
    request: Request

    @property
    def context(self) -> Context:
        """Who asks: always a stranger, whatever else the browser sends."""
        register = self.site.register
        return Context(register, STRANGER, register.clock.now(), self.site.language)

    def asked(self, name: str) -> str:
        """A query parameter, fit to be looked for; empty where there is none."""
        return fit(self.request.query_params.get(name, ""))

    def render(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """The page, in the frame that all pages share."""
        site, scope = self.site, self.request.scope
        query = scope["query_string"].decode("latin-1") if scope["method"] != "POST" else ""
        page = site.templates.get_template(template).render(
            platform=site.register.platform,
            base_url=site.register.base_url.rstrip("/"),
            path=quote(scope["path"].removeprefix(f"/{site.language.value}"), safe="/@"),
            query_string=f"?{query}" if query else "",
            **values,
        )
        return HTMLResponse(page, status)


def address_of(request: Request, prefix: str) -> str:
    """The address that was asked for, with its query, under `prefix`."""
    query = request.scope["query_string"].decode("latin-1")
    return prefix + quote(request.scope["path"], safe="/@") + (f"?{query}" if query else "")


def fit(text: str) -> str:
    """What was typed, without what no text has: NUL and half characters."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd").strip()


class _Compiled(BytecodeCache):
    """Templates compiled in this process, which serve every language: words come in as they run."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = _Compiled()


def _environment(wording: Wording, assets: dict[str, Asset]) -> Environment:
    environment = Environment(
        loader=PackageLoader("public_site"),
        bytecode_cache=COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(words(wording.language), newstyle=True)  # type: ignore[attr-defined] # the extension adds it
    environment.globals.update(
        language=wording.language,
        tag=TAGS[wording.language],
        other=OTHER[wording.language],
        other_tag=TAGS[OTHER[wording.language]],
        say=wording,
        counted=wording.counted,
        labels=labels,
        asset={name: asset.address for name, asset in assets.items()},
    )
    return environment
