"""核验简介和头像: what an introduction says and a picture shows that is another's (Art 8)."""

import strawberry

from resolvers import profiles
from rules.vocabulary import NameClaim, NameGuard, ProfileField
from schema.access import Info, shown


@strawberry.type(description="简介片段, a stretch of the introduction that a finding is about.")
class Passage:
    start: int = shown("Its first character, counted in code points from 0.")
    end: int = shown("The character behind its last.")
    text: str = shown("As it is written.")
    reads: str = shown("As it is read: digits, a host, a name.")
    disguised: bool = shown("Whether it is written so as not to be recognised.")


@strawberry.type(description="头像比对, how a picture lies over the other's.")
class PictureLikeness:
    turned: int = shown("By how many degrees, clockwise, to the nearest of 0, 90, 180, 270.")
    mirrored: bool = shown("Whether it was mirrored first.")


@strawberry.type(description="简介头像核验事项, one reason for heightened checks.")
class ProfileFinding:
    field: ProfileField = shown("BIO or AVATAR.", article="8")
    code: str = shown("Stable code of the rule.")
    article: str | None = shown("The article it stands on.")
    message: str = shown("In words, in the language of Accept-Language, with what to do.")
    guard: NameGuard | None = shown("Why the other's name or picture is guarded; null for others.")
    claim: NameClaim | None = shown("For whom an introduction claims to speak.")
    name: str = shown("The guarded name, or whose the guarded picture is; empty for others.")
    owner: str = shown("Whose it is, where that is listed.")
    passage: Passage | None = shown("Where the introduction says it; null for a picture.")
    likeness: PictureLikeness | None = shown("How the pictures are one; null for words.")

    @classmethod
    def of(cls, finding: profiles.Finding, info: Info, bio: str) -> "ProfileFinding":
        return cls(
            field=finding.field,
            code=finding.objection.code,
            article=finding.objection.article,
            message=finding.objection.message(info.context.language),
            guard=finding.guard,
            claim=finding.claim,
            name=finding.name,
            owner=finding.owner,
            passage=_passage(finding, bio),
            likeness=_likeness(finding),
        )


def _passage(finding: profiles.Finding, bio: str) -> Passage | None:
    at = finding.passage
    if at is None:
        return None
    text = bio[at.start : at.end]
    return Passage(start=at.start, end=at.end, text=text, reads=at.reads, disguised=at.disguised)


def _likeness(finding: profiles.Finding) -> PictureLikeness | None:
    if finding.laid is None:
        return None
    way = finding.laid.way
    return PictureLikeness(turned=way.quarters * 90, mirrored=way.is_mirrored)
