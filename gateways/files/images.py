"""Pictures decoded and drawn anew, so that only what is seen is kept.

EXIF (with place and camera), XMP, text chunks, thumbnails, colour profiles and anything appended
do not survive. A wide-gamut photograph loses its profile with them and looks a little paler. Of
an animation the first frame stays.
"""

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageOps

from rules.profiles.pictures import SIDE

MAX_PIXELS = 40_000_000
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_SAVED: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 92},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 90, "method": 4},
}
_PLAIN_MODES = {"JPEG": {"L", "RGB"}, "PNG": {"L", "RGB", "RGBA", "I;16"}, "WEBP": {"RGB", "RGBA"}}


class ImageBroken(Exception):
    """Not a whole picture of its kind."""


class ImageTooLarge(Exception):
    """More pixels than are ever decoded here."""


def redrawn(data: bytes, content_type: str) -> tuple[bytes, int, int]:
    """The same picture, upright and clean, of the same kind, with its width and height in pixels.

    Raises ImageBroken or ImageTooLarge; the size is known before anything is decoded.
    """
    kind = _FORMATS[content_type]
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise ImageTooLarge
            return _saved(_plain(ImageOps.exif_transpose(picture), kind), kind)
    except (ImageTooLarge, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ImageTooLarge from None
    except Exception:  # a decoder may fail in any way on bytes made to break it
        raise ImageBroken from None


def thumbnail_of(data: bytes) -> bytes:
    """A picture that `redrawn` returned as it is compared with others: its middle square, small
    and grey, on white where it is see-through. One byte a pixel, SIDE × SIDE of them."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.draft(None, (4 * SIDE, 4 * SIDE))  # a JPEG is decoded as small as that
        if picture.mode == "I;16":
            wide = picture.convert("I").point(lambda level: level / 256)
            return ImageOps.fit(wide.convert("L"), (SIDE, SIDE)).tobytes()
        small = ImageOps.fit(picture, (SIDE, SIDE))
    if small.mode == "RGBA":
        white = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(white, small)
    return small.convert("L").tobytes()


def _plain(picture: Image.Image, kind: str) -> Image.Image:
    """Decoded, in a mode its kind can hold, with nothing attached."""
    picture.load()
    if picture.mode not in _PLAIN_MODES[kind] or "transparency" in picture.info:
        see_through = picture.has_transparency_data and "RGBA" in _PLAIN_MODES[kind]
        picture = picture.convert("RGBA" if see_through else "RGB")
    picture.info.clear()
    return picture


def _saved(picture: Image.Image, kind: str) -> tuple[bytes, int, int]:
    clean = io.BytesIO()
    picture.save(clean, kind, **_SAVED[kind])
    return clean.getvalue(), picture.width, picture.height
