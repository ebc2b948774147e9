"""Uploaded files are what their bytes say, and keep nothing but what is seen."""

import io
import struct
import zlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from gateways.files.inspection import (
    MAX_BYTES,
    PERMITTED,
    FileRefused,
    Inspected,
    inspect,
    inspect_async,
)
from rules.messages import MESSAGES
from rules.vocabulary import Language, UploadKind

SECRET = b"shot-at-home"
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (60, 40), **extra: Any) -> bytes:
    image = Image.new(mode, size)
    written = io.BytesIO()
    image.save(written, kind, **extra)
    return written.getvalue()


def pdf_with(body: bytes) -> bytes:
    return PDF.replace(b"endobj", b"endobj\n2 0 obj\n" + body + b"\nendobj", 1)


def packed(text: bytes, name: bytes = b"/ObjStm") -> bytes:
    squeezed = zlib.compress(text)
    head = b"<< /Type " + name + b" /Filter /FlateDecode /Length %d >>" % len(squeezed)
    return pdf_with(head + b"\nstream\n" + squeezed + b"\nendstream")


def refusal(data: bytes, kind: UploadKind = UploadKind.CREDENTIAL) -> str:
    with pytest.raises(FileRefused) as refused:
        inspect(data, kind)
    words = MESSAGES[refused.value.code]
    assert "{" not in (words.zh + words.en).format(**refused.value.details)
    return refused.value.code


def pixels(found: Inspected) -> Image.Image:
    return Image.open(io.BytesIO(found.data))


@pytest.mark.parametrize("kind", UploadKind)
def test_each_kind_of_upload_has_its_permitted_types(kind: UploadKind) -> None:
    assert PERMITTED[kind]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stays_the_kind_it_is(kind: str) -> None:
    found = inspect(picture(kind), UploadKind.AVATAR)
    assert found.content_type == f"image/{kind.lower()}"
    assert (found.width, found.height) == (60, 40)
    assert pixels(found).format == kind


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")),
        *(("JPEG", mode) for mode in ("L", "RGB", "CMYK")),
        *(("WEBP", mode) for mode in ("RGB", "RGBA")),
    ],
)
def test_pictures_of_every_mode_are_kept(kind: str, mode: str) -> None:
    assert inspect(picture(kind, mode), UploadKind.AVATAR).width == 60


def test_what_was_transparent_stays_transparent() -> None:
    found = inspect(picture("PNG", "RGBA"), UploadKind.AVATAR)
    assert pixels(found).convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


def exif(orientation: int = 1) -> Image.Exif:
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x010F] = SECRET.decode()
    told.get_ifd(0x8825)[2] = (39.0, 54.0, 20.0)
    return told


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_camera_and_profile_do_not_survive(kind: str) -> None:
    data = picture(kind, exif=exif(), icc_profile=SECRET, xmp=b"<x:xmpmeta>" + SECRET)
    assert SECRET in data

    found = inspect(data, UploadKind.REPORT_EVIDENCE)

    assert SECRET not in found.data
    assert not pixels(found).getexif()
    assert not {"exif", "icc_profile", "xmp"} & set(pixels(found).info)


def test_text_in_a_png_does_not_survive() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", SECRET.decode())
    told.add_itxt("XML:com.adobe.xmp", SECRET.decode())

    found = inspect(picture("PNG", pnginfo=told), UploadKind.AVATAR)

    assert SECRET not in found.data
    assert pixels(found).info == {}


def test_a_comment_in_a_jpeg_does_not_survive() -> None:
    found = inspect(picture("JPEG", comment=SECRET), UploadKind.AVATAR)
    assert SECRET not in found.data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_is_appended_to_a_picture_is_gone(kind: str) -> None:
    data = picture(kind) + b"PK\x03\x04<script>" + SECRET
    assert SECRET not in inspect(data, UploadKind.AVATAR).data


def test_a_picture_taken_sideways_is_turned_upright() -> None:
    found = inspect(picture("JPEG", exif=exif(6)), UploadKind.AVATAR)
    assert (found.width, found.height) == (40, 60)


def test_of_an_animation_the_first_frame_stays() -> None:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    written = io.BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:], lossless=True)

    found = inspect(written.getvalue(), UploadKind.AVATAR)

    assert getattr(pixels(found), "n_frames", 1) == 1
    red, _, blue = pixels(found).convert("RGB").getpixel((4, 4))
    assert red > 200 > blue


