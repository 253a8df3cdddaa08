"""PNG of a browser → the same with at most 256 colours, of half the size: pages have few that matter."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256
CHANNELS = 3
Colour = tuple[int, int, int]


def reduced(png: bytes) -> bytes:
    """Write a picture of true colours, 8 bits each and without transparency, with a palette."""
    chunks = list(_chunks(png))
    width, height, *form = struct.unpack(">IIBBBBB", chunks[0][1])
    assert form == [8, 2, 0, 0, 0]
    raw = zlib.decompress(b"".join(data for name, data in chunks if name == b"IDAT"))
    rows = [_colours(row) for row in _rows(raw, width * CHANNELS, height)]
    counts = Counter(colour for row in rows for colour in row)
    palette = sorted(colour for colour, _ in counts.most_common(COLOURS))
    index = {colour: _nearest(colour, palette) for colour in counts}
    lines = b"".join(b"\0" + bytes(index[colour] for colour in row) for row in rows)
    return SIGNATURE + b"".join(
        _chunk(name, data)
        for name, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            (b"PLTE", bytes(channel for colour in palette for channel in colour)),
            (b"IDAT", zlib.compress(lines, 9)),
            (b"IEND", b""),
        )
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(SIGNATURE)
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        place += size + 12


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _rows(raw: bytes, size: int, height: int) -> Iterator[bytes]:
    """Undo the filter of each row: bytes were written as differences to those left, above, or both."""
    above = bytes(size)
    for number in range(height):
        start = number * (size + 1)
        row, kind = bytearray(raw[start + 1 : start + 1 + size]), raw[start]
        for at in range(size) if kind else ():
            left = row[at - CHANNELS] if at >= CHANNELS else 0
            corner = above[at - CHANNELS] if at >= CHANNELS else 0
            row[at] = (row[at] + _guess(kind, left, above[at], corner)) % 256
        above = bytes(row)
        yield above


def _guess(kind: int, left: int, above: int, corner: int) -> int:
    if kind < 4:
        return (left, above, (left + above) // 2)[kind - 1]
    guess = left + above - corner
    return min((abs(guess - left), 0, left), (abs(guess - above), 1, above), (abs(guess - corner), 2, corner))[2]


def _colours(row: bytes) -> list[Colour]:
    return list(zip(row[::3], row[1::3], row[2::3], strict=True))


def _nearest(colour: Colour, palette: list[Colour]) -> int:
    distances = (sum((one - other) ** 2 for one, other in zip(colour, known, strict=True)) for known in palette)
    return min((distance, place) for place, distance in enumerate(distances))[1]
