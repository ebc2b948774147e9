"""`.jsonld`, and the block of data in the page: the version in schema.org's words.

It holds only what stands in the record in clear. Whatever describes a natural person is sealed, so
that it can be withdrawn, and indexes that copy this twin would keep it: there is no Person here,
and no name or statement of one. Of an organisation it asserts what was gone after, no more.
"""

from typing import Any

import orjson
from markupsafe import Markup

from public_site.disclosure.entries import Entry
from public_site.disclosure.face import ENDED
from public_site.formats.material import Material
from rules import divisions
from rules.disclosure.canonical import timestamp
from rules.vocabulary import AccountStatus, Level, SubjectNature
from rules.vocabulary import SubjectNature as N

NUMBER, CREDIT_CODE = "Gongshi account number", "USCC"
# What schema.org calls who runs an account; nothing is said of a natural person.
TYPES: dict[SubjectNature, str | None] = {
    N.NATURAL_PERSON: None,
    N.INDIVIDUAL_BUSINESS: "Organization",
    N.ENTERPRISE: "Organization",
    N.STATE_ORGAN: "GovernmentOrganization",
    N.PUBLIC_INSTITUTION: "Organization",
    N.SOCIAL_ORGANISATION: "Organization",
    N.UNINCORPORATED_ORGANISATION: "Organization",
}
# What could end or open a tag, a comment or a reference in HTML, or a line in a script. In JSON
# they stand within strings only, where this is another way to write them.
ESCAPED = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}


def write(material: Material) -> bytes:
    """One WebPage, about the organisation that runs the account where one does."""
    return orjson.dumps(_page(material), option=orjson.OPT_INDENT_2)


def embedded(material: Material) -> Markup:
    """The same document, to stand within a `script` element of data: nothing in it is markup."""
    return Markup(orjson.dumps(_page(material)).decode().translate(ESCAPED))  # noqa: S704 # escaped


def _page(material: Material) -> dict[str, Any]:
    face, register = material.face, material.site.register
    clear = {entry.name: entry for entry in material.entries if _is_clear(entry)}
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": material.permalink,
        "url": material.permalink,
        "identifier": _identifier(NUMBER, face.number),
        "version": face.version,
        "datePublished": timestamp(face.published_at),
        "inLanguage": ["zh-Hans", "en"],
        "isPartOf": {"@type": "WebSite", "name": register.name, "url": material.address("/")},
        "publisher": {
            "@type": "Organization",
            "name": register.platform.operator_name,
            "legalName": register.platform.operator_name,
            "taxID": register.platform.uscc,
        },
    }
    if "name" in clear:
        page["name"] = clear["name"].value
    operator = _operator(clear, material)
    return page | {"mainEntity": operator} if operator else page


def _operator(clear: dict[str, Entry], material: Material) -> dict[str, Any] | None:
    type_ = TYPES[SubjectNature(clear["subjectNature"].value)]
    if type_ is None:
        return None
    sure = {name: one.value for name, one in clear.items() if one.level is not Level.DECLARED}
    operator: dict[str, Any] = {
        "@type": type_,
        "@id": f"{material.address(f'/accounts/{material.face.number}')}#operator",
        "subjectOf": {"@id": material.permalink},
    }
    if "operatorName" in sure:
        operator["name"] = operator["legalName"] = sure["operatorName"]
    if "uscc" in sure:
        operator["identifier"] = _identifier(CREDIT_CODE, sure["uscc"])
        operator["taxID"] = sure["uscc"]
    if "name" in clear and not _has_ended(material):
        operator["alternateName"] = clear["name"].value
    if "placeRegistered" in sure:
        operator["address"] = _address(sure["placeRegistered"])
    return operator


def _has_ended(material: Material) -> bool:
    """Whether the operator goes by the account's name no longer."""
    return AccountStatus(material.face.document["status"]["value"]) in ENDED


def _is_clear(entry: Entry) -> bool:
    return entry.path.startswith("/facts/") and not entry.sealed and entry.value is not None


def _identifier(kind: str, value: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": kind, "value": value}


def _address(place: dict[str, Any]) -> dict[str, str]:
    province = divisions.PROVINCES.get(divisions.province_of(place["division"]))
    address = {"@type": "PostalAddress", "addressCountry": "CN"}
    if province:
        address["addressRegion"] = province.zh
    if below := divisions.name_below_province(place["division"]):
        address["addressLocality"] = below
    if place.get("detail"):
        address["streetAddress"] = place["detail"]
    return address