def claiming(width: int, height: int) -> bytes:
    """A small PNG whose header claims another size."""
    data = picture("PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


@pytest.mark.parametrize("size", [(40_000, 40_000), (8_000, 5_001), (6_500, 6_500)])
@pytest.mark.filterwarnings("ignore")  # what Pillow only warns of is refused too
def test_a_picture_of_too_many_pixels_is_not_decoded(size: tuple[int, int]) -> None:
    assert refusal(claiming(*size)) == "UPLOAD_TOO_MANY_PIXELS"


def test_a_picture_of_just_enough_pixels_is_decoded() -> None:
    assert inspect(picture("PNG", "1", (8_000, 5_000)), UploadKind.AVATAR).width == 8_000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_half_a_picture_is_refused(kind: str) -> None:
    data = picture(kind, size=(600, 400))
    assert refusal(data[: len(data) // 2]) == "UPLOAD_UNREADABLE"


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><svg/>",
        b"<!doctype html><script>alert(1)</script>",
        b"PK\x03\x04" + bytes(60),
        b"MZ" + bytes(60),
        picture("GIF"),
        picture("BMP"),
        picture("TIFF"),
        b"\n" + PDF,
        b"plain words",
        b"\0",
    ],
)
def test_a_file_of_another_type_is_refused_by_its_bytes(data: bytes) -> None:
    assert refusal(data) in {"UPLOAD_TYPE_NOT_PERMITTED", "UPLOAD_UNREADABLE"}


def test_an_avatar_is_no_pdf() -> None:
    assert refusal(PDF, UploadKind.AVATAR) == "UPLOAD_TYPE_NOT_PERMITTED"


def test_a_plain_pdf_is_kept_as_it_is() -> None:
    found = inspect(PDF, UploadKind.CREDENTIAL)
    assert (found.data, found.content_type, found.width) == (PDF, "application/pdf", None)


@pytest.mark.parametrize("harmless", [b"/Font /Helvetica", b"/Type /ObjStm"])
def test_a_pdf_with_packed_but_harmless_objects_is_kept(harmless: bytes) -> None:
    assert inspect(packed(harmless), UploadKind.CREDENTIAL).width is None


@pytest.mark.parametrize(
    "data",
    [
        pdf_with(b"<< /S /JavaScript /JS (app.alert(1)) >>"),
        pdf_with(b"<< /S /J#61vaScr#69pt /JS (app.alert(1)) >>"),
        pdf_with(b"<< /S /Launch /F (cmd.exe) >>"),
        pdf_with(b"<< /Type /EmbeddedFile >>"),
        pdf_with(b"<< /Names << /EmbeddedFiles 3 0 R >> >>"),
        packed(b"3 0 << /S /JavaScript >>"),
        packed(b"3 0 << /S /L#61unch >>", b"/Obj#53tm /Pad (" + b"x" * 5000 + b")"),
        PDF + b"PK\x03\x04 a zip",
        PDF.replace(b"%%EOF", b"PK\x05\x06\n%%EOF"),
        b"%PDF-1.7 <html><script>alert(1)</script>" + PDF,
    ],
)
def test_a_pdf_that_would_do_something_is_refused(data: bytes) -> None:
    assert refusal(data) == "UPLOAD_ACTIVE_CONTENT"


@pytest.mark.parametrize(
    "data",
    [
        PDF.replace(b"%%EOF", b""),
        pdf_with(b"<< /Encrypt 3 0 R >>"),
        packed(b"x" * 40_000_000),
        pdf_with(b"<< /Type /ObjStm /Filter /LZWDecode >>\nstream\n\x80\x0b\nendstream"),
        pdf_with(b"<< /Type /ObjStm >>" + b"\nstream\n" * 1_000),
        pdf_with(b"#41" * 1_000_000),
    ],
)
def test_a_pdf_that_cannot_be_looked_through_is_refused(data: bytes) -> None:
    assert refusal(data) == "UPLOAD_UNREADABLE"


def test_an_empty_file_and_one_too_large_are_refused() -> None:
    assert refusal(b"") == "UPLOAD_EMPTY"
    assert refusal(PDF + b"\n" * (MAX_BYTES - len(PDF) + 1)) == "UPLOAD_TOO_LARGE"
    assert inspect(PDF + b"\n" * (MAX_BYTES - len(PDF)), UploadKind.CREDENTIAL)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["JPEG", "PNG", "WEBP", "PDF"]), st.data())
def test_damaged_bytes_are_refused_or_cleaned_and_never_a_fault(kind: str, data: Any) -> None:
    whole = PDF if kind == "PDF" else picture(kind)
    spoiled = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        spoiled[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    with suppress(FileRefused):
        found = inspect(bytes(spoiled), UploadKind.CREDENTIAL)
        assert found.content_type in PERMITTED[UploadKind.CREDENTIAL]


async def test_inspecting_leaves_the_event_loop_free() -> None:
    found = await inspect_async(picture("PNG"), UploadKind.AVATAR)
    assert found == inspect(picture("PNG"), UploadKind.AVATAR)


@pytest.mark.parametrize("code", [code for code in MESSAGES if code.startswith("UPLOAD_")])
@pytest.mark.parametrize("language", Language)
def test_each_refusal_has_its_words(code: str, language: Language) -> None:
    assert getattr(MESSAGES[code], language.value)
