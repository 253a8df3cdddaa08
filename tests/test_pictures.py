"""The pictures of the README: they are there, light enough, and of few colours."""

import re
import struct
import zlib
from pathlib import Path

import pytest

from tests.browser.palette import SIGNATURE, reduced

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"[\w/-]+\.png", README)))
LARGEST = 150_000


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def a_picture(*rows: bytes) -> bytes:
    """Write a picture two pixels wide, of rows that begin with the kind of their filter."""
    head = struct.pack(">IIBBBBB", 2, len(rows), 8, 2, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("path", NAMED)
def test_a_picture_of_the_readme_is_there_and_small(path: str) -> None:
    assert (ROOT / path).read_bytes().startswith(SIGNATURE)
    assert (ROOT / path).stat().st_size <= LARGEST


def test_a_picture_with_few_colours_loses_none() -> None:
    red, dark = bytes((200, 10, 20)), bytes((100, 5, 10))
    nothing, left, above, mean, nearest = (bytes((kind,)) for kind in range(5))
    zero = bytes(3)

    png = reduced(
        a_picture(
            nothing + red + dark,
            left + red + bytes((156, 251, 246)),
            above + zero + zero,
            mean + bytes((100, 5, 10)) + bytes((206, 254, 251)),
            nearest + zero + zero,
        )
    )

    assert png[25] == 3
    size = png.index(b"PLTE") - 4
    assert png[size + 8 : size + 14] == dark + red
    rows = zlib.decompress(png[png.index(b"IDAT") + 4 : png.index(b"IEND") - 8])
    assert [rows[place : place + 3] for place in range(0, 15, 3)] == [b"\0\1\0"] * 5
