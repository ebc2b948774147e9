"""核验简介和头像: what an introduction says and a picture shows that is another's (Art 8(2))."""

from dataclasses import dataclass

from models import Application, Upload
from models.database import reader, rows
from resolvers import names
from resolvers.identity import unseal
from resolvers.names import NameUser, protected
from resolvers.profiles import comparison, thumbnails
from resolvers.runtime import Context
from rules.claims.wording import BIO_CODES
from rules.names.forms import Form
from rules.objections import Objection
from rules.profiles import claims, contacts, others_names, wording
from rules.profiles.picture_likeness import Laid
from rules.profiles.reading import Passage, Reading
from rules.vocabulary import NameClaim, NameGuard, ProfileField, Wording

MOST_FINDINGS = 20
PLATFORM = BIO_CODES[Wording.PLATFORM]


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason for heightened checks, the `objection` told to whoever has to act on it.

    `guard`, `name` and `owner` are of what is guarded, `passage` is of the introduction, `laid` of
    a picture.
    """

    field: ProfileField
    objection: Objection
    guard: NameGuard | None = None
    claim: NameClaim | None = None
    name: str = ""
    owner: str = ""
    passage: Passage | None = None
    laid: Laid | None = None


async def compare_ahead(ctx: Context, application: Application) -> None:
    """Compare the picture of an application that the caller is about to approve, before the
    transaction begins. What the decision rests on is asked again within it.
    """
    avatar = await rows.one(Upload, using=reader(), avatar_of_id=application.account_id)
    look = thumbnails.unseal(ctx.register.keys, avatar) if avatar is not None else None
    await comparison.ahead(ctx.register, look)


async def check_application(ctx: Context, application: Application) -> list[Finding]:
    """Art 8(2): everything about the introduction and the picture that an account shows, or is to
    show."""
    account = await application.account
    avatar = await rows.one(Upload, avatar_of_id=account.id)
    user = await names.user_of(account, application.nature)
    return await check_profile(ctx, user, application, account.bio, avatar)


async def check_profile(
    ctx: Context, user: NameUser, application: Application, bio: str, avatar: Upload | None
) -> list[Finding]:
    """The same of what the caller has; `user` is who shows it."""
    thumbnail = thumbnails.unseal(ctx.register.keys, avatar) if avatar is not None else None
    return [
        *await check_bio(ctx, user, application, bio),
        *await check_picture(ctx, user, thumbnail),
    ]


def listed(findings: list[Finding]) -> list[str]:
    """What findings are about, in a few words each."""
    return [str(one.objection.details.get("passage", one.name)) for one in findings]


async def check_bio(
    ctx: Context, user: NameUser, application: Application, bio: str
) -> list[Finding]:
    """Names of others and offices that an introduction claims, and contacts that it gives."""
    public = unseal(ctx.register.keys, application).subject.public_contact or ""
    reading = Reading(bio)
    findings = [*_platforms(ctx, reading, user), *await _names(reading, user)]
    findings += [
        Finding(ProfileField.BIO, _said(bio, passage), claim=claim, passage=passage)
        for claim, passage in claims.offices(reading, user.nature)
    ]
    findings += [
        Finding(ProfileField.BIO, _said(bio, passage), passage=passage)
        for passage in (*contacts.contacts(bio, public), *wording.bio_passages(reading))
    ]
    return findings[:MOST_FINDINGS]


def _platforms(ctx: Context, reading: Reading, user: NameUser) -> list[Finding]:
    own = names.platform_names(ctx.register, user.document_hash)
    named = [others_names.named(reading, Form.of(name), NameGuard.PROTECTED) for name in own]
    return [
        Finding(ProfileField.BIO, _said(reading.written, passage), passage=passage)
        for passage in (one._replace(code=PLATFORM) for one in named if one is not None)
    ]


async def _names(reading: Reading, user: NameUser) -> list[Finding]:
    findings = []
    for row in await protected.sharing(others_names.keys(reading)):
        if names.is_own(row, user):
            continue
        if passage := others_names.named(reading, Form.of(row.name), row.guard):
            objection = _said(reading.written, passage, name=row.name)
            whose = (row.name, row.owner or "")
            findings.append(Finding(ProfileField.BIO, objection, row.guard, None, *whose, passage))
    return findings


async def check_picture(ctx: Context, user: NameUser, thumbnail: bytes | None) -> list[Finding]:
    """Guarded pictures that this one is, whatever was done to it."""
    if thumbnail is None:
        return []
    findings = []
    for row, over in await comparison.alike(ctx.register, thumbnail):
        if names.is_own(row, user):
            continue
        objection = Objection("AVATAR_OF_ANOTHER", ("avatar",), {"name": row.name})
        whose = (row.name, row.owner)
        findings.append(Finding(ProfileField.AVATAR, objection, row.guard, None, *whose, laid=over))
    return findings[:MOST_FINDINGS]


def _said(bio: str, passage: Passage, **details: str) -> Objection:
    words = bio[passage.start : passage.end]
    return Objection(passage.code, ("bio",), {"passage": words, "reads": passage.reads, **details})
