"""The names of the platform itself, which are held against everyone else (Art 8(2))."""

from resolvers.runtime import Register
from rules.vocabulary import DocumentKind


def platform_names(register: Register, document_hash: str | None) -> tuple[str, ...]:
    """The platform's names as they are guarded from who has this document; none from itself."""
    platform = register.platform
    own = register.keys.lookup_hash("document", f"{DocumentKind.USCC}:{platform.uscc}")
    if document_hash == own:
        return ()
    return tuple(dict.fromkeys((platform.name_zh, platform.name_en, platform.operator_name)))
