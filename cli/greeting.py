"""`gongshi hello`: where to look, what to type, whom to be."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from app import issuer_of, register_of
from cli.demo.keepsake import Keepsake
from cli.demo.people import AUDITOR, OPERATOR, REVIEWER, SUPERVISOR
from models import FaceMarker, PublicFace, database
from rules.vocabulary import CredentialField, SubjectNature
from settings import Settings

GOOD_FOR = timedelta(days=7)
PEOPLE = (OPERATOR, REVIEWER, SUPERVISOR, AUDITOR)
FIELDS = [field.value for field in CredentialField]
QUESTION = '{ disclosure(by: {number: \\"%s\\"}) { name { value level } markers { type } } }'
MINE = "{ me { login powers } myAccounts { edges { node { number name status } } } }"


async def greeting(settings: Settings) -> str:
    """The whole text. Tokens stand in it outside production only."""
    await database.connect(settings.database, settings.replica)
    try:
        organisation, person = await _example(natural=False), await _example(natural=True)
    finally:
        await database.disconnect()
    parts = [_addresses(settings.base_url, organisation, person)]
    if not settings.production:
        parts += [_receipts(settings), _tokens(settings)]
    return "\n".join(line for part in parts for line in part)


async def _example(*, natural: bool) -> str | None:
    """The newest account of a person or of an organisation; one with a checked field if any."""
    N = SubjectNature.NATURAL_PERSON
    faces = PublicFace.filter(name_folded__not_isnull=True).order_by("-sequence")
    faces = faces.filter(nature=N) if natural else faces.exclude(nature=N)
    marked = FaceMarker.filter(marker__in=FIELDS).order_by("-id").limit(500)
    numbers = await marked.values_list("face_id", flat=True)
    face = await faces.filter(number__in=numbers).first() or await faces.first()
    return face.number if face else None


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


def _tokens(settings: Settings) -> Iterator[str]:
    register = register_of(settings)
    issuer, now = issuer_of(settings, register), register.clock.now()
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
