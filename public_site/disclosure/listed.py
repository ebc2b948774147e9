"""Why an account was found, in words, and the part of it that fits what was typed."""

from dataclasses import dataclass, replace

from public_site.disclosure.face import FaceView
from public_site.site.translation import N_
from resolvers.lookup import Ground, Reason
from rules import numbers
from rules.identity import documents
from rules.lookup.highlights import Passage, differing_at, heard_at, written_at

WORDS: dict[Ground, str] = {
    Ground.NAME: N_("name"),
    Ground.FORMER_NAME: N_("former name"),
    Ground.OPERATOR: N_("operator"),
    Ground.PINYIN: N_("pinyin"),
    Ground.INITIALS: N_("pinyin initials"),
    Ground.FORMER_PINYIN: N_("pinyin of a former name"),
    Ground.FORMER_INITIALS: N_("pinyin initials of a former name"),
    Ground.OPERATOR_PINYIN: N_("pinyin of the operator"),
    Ground.NUMBER: N_("number"),
    Ground.USCC: N_("credit code"),
    Ground.USCC_BEGINNING: N_("credit code begins so"),
}
SHOWN_AS = {
    Ground.NAME: "name",
    Ground.PINYIN: "name",
    Ground.INITIALS: "name",
    Ground.OPERATOR: "operator",
    Ground.OPERATOR_PINYIN: "operator",
    Ground.NUMBER: "number",
}


@dataclass(frozen=True, slots=True)
class Why:
    """`words` name the text that fits. `text` is that text where the list does not show it anyway,
    `at` the parts of it, or of what the list shows as `shown_as`, that fit. Where `is_near`, it
    fits but for a slip, and `at` is what differs.
    """

    words: str
    text: str | None
    shown_as: str | None
    at: tuple[Passage, ...]
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """One found account. `marks` are the parts to mark of what the list shows."""

    face: FaceView
    why: tuple[Why, ...]

    @property
    def marks(self) -> dict[str, tuple[Passage, ...]]:
        passages: dict[str, tuple[Passage, ...]] = {}
        for why in self.why:
            if why.shown_as and why.at:
                passages[why.shown_as] = _apart(passages.get(why.shown_as, ()) + why.at)
        return passages


def result(face: FaceView, reasons: tuple[Reason, ...]) -> Result:
    """An account that fits what was typed. Of words that fit the same text, it is said once."""
    merged: dict[tuple[Ground, str], Why] = {}
    for reason in reasons:
        why = _why(face, reason, _fitting(reason))
        before = merged.get((reason.ground, reason.text))
        merged[reason.ground, reason.text] = (
            replace(why, at=_apart(before.at + why.at)) if before else why
        )
    return Result(face, tuple(merged.values()))


def near(face: FaceView, reason: Reason) -> Result:
    """An account that may be meant: what differs from what was typed is marked."""
    typed = numbers.compact(reason.typed)
    if reason.ground is Ground.USCC:
        typed = documents.compact(reason.typed)
    is_code = reason.ground in (Ground.NUMBER, Ground.USCC)
    at = differing_at(reason.text, typed) if is_code else None
    return Result(face, (replace(_why(face, reason, at), is_near=True),))


def _why(face: FaceView, reason: Reason, at: Passage | None) -> Why:
    shown_as = SHOWN_AS.get(reason.ground)
    if shown_as and getattr(face, shown_as) != reason.text:
        shown_as = None  # the name as it was written before
    at_all = (at,) if at else ()
    return Why(WORDS[reason.ground], None if shown_as else reason.text, shown_as, at_all)


def _apart(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The same in their order, those that touch as one."""
    apart: list[Passage] = []
    for start, end in sorted(passages):
        if apart and start <= apart[-1][1]:
            start, end = apart[-1][0], max(end, apart.pop()[1])
        apart.append((start, end))
    return tuple(apart)


def _fitting(reason: Reason) -> Passage | None:
    heard = (heard_at(reason.text, spoken) for spoken in reason.spoken)
    return written_at(reason.text, reason.typed) or next(filter(None, heard), None)
