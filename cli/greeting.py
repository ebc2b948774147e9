"""`gongshi hello`: where to look, what to type, whom to be."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from cli import database, issuing
from cli.demo import examples
from cli.demo.keepsake import Keepsake
from cli.demo.people import AUDITOR, OPERATOR, REVIEWER, SUPERVISOR
from gateways.clock import SystemClock
from rules.vocabulary import CredentialField, SubjectNature
from settings import Settings

GOOD_FOR = timedelta(days=7)
PEOPLE = (OPERATOR, REVIEWER, SUPERVISOR, AUDITOR)
FIELDS = ", ".join(f"'{field}'" for field in CredentialField)
EXAMPLE = f"""
    SELECT number FROM public_face
    WHERE name_folded IS NOT NULL AND nature {{is_person}} '{SubjectNature.NATURAL_PERSON}'
    ORDER BY number IN (
        SELECT face_id FROM face_marker WHERE marker IN ({FIELDS})
        ORDER BY id DESC LIMIT 500
    ) DESC, sequence DESC LIMIT 1
"""  # noqa: S608 # of our own codes
QUESTION = '{ disclosure(by: {number: \\"%s\\"}) { name { value level } markers { type } } }'
MINE = "{ me { login powers } myAccounts { edges { node { number name status } } } }"


def greeting(settings: Settings) -> str:
    """The whole text. Tokens stand in it outside production only."""
    organisation, person = _example(settings, "<>"), _example(settings, "=")
    parts = [_addresses(settings.base_url, organisation, person)]
    if not settings.production:
        parts += [_receipts(settings), _tokens(settings)]
    return "\n".join(line for part in parts for line in part)


def _example(settings: Settings, is_person: str) -> str | None:
    """The newest account of a person or of an organisation; one with a checked field if any."""
    found = database.rows(settings, EXAMPLE.format(is_person=is_person))
    return found[0][0] if found else None


def _addresses(base: str, organisation: str | None, person: str | None) -> Iterator[str]:
    yield f"\nGongshi 公示 at {base}\n"
    yield f"  中文             {base}/zh/"
    yield f"  English          {base}/en/"
    if organisation:
        yield f"  An organisation  {base}/zh/accounts/{organisation}"
    if person:
        yield f"  A person         {base}/en/accounts/{person}"
    if number := organisation or person:
        yield f"  A badge          {base}/badge/{number}.svg"
        yield f"  GraphQL          {base}/graphql\n"
        yield from _curl(base, QUESTION % number)


def _receipts(settings: Settings) -> Iterator[str]:
    keepsake = Keepsake.found(settings.data_folder)
    if keepsake is None:
        return
    yield f"\nReports to follow at {settings.base_url}/zh/follow\n"
    yield f"  answered  {keepsake.receipts['DECIDED']}"
    yield f"  open      {keepsake.receipts['SCREENING']}"
    if keepsake.shown:
        yield from examples.lines(settings.base_url, keepsake.shown)


def _tokens(settings: Settings) -> Iterator[str]:
    issuer, now = issuing.issuer(settings), SystemClock().now()
    yield "\nTokens to try, good for seven days; paste them into a shell:\n"
    for login, role in PEOPLE:
        yield f"{role}={issuer.issue(login, [role], now=now, lifetime=GOOD_FOR)}"
    yield ""
    yield from _curl(settings.base_url, MINE, token=OPERATOR.role)
    keepsake = Keepsake.found(settings.data_folder)
    if keepsake is not None and keepsake.issuer != issuer.issuer:
        yield f"\nThe demo's operators logged in at {keepsake.issuer}: here they own no accounts."


def _curl(base: str, query: str, token: str | None = None) -> Iterable[str]:
    yield f"  curl {base}/graphql -H 'Content-Type: application/json' \\"
    if token:
        yield f"""    -H "Authorization: Bearer ${token}" \\"""
    yield f"""    -d '{{"query": "{query}"}}'"""
