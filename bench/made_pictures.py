"""Pictures that no one owns, from a seed: what accounts show, in the styles that they show it."""

import io
from collections.abc import Callable
from importlib.resources import files
from math import cos, pi, sin
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from cli.demo.pictures import INKS, avatar

SIZE = 200
CHARACTERS = (
    "云山青禾江河湖海日月星天地风雨雪花草木竹林石金水火土人民新闻报电视台北京上重庆广州健康医学法"
    "律教育财经汽车美食旅行读书音乐体育科技农业军事历史文化生活家长城市乡村"
)
LATIN = "ABCDEFGHJKMNPRSTUVWXYZ"


def photograph(random: Random) -> Image.Image:
    """Soft fields of light, some things in front of them, grain."""
    small = Image.new("RGB", (6, 6))
    small.putdata([_colour(random) for _ in range(36)])
    picture = small.resize((SIZE, SIZE), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    for _ in range(random.randint(3, 9)):
        _thing(pen, random, random.randint(20, 90))
    picture = picture.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 3)))
    grain = Image.effect_noise((SIZE, SIZE), random.uniform(8, 30)).convert("RGB")
    return Image.blend(picture, grain, 0.08)


def logo(random: Random) -> Image.Image:
    """Two to five flat shapes on paper or ink."""
    picture = Image.new("RGB", (SIZE, SIZE), random.choice(["white", *INKS]))
    pen = ImageDraw.Draw(picture)
    for _ in range(random.randint(2, 5)):
        _thing(pen, random, random.randint(30, 80))
    return picture


def identicon(random: Random) -> Image.Image:
    """The demo's squares."""
    return Image.open(io.BytesIO(avatar(random))).convert("RGB")


def glyph(random: Random) -> Image.Image:
    """One character, white on ink: the style that many accounts have in common."""
    return _lettered(random.choice(CHARACTERS), random, 120, round_=False)


def glyph_on_disc(random: Random) -> Image.Image:
    return _lettered(random.choice(CHARACTERS), random, 96, round_=True)


def two_glyphs(random: Random) -> Image.Image:
    return _lettered("".join(random.sample(CHARACTERS, 2)), random, 84, round_=False)


def letters(random: Random) -> Image.Image:
    return _lettered("".join(random.sample(LATIN, 2)), random, 100, round_=False)


STYLES: dict[str, Callable[[Random], Image.Image]] = {
    "photographs": photograph,
    "logos": logo,
    "squares": identicon,
    "one character": glyph,
    "one character on a disc": glyph_on_disc,
    "two characters": two_glyphs,
    "two letters": letters,
}


def plain(random: Random) -> Image.Image:
    """One colour, or one that passes into another."""
    if random.random() < 0.5:
        return Image.new("RGB", (SIZE, SIZE), _colour(random))
    faded = Image.linear_gradient("L").resize((SIZE, SIZE)).rotate(random.choice([0, 90, 180, 270]))
    return Image.composite(
        Image.new("RGB", (SIZE, SIZE), _colour(random)),
        Image.new("RGB", (SIZE, SIZE), _colour(random)),
        faded,
    )


def _lettered(text: str, random: Random, height: int, *, round_: bool) -> Image.Image:
    ink = random.choice(INKS)
    picture = Image.new("RGB", (SIZE, SIZE), "white" if round_ else ink)
    pen = ImageDraw.Draw(picture)
    if round_:
        pen.ellipse((0, 0, SIZE - 1, SIZE - 1), ink)
    picture.info["says"] = text
    pen.text((SIZE / 2, SIZE / 2), text, fill="white", font=_font(height), anchor="mm")
    return picture


def _font(height: int) -> ImageFont.FreeTypeFont:
    file = files("public_site").joinpath("fonts", "NotoSansSC-part.otf")
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), height)


def _thing(pen: ImageDraw.ImageDraw, random: Random, size: int) -> None:
    x, y, colour = random.randint(10, 190), random.randint(10, 190), _colour(random)
    box = (x - size, y - size // random.randint(1, 2), x + size // random.randint(1, 2), y + size)
    kind = random.randrange(4)
    if kind == 0:
        pen.ellipse(box, colour)
    elif kind == 1:
        pen.rectangle(box, colour)
    elif kind == 2:
        pen.arc(
            box, random.randint(0, 180), random.randint(181, 360), colour, random.randint(8, 24)
        )
    else:
        turned, corners = random.random() * 2 * pi, random.randint(3, 6)
        at = [turned + 2 * pi * one / corners for one in range(corners)]
        pen.polygon([(x + size * cos(one), y + size * sin(one)) for one in at], colour)


def _colour(random: Random) -> tuple[int, int, int]:
    return random.randrange(256), random.randrange(256), random.randrange(256)
