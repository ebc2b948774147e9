"""The forms of an account's twins, as a table."""

from collections.abc import Callable
from typing import NamedTuple

from public_site.formats import atom, json_ld, markdown, record, spreadsheet
from public_site.formats.material import Material
from public_site.site.translation import N_


class Form(NamedTuple):
    """`type` is what is negotiated, `content_type` what is sent. `of_record_alone`: its bytes are
    made from the record and nothing that changes beside it.
    """

    ending: str
    type: str
    content_type: str
    label: str
    write: Callable[[Material], bytes]
    of_record_alone: bool = False
    tells_history: bool = False
    is_spoken: bool = True


FORMS = (
    Form(
        "json", "application/json", "application/json", N_("JSON, as it was hashed"),
        record.write, of_record_alone=True, is_spoken=False,
    ),
    Form(
        "jsonld", "application/ld+json", "application/ld+json", N_("JSON-LD (schema.org)"),
        json_ld.write, is_spoken=False,
    ),
    Form(
        "csv", "text/csv", "text/csv; charset=utf-8; header=present", N_("CSV, for spreadsheets"),
        spreadsheet.write, of_record_alone=True,
    ),
    Form("md", "text/markdown", "text/markdown; charset=utf-8", N_("Markdown, as text"),
         markdown.write),
    Form("atom", "application/atom+xml", "application/atom+xml; charset=utf-8",
         N_("Atom, to follow changes"), atom.write, tells_history=True),
)  # fmt: skip
BY_TYPE = {form.type: form for form in FORMS}
