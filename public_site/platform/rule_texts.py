"""The text of a rule in force: a page, and the very bytes that its hash is made over (Art 6)."""

from collections.abc import Awaitable, Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from public_site.site.pages import conditional, not_found
from public_site.site.site import Visit
from resolvers.platform import RuleDocument
from resolvers.runtime import Register
from rules.vocabulary import Language

HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


async def rule_text(visit: Visit) -> Response:
    """The rule that the address names; 404 where the platform gives no text of it."""
    rule = _named(visit.site.register, visit.request.path_params["kind"])
    if rule is None:
        return await not_found(visit)
    language = visit.site.language
    file, text = file_of(rule, language), rule.texts[language]
    return visit.render("rules/text.html", rule=rule, text=text, file=file)


def file_of(rule: RuleDocument, language: Language) -> str:
    """Where the text itself is."""
    return f"/rules/{rule.slug}.{language}.txt"


def rule_files(register: Register) -> Callable[[Request], Awaitable[Response]]:
    """Serves the texts of `register`'s rules, byte for byte."""

    async def endpoint(request: Request) -> Response:
        rule = _named(register, request.path_params["kind"])
        language = request.path_params["language"]
        if rule is None or language not in set(Language):
            raise HTTPException(404)
        data = rule.texts[Language(language)].data
        return conditional(request, Response(data, 200, HEADERS, "text/plain; charset=utf-8"))

    return endpoint


def _named(register: Register, slug: str) -> RuleDocument | None:
    rules = register.platform.rules
    return next((rule for rule in rules if rule.texts and rule.slug == slug), None)
