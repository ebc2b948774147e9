"""`.atom`: an account's versions as a feed, an entry each (RFC 4287, archives as in RFC 5005)."""

import re
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from public_site.disclosure.changed_facts import ChangeRow
from public_site.disclosure.history import VersionRow, timeline
from public_site.formats.material import Material
from public_site.site import labels
from public_site.site.site import TAGS
from resolvers.disclosure import Published
from rules.calendar import local_date
from rules.disclosure.canonical import timestamp

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
# What XML 1.0 cannot hold, however it is written.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(material: Material) -> bytes:
    """The versions in `material.history`. A feed that ends with a version of the past is an
    archive and leads on to the older ones.
    """
    face, say = material.face, material.wording
    name = face.fact("name") or say.gettext("Name withdrawn")
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": TAGS[say.language]})
    _text(feed, "id", _tag(material, f"accounts/{face.number}", material.begun))
    _text(feed, "title", f"{name} ({face.number})")
    _text(feed, "updated", timestamp(face.published_at))
    author = SubElement(feed, "author")
    _text(author, "name", material.site.register.platform.operator_name)
    _links(feed, material)
    rows = timeline(material.history, say, material.older)
    for version, row in zip(material.history, rows, strict=True):
        _entry(feed, material, version, row)
    written: str = ElementTree.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}'.encode()


def _links(feed: Element, material: Material) -> None:
    face, oldest = material.face, material.history[-1].version
    here, lang = f"/accounts/{face.number}", f"?lang={material.wording.language.value}"
    page = material.address(material.site.url(here))
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
    own = here if material.is_newest else f"{here}@{face.version}"
    _link(feed, "self", material.address(f"{own}.atom{lang}"))
    if not material.is_newest:
        SubElement(feed, "fh:archive", {"xmlns:fh": HISTORY})
        _link(feed, "current", material.address(f"{here}.atom{lang}"))
    if oldest > 1:
        _link(feed, "prev-archive", material.address(f"{here}@{oldest - 1}.atom{lang}"))


def _entry(feed: Element, material: Material, version: Published, row: VersionRow) -> None:
    say, path = material.wording, f"accounts/{version.number}@{version.version}"
    entry = SubElement(feed, "entry")
    _text(entry, "id", _tag(material, path, version.published_at))
    reason = say.gettext(labels.RECORD_REASON[row.reason])
    _text(entry, "title", f"{say.version(row.version)}{say.gettext(': ')}{reason}")
    _text(entry, "published", timestamp(version.published_at))
    _text(entry, "updated", timestamp(version.published_at))
    page = material.address(material.site.url(f"/{path}"))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    SubElement(entry, "category", {"term": row.reason.value})
    because = f"{reason} ({say.article(row.article)})"
    lines = [because, *(_line(change, material) for change in row.changes)]
    _text(entry, "content", "\n".join(lines)).set("type", "text")


def _line(change: ChangeRow, material: Material) -> str:
    say = material.wording
    if change.again:
        words = f"{say.gettext('as before, seen again')} {say.date(change.again)}"
    elif change.before and change.after:
        words = f"{change.before} → {change.after}"
    elif change.gone:
        words = " ".join(filter(None, (change.before, say.gettext("no longer shown"))))
    elif change.after:
        words = " ".join((change.after, say.gettext("new")))
    else:
        words = say.gettext("changed")
    return f"{change.what}{say.gettext(': ')}{words}"


def _tag(material: Material, path: str, at: datetime) -> str:
    """A tag URI (RFC 4151): it stays when the site's address changes."""
    return f"tag:{material.site.register.name},{local_date(at)}:{path}"


def _link(parent: Element, rel: str, href: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": "application/atom+xml", "href": href})


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = UNWRITABLE.sub("\ufffd", text)
    return element
