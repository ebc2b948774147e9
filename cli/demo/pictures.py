"""Small pictures: an avatar of coloured discs, a page that says that it proves nothing."""

import io
from random import Random

from PIL import Image, ImageDraw

INKS = ("#1f4e5f", "#8c2f39", "#3d5a40", "#7a5c2e", "#443c68", "#2f4858", "#a14a2a", "#5b2a54")
PAPER, SIDE, ROWS, COLUMNS, DRAWN = "#f4efe6", 160, 5, 3, 0.55


def avatar(random: Random) -> bytes:
    """160 × 160 pixels with discs, hardly one like another: what is regular is like many, and the
    register lays it over each.
    """
    picture = Image.new("RGB", (SIDE, SIDE), PAPER)
    pen, ink = ImageDraw.Draw(picture), random.choice(INKS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            drawn = random.random() / DRAWN
            if drawn < 1:
                x = (column + 0.5) * SIDE / COLUMNS + 40 * (7 * drawn % 1 - 0.5)
                y = (row + 0.5) * SIDE / ROWS + 40 * (13 * drawn % 1 - 0.5)
                radius = 8 + 30 * drawn
                pen.ellipse((x - radius, y - radius, x + radius, y + radius), ink)
    return _png(picture)


def page(title: str, random: Random) -> bytes:
    """A certificate of the demo, with a seal, lines and the word SPECIMEN."""
    picture = Image.new("RGB", (220, 152), PAPER)
    pen, ink = ImageDraw.Draw(picture), random.choice(INKS)
    pen.rectangle((5, 5, 214, 146), outline=ink, width=2)
    pen.text((16, 14), f"SPECIMEN  {title}", fill=ink)
    for line in range(6):
        pen.line((16, 38 + 12 * line, random.randint(110, 200), 38 + 12 * line), fill="#9a9488")
    pen.ellipse((148, 82, 208, 142), outline="#b3261e", width=3)
    pen.text((158, 106), "FICTION", fill="#b3261e")
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=1)  # the register draws each anew
    return written.getvalue()
