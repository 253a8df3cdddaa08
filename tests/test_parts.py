"""Long texts and what is said about them are bytes and come back, and other bytes are told from them."""

import pytest

from mkdocs_specs.parts import pack, unpack


@pytest.mark.parametrize("parts", [[], [""], ["é\n\n", "", "[1]\n"]])
def test_parts_come_back(parts: list[str]) -> None:
    assert unpack(pack(["what", {"is": None}], *parts)) == (["what", {"is": None}], parts)


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        pack(None, "\ud800")


@pytest.mark.parametrize("other", [b"", b"1\n", b"{}\n", b"[]\n", b'[1, "a"]\n', b"[1, 2]\n\xff\xff", b"[1, null]\n"])
def test_other_bytes_are_told_from_parts(other: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whichever it is
        unpack(other)
