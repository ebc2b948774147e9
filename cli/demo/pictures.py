"""Small pictures: an avatar of coloured squares, a page that says that it proves nothing."""

import io
from random import Random

from PIL import Image, ImageDraw

INKS = ("#1f4e5f", "#8c2f39", "#3d5a40", "#7a5c2e", "#443c68", "#2f4858", "#a14a2a", "#5b2a54")
PAPER, CELLS, CELL = "#f4efe6", 5, 32


def avatar(random: Random) -> bytes:
    """160 × 160 pixels, the left half mirrored to the right."""
    picture = Image.new("RGB", (CELLS * CELL, CELLS * CELL), PAPER)
    pen, ink = ImageDraw.Draw(picture), random.choice(INKS)
    for row in range(CELLS):
        for column in range(CELLS // 2 + 1):
            if random.random() < 0.55:
                for at in {column, CELLS - 1 - column}:
                    x, y = at * CELL, row * CELL
                    pen.rectangle((x, y, x + CELL - 1, y + CELL - 1), ink)
    return _png(picture)


def page(title: str, random: Random) -> bytes:
    """A certificate of the demo, with a seal, lines and the word SPECIMEN."""
    picture = Image.new("RGB", (360, 250), PAPER)
    pen, ink = ImageDraw.Draw(picture), random.choice(INKS)
    pen.rectangle((8, 8, 351, 241), outline=ink, width=3)
    pen.text((28, 26), f"SPECIMEN  {title}", fill=ink)
    for line in range(6):
        pen.line((28, 66 + 18 * line, random.randint(180, 330), 66 + 18 * line), fill="#9a9488")
    pen.ellipse((252, 150, 332, 230), outline="#b3261e", width=4)
    pen.text((270, 184), "FICTION", fill="#b3261e")
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
