"""Whether one picture is another one, whatever was done to it (Art 8, 18)."""

import io
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from bench.altered_pictures import ALTERATIONS
from bench.made_pictures import STYLES, logo, photograph, plain
from gateways.files.inspection import inspect
from rules.profiles.picture_keys import keys, views_to_ask, views_to_store
from rules.profiles.picture_likeness import Laid, laid
from rules.profiles.pictures import SIDE, Thumbnail
from rules.vocabulary import UploadKind

pytestmark = pytest.mark.article("8")

PIXELS = SIDE * SIDE


def drawn(make: Callable[[Random], Image.Image], seed: int) -> Image.Image:
    return make(Random(seed))  # noqa: S311 # the same pictures each time


def thumbnail(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "PNG")
    found = inspect(written.getvalue(), UploadKind.AVATAR).thumbnail
    assert found is not None
    return found


def over(asked: Image.Image, held: Image.Image) -> Laid | None:
    """How one lies over the other; None where the index would not lead from one to the other."""
    one, other = thumbnail(asked), thumbnail(held)
    shared = keys(views_to_ask(one)) & keys(views_to_store(other))
    return laid(one, other) if len(shared) > 1 else None


@pytest.mark.parametrize("alteration", ALTERATIONS)
@pytest.mark.parametrize("style", STYLES)
def test_an_altered_picture_is_the_same_picture(style: str, alteration: str) -> None:
    random = Random(f"{style} {alteration}")  # noqa: S311 # the same pictures each time
    picture = STYLES[style](random)
    found = over(ALTERATIONS[alteration](picture, random), picture)
    assert found is not None
    assert found.is_same


@pytest.mark.parametrize("style", STYLES)
def test_two_pictures_of_one_style_are_two(style: str) -> None:
    for seed in range(0, 12, 2):
        one, other = drawn(STYLES[style], seed), drawn(STYLES[style], seed + 1)
        if one.info.get("says") and one.info.get("says") == other.info.get("says"):
            continue
        found = over(one, other)
        assert found is None or not found.is_same


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_how_a_picture_was_turned_is_told(quarters: int, mirrored: bool) -> None:
    picture = drawn(photograph, 1)
    turned = (ImageOps.mirror(picture) if mirrored else picture).rotate(-90 * quarters)
    found = over(turned, picture)
    assert found is not None
    assert (found.way.quarters, found.way.is_mirrored) == (quarters, mirrored)


def test_a_plain_picture_has_nothing_in_common_with_any() -> None:
    for seed in range(20):
        assert views_to_store(thumbnail(drawn(plain, seed))) == ()
        assert views_to_ask(thumbnail(drawn(plain, seed))) == ()


def test_a_see_through_picture_is_seen_on_white() -> None:
    picture = drawn(logo, 2).convert("RGBA")
    disc = Image.new("L", picture.size)
    disc.paste(255, (30, 30, 170, 170))
    picture.putalpha(disc)
    white = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    found = over(picture, white.convert("RGB"))
    assert found is not None
    assert found.levels > 0.99


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_a_picture_is_looked_at_in_every_mode(mode: str) -> None:
    shades = Image.linear_gradient("L").resize((80, 80))
    picture = Image.new("I;16", (80, 80)) if mode == "I;16" else shades.convert(mode)
    if mode == "I;16":
        picture.putdata([level * 257 for level in shades.tobytes()])
    seen = thumbnail(picture)
    assert (seen[0] < 40, seen[-1] > 215) == (True, True)


@pytest.mark.parametrize("size", [(1, 1), (1, 5_000), (5_000, 1), (3, 2)])
def test_a_picture_of_any_shape_has_a_look(size: tuple[int, int]) -> None:
    assert len(thumbnail(Image.new("RGB", size, "red"))) == PIXELS


@settings(max_examples=20, deadline=None)
@given(st.binary(min_size=PIXELS, max_size=PIXELS), st.binary(min_size=PIXELS, max_size=PIXELS))
def test_no_two_looks_are_a_fault(one: bytes, other: bytes) -> None:
    found = laid(one, other)
    assert found is None or -1.001 <= found.levels <= 1.001


def test_a_look_of_another_size_is_no_look() -> None:
    with pytest.raises(ValueError, match="4096"):
        Thumbnail(b"\x00")
