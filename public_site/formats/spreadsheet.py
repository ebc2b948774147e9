"""`.csv`: one row an entry, for spreadsheets (RFC 4180, with the mark that Excel asks for)."""

import csv
from io import StringIO

from public_site.disclosure.entries import Entry
from public_site.disclosure.entry_words import code_of, label_of, text_of
from public_site.formats.material import Material

COLUMNS = (
    "number", "version", "path", "fact", "value", "code",
    "level", "on", "withheld", "withdrawnOn", "withdrawnGround",
)  # fmt: skip
# What a spreadsheet takes for the beginning of a formula, also in its wide forms.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
EXACT_DIGITS = 15  # a spreadsheet rounds what is longer


def write(material: Material) -> bytes:
    """The rows with their heading. A cell that a spreadsheet would compute or round has an
    apostrophe before it.
    """
    written = StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    for entry in material.entries:
        rows.writerow([defused(cell) for cell in _row(entry, material)])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def defused(cell: str) -> str:
    """`cell` as text, whatever a spreadsheet would make of it."""
    is_number = cell.isascii() and cell.isdigit()
    rounded = is_number and (len(cell) > EXACT_DIGITS or (cell[0] == "0" and len(cell) > 1))
    return f"'{cell}" if cell.startswith(FORMULA) or rounded else cell


def _row(entry: Entry, material: Material) -> list[str]:
    face, gone = material.face, entry.withdrawn
    return [
        face.number,
        str(face.version),
        entry.path,
        label_of(entry, material.wording),
        text_of(entry, material.wording) or "",
        code_of(entry) or "",
        entry.level.value if entry.level else "",
        entry.on.isoformat() if entry.on else "",
        entry.withheld.value if entry.withheld else "",
        gone.on.isoformat() if gone else "",
        gone.ground.value if gone else "",
    ]
