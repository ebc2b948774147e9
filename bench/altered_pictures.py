"""What is done to a picture so that it is not found to be another's."""

import io
from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw, ImageEnhance, ImageOps

Picture = Image.Image
MOST_CUT = 0.12  # of a side


def recompressed(picture: Picture, random: Random) -> Picture:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=30)
    return Image.open(io.BytesIO(written.getvalue()))


def resized(picture: Picture, random: Random) -> Picture:
    size = random.choice([64, 96, 128, 333, 512])
    return picture.resize((size, size))


def cropped_evenly(picture: Picture, random: Random) -> Picture:
    cut = MOST_CUT * random.uniform(0.3, 1)
    return _cut(picture, (cut, cut, cut, cut))


def cropped_most(picture: Picture, random: Random) -> Picture:
    return _cut(picture, (MOST_CUT,) * 4)


def cropped_unevenly(picture: Picture, random: Random) -> Picture:
    left, top, right, bottom = (random.uniform(0, MOST_CUT) for _ in range(4))
    return _cut(picture, (left, top, right, bottom))


def turned_by_quarters(picture: Picture, random: Random) -> Picture:
    return picture.rotate(random.choice([90, 180, 270]))


def turned_a_little(picture: Picture, random: Random) -> Picture:
    angle = random.choice([-1, 1]) * random.uniform(2, 10)
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")


def turned_most(picture: Picture, random: Random) -> Picture:
    return picture.rotate(random.choice([-10, 10]), Image.Resampling.BICUBIC, fillcolor="black")


def mirrored(picture: Picture, random: Random) -> Picture:
    return ImageOps.mirror(picture)


def bordered(picture: Picture, random: Random) -> Picture:
    wide = round(picture.width * random.uniform(0.03, 0.15))
    return ImageOps.expand(picture, wide, random.choice(["white", "black", "#c00000", "#f0c040"]))


def brightened(picture: Picture, random: Random) -> Picture:
    return ImageEnhance.Brightness(picture).enhance(random.choice([0.65, 1.3]))


def contrasted(picture: Picture, random: Random) -> Picture:
    return ImageEnhance.Contrast(picture).enhance(random.choice([0.5, 1.5]))


def round_(picture: Picture, random: Random) -> Picture:
    disc = Image.new("L", picture.size)
    ImageDraw.Draw(disc).ellipse((0, 0, picture.width - 1, picture.height - 1), 255)
    ground = Image.new("RGB", picture.size, random.choice(["white", "black"]))
    return Image.composite(picture, ground, disc)


def badged(picture: Picture, random: Random) -> Picture:
    """A round badge with a quarter of the picture's width, low on the right."""
    changed, side = picture.copy(), picture.width
    at = side * 0.72
    ImageDraw.Draw(changed).ellipse((at, at, at + side * 0.25, at + side * 0.25), "#f5b400")
    return changed


def several(picture: Picture, random: Random) -> Picture:
    """Cropped, turned a little, brighter and recompressed at once."""
    cut = cropped_evenly(picture, random).rotate(
        random.uniform(-5, 5), Image.Resampling.BICUBIC, fillcolor="white"
    )
    return recompressed(brightened(cut, random), random)


ALTERATIONS: dict[str, Callable[[Picture, Random], Picture]] = {
    "recompressed, JPEG at 30": recompressed,
    "resized": resized,
    "cropped by 4 to 12 % each side": cropped_evenly,
    "cropped by 12 % each side": cropped_most,
    "cropped by 0 to 12 %, each side its own": cropped_unevenly,
    "turned by quarters": turned_by_quarters,
    "turned by 2 to 10°": turned_a_little,
    "turned by 10°": turned_most,
    "mirrored": mirrored,
    "border of 3 to 15 %": bordered,
    "brighter or darker": brightened,
    "more or less contrast": contrasted,
    "round mask": round_,
    "badge": badged,
    "several at once": several,
}


def _cut(picture: Picture, parts: tuple[float, ...]) -> Picture:
    left, top, right, bottom = parts
    wide, high = picture.size
    return picture.crop(
        (
            round(left * wide),
            round(top * high),
            round((1 - right) * wide),
            round((1 - bottom) * high),
        )
    )
