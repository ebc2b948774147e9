"""How names are held and compared, and what of a profile is inspected (Art 8)."""

from enum import StrEnum


class ProfileField(StrEnum):
    """账号名称、头像、简介: what of a profile may have to be corrected (Art 8)."""

    NAME = "NAME"
    AVATAR = "AVATAR"
    BIO = "BIO"


class NameState(StrEnum):
    """HELD by a living account, RELEASED but resting until somebody may take it, or RETIRED for
    good because its account was closed by law or agreement (Art 8).
    """

    HELD = "HELD"
    RELEASED = "RELEASED"
    RETIRED = "RETIRED"


class NameRight(StrEnum):
    """名称权利依据, by what a name is somebody's: the register of organisations, the protected
    list, or an upheld dispute about who bore it (Art 8).
    """

    REGISTER = "REGISTER"
    PROTECTED_LIST = "PROTECTED_LIST"
    DISPUTE = "DISPUTE"


class AssignmentState(StrEnum):
    """名称归还状态: PROPOSED by one person, WAITING for whoever bears it still, DONE (Art 8)."""

    PROPOSED = "PROPOSED"
    WAITING = "WAITING"
    DONE = "DONE"


class NameVerdict(StrEnum):
    """名称核验结论: the same name, one that asks for heightened checks, or neither (Art 8)."""

    SAME = "SAME"
    ASSOCIATED = "ASSOCIATED"
    CLEAR = "CLEAR"


class NameAxis(StrEnum):
    """关联方式: in which way a name is near to another (Art 8)."""

    SCRIPT = "SCRIPT"
    SOUND = "SOUND"
    SHAPE = "SHAPE"
    AFFIX = "AFFIX"
    ORDER = "ORDER"
    INITIALS = "INITIALS"
    CONTAINMENT = "CONTAINMENT"
    ONE_CHARACTER = "ONE_CHARACTER"


class NameGuard(StrEnum):
    """受保护名称: why a near name is asked about (Art 8)."""

    MARKED = "MARKED"
    CLOSED = "CLOSED"
    PROTECTED = "PROTECTED"
    OPERATOR = "OPERATOR"
    WORD = "WORD"


class Wording(StrEnum):
    """用语: what a name or an introduction says that is nobody's to say of themselves (Art 8).

    A BADGE is VERIFIED where a mark would stand; PLATFORM is what RESERVED is, within a name.
    """

    BADGE = "BADGE"
    VERIFIED = "VERIFIED"
    RESERVED = "RESERVED"
    PLATFORM = "PLATFORM"
    NUMBER = "NUMBER"
    PHONE = "PHONE"
    HANDLE = "HANDLE"
    LINK = "LINK"


class NameClaim(StrEnum):
    """名称用语: for whom a word in a name claims to speak (Art 8, 18)."""

    STATE_ORGAN = "STATE_ORGAN"
    PARTY_ORGAN = "PARTY_ORGAN"
    MASS_BODY = "MASS_BODY"
    ARMED_FORCES = "ARMED_FORCES"
    PRESS = "PRESS"
    OFFICIAL = "OFFICIAL"
