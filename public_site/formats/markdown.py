"""`.md`: the version as a text that people and language models read alike."""

import re
from collections.abc import Iterator

from public_site.disclosure.entries import CREDENTIAL, MARKER, Entry
from public_site.disclosure.entry_words import absence_of, label_of, text_of
from public_site.formats.material import Material
from public_site.site import labels
from public_site.site.translation import N_
from rules.markers import means as marker_means
from rules.vocabulary import RecordReason

# All ASCII punctuation: nothing that somebody registered becomes markup, a link or an image.
MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
COLUMNS = (N_("Fact"), N_("Value"), N_("How far it was checked"), N_("Day"))
NAMELESS, MARKERLESS = N_("Name withdrawn"), N_("No marker")
LINES = re.compile(r"\s*[\r\n\t]+\s*")


def write(material: Material) -> bytes:
    """Heading, facts, markers with what they prove, what is withheld, and how to cite it."""
    return "\n".join(_lines(material)).encode() + b"\n"


def plain(text: str) -> str:
    """`text` on one line, with no character that Markdown would act on."""
    return MARKUP.sub(r"\\\1", LINES.sub(" / ", text))


def _lines(material: Material) -> Iterator[str]:
    say, face = material.wording, material.face
    name, reason = face.fact("name"), face.document["reason"]
    occasion = say.gettext(labels.RECORD_REASON[RecordReason(reason["kind"])])
    yield f"# {plain(name) if name else say.gettext(NAMELESS)}"
    yield ""
    for label, value in (
        (N_("Account number"), face.number),
        (N_("Version"), face.version),
        (N_("Published"), say.instant(face.published_at)),
        (N_("Holds since"), say.instant(face.valid_from)),
        (N_("Occasion"), f"{occasion} ({say.article(reason['article'])})"),
        (N_("Hash of the record"), f"`{face.leaf_hash}`"),
        (N_("Address"), f"<{material.permalink}>"),
    ):
        yield f"- {say.gettext(label)}: {value}"
    yield from _facts(material)
    yield from _markers(material)
    yield from _hidden(material)


def _facts(material: Material) -> Iterator[str]:
    say = material.wording
    yield from _heading(N_("What is registered"), material)
    yield f"| {' | '.join(map(say.gettext, COLUMNS))} |"
    yield "| --- | --- | --- | --- |"
    for entry in material.entries:
        if entry.name != MARKER and not _is_hidden(entry):
            yield _row(entry, material)


def _row(entry: Entry, material: Material) -> str:
    say = material.wording
    parts = [text_of(entry, say), absence_of(entry, say)]
    level = say.gettext(labels.LEVEL[entry.level]) if entry.level else ""
    value = " — ".join(plain(part) for part in parts if part)
    return f"| {label_of(entry, say)} | {value} | {level} | {entry.on or ''} |"


def _markers(material: Material) -> Iterator[str]:
    say, document = material.wording, material.face.document
    yield from _heading(N_("What the marker proves"), material)
    for marker in document["markers"]:
        yield f"- {marker_means.proves(marker, document, say.language)}"
        yield f"- {say.proves_not(marker['type'])}"
    if not document["markers"]:
        yield f"- {say.gettext(MARKERLESS)}"


def _hidden(material: Material) -> Iterator[str]:
    say = material.wording
    hidden = [entry for entry in material.entries if _is_hidden(entry)]
    if hidden:
        yield from _heading(N_("What is not shown"), material)
    for entry in hidden:
        yield f"- {label_of(entry, say)}: {absence_of(entry, say)}"


def _heading(words: str, material: Material) -> Iterator[str]:
    yield from ("", f"## {material.wording.gettext(words)}", "")


def _is_hidden(entry: Entry) -> bool:
    return entry.value is None and entry.withdrawn is None and entry.name != CREDENTIAL
