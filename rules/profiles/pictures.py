"""A picture as it is compared: small, grey, and seen through a round window."""

from functools import cached_property
from math import cos, hypot, radians, sin
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

SIDE = 64  # pixels of a thumbnail
EDGE_NOISE = 24  # grey levels within which a border is still of one colour
LEAST_INSIDE = 0.4  # of the side that has to be left when a border is taken off


class Window(NamedTuple):
    """A square of a thumbnail: middle and side as parts of its side, turned by degrees."""

    x: float = 0.5
    y: float = 0.5
    side: float = 1.0
    turned: float = 0.0

    def within(self, frame: "Window") -> "Window":
        """The same window of what a frame encloses."""
        x = frame.x + (self.x - 0.5) * frame.side
        y = frame.y + (self.y - 0.5) * frame.side
        return Window(x, y, self.side * frame.side, self.turned)


class Thumbnail:
    """One picture, with or without the border around it."""

    def __init__(self, pixels: bytes) -> None:
        if len(pixels) != SIDE * SIDE:
            raise ValueError(f"a thumbnail has {SIDE * SIDE} bytes, not {len(pixels)}")
        self._picture = Image.frombytes("L", (SIDE, SIDE), pixels)
        self._smooth = self._picture.filter(ImageFilter.GaussianBlur(1))

    @cached_property
    def frames(self) -> tuple[Window, ...]:
        """The whole picture, and what its border encloses where it has one."""
        box = self._inside()
        if box is None:
            return (Window(),)
        left, top, right, bottom = box
        side = max(right - left, bottom - top) / SIDE
        if not LEAST_INSIDE <= side <= 1 - 2 / SIDE:
            return (Window(),)
        middle = Window((left + right) / 2 / SIDE, (top + bottom) / 2 / SIDE, side)
        return (Window(), middle)

    def through(self, window: Window, size: int) -> bytes:
        """What the window shows, as `size` × `size` grey pixels."""
        step = window.side * SIDE / size
        right, down = step * cos(radians(window.turned)), step * sin(radians(window.turned))
        half = size / 2
        x = window.x * SIDE - right * half + down * half
        y = window.y * SIDE - down * half - right * half
        placed = (right, -down, x, down, right, y)
        seen = self._smooth.transform(
            (size, size), Image.Transform.AFFINE, placed, Image.Resampling.BILINEAR
        )
        return seen.tobytes()

    def _inside(self) -> tuple[int, int, int, int] | None:
        corners = [self._picture.getpixel((x, y)) for x in (0, SIDE - 1) for y in (0, SIDE - 1)]
        colour = sorted(int(one) for one in corners if isinstance(one, int | float))[1]
        differing = ImageChops.difference(
            self._picture, Image.new("L", self._picture.size, colour)
        ).point(lambda level: 255 if level > EDGE_NOISE else 0)
        return differing.getbbox()


def disc(size: int, soft: float) -> list[float]:
    """How much each pixel counts: 1 within the inscribed circle, fading over `soft` of the radius
    towards its edge, 0 outside."""
    half = (size - 1) / 2
    weights = []
    for y in range(size):
        for x in range(size):
            inward = 1 - hypot(x - half, y - half) / (size / 2)
            weights.append(min(1.0, max(0.0, inward / soft)))
    return weights
