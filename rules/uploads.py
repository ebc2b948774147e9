"""Files that an input names: known, of the right kind, not yet used, and not too many."""

from collections.abc import Mapping
from datetime import timedelta

from rules.objections import Objection, Path
from rules.vocabulary import ProfileField, UploadKind

LARGEST = 10 * 1024 * 1024  # bytes
LIFETIME = timedelta(minutes=30)
MOST_FILES = 5


def request_objections(size: int) -> list[Objection]:
    """What is wrong with asking to upload a file of `size` bytes."""
    if 0 < size <= LARGEST:
        return []
    return [Objection("UPLOAD_SIZE", ("size",), {"limit": LARGEST // 1024 // 1024})]


def attached(
    usable: Mapping[str, UploadKind], reference: str | None, kind: UploadKind, path: Path
) -> list[Objection]:
    """Whether `reference` is a stored, unused file of `kind` among those the caller may use."""
    if reference is None:
        return []
    if reference not in usable:
        return [Objection("UPLOAD_UNKNOWN", path)]
    if usable[reference] is not kind:
        return [Objection("UPLOAD_WRONG_KIND", path, {"wanted": kind.value})]
    return []


CORRECTING = frozenset(
    {UploadKind.AUTHORISATION, UploadKind.CREDENTIAL, UploadKind.IDENTITY_DOCUMENT}
)


def correction_objections(
    usable: Mapping[str, UploadKind], references: tuple[str, ...], field: ProfileField | None
) -> list[Objection]:
    """What is wrong with the files of a correction: one picture, or papers that prove it."""
    path: Path = ("uploads",)
    most = 1 if field is ProfileField.AVATAR else MOST_FILES
    if len(references) > most:
        return [Objection("TOO_MANY", path, {"limit": most})]
    kinds = {UploadKind.AVATAR} if field is ProfileField.AVATAR else CORRECTING
    wanted = ", ".join(sorted(kinds))
    objections: list[Objection] = []
    for index, reference in enumerate(references):
        if reference not in usable or reference in references[:index]:
            objections.append(Objection("UPLOAD_UNKNOWN", (*path, index)))
        elif usable[reference] not in kinds:
            objections.append(Objection("UPLOAD_WRONG_KIND", (*path, index), {"wanted": wanted}))
    return objections


def all_attached(
    usable: Mapping[str, UploadKind],
    references: tuple[str, ...],
    kind: UploadKind,
    path: Path,
    *,
    least: int = 0,
) -> list[Objection]:
    """The same for a list of `least` to MOST_FILES references."""
    if len(references) < least:
        return [Objection("EVIDENCE_MISSING", path)]
    if len(references) > MOST_FILES:
        return [Objection("TOO_MANY", path, {"limit": MOST_FILES})]
    return [
        objection
        for index, reference in enumerate(references)
        for objection in attached(usable, reference, kind, (*path, index))
    ]
