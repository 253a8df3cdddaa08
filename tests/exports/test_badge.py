"""Status badges."""

from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest

from mkdocs_specs.exports import badge
from mkdocs_specs.spec import Spec
from tests.build import a_catalog, a_draft
from tests.exports.make import a_note

SVG = "{http://www.w3.org/2000/svg}"


def drawn(spec: Spec) -> ET.Element:
    return ET.fromstring(badge.render(spec))  # noqa: S314  # our own


def texts(spec: Spec) -> list[str | None]:
    return [node.text for node in drawn(spec).iter(f"{SVG}text")]


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_a_badge_says_the_id_and_the_status_to_eyes_and_to_screen_readers() -> None:
    found = drawn(a_draft(status="In Progress"))

    assert texts(a_draft(status="In Progress")) == ["SPEC-0001", "In Progress"]
    assert found.get("role") == "img"
    assert found.get("aria-label") == "SPEC-0001: In Progress"
    assert found.findtext(f"{SVG}title") == "SPEC-0001: In Progress"


def test_the_status_stands_in_its_tone() -> None:
    _, status = drawn(a_draft(status="Review")).iter(f"{SVG}text")

    assert status.get("fill") == "#5925dc"
    assert drawn(a_draft(status="Review")).findall(f"{SVG}path")[0].get("fill") == "#f4f0ff"


def test_a_status_that_is_none_of_the_life_cycle_is_neutral_and_as_written() -> None:
    _, status = drawn(a_note("id: N-1\nstatus: Odd")).iter(f"{SVG}text")

    assert (status.text, status.get("fill")) == ("Odd", "#475467")


def test_a_spec_without_a_status_has_a_badge_of_one_part() -> None:
    spec = a_note("id: N-1")

    assert texts(spec) == ["N-1"]
    assert drawn(spec).findtext(f"{SVG}title") == "N-1"
    assert drawn(spec).findall(f"{SVG}path") == []


def test_texts_are_escaped_cut_and_free_of_what_xml_forbids() -> None:
    spec = a_note('id: "<a>&\\x01"\nstatus: ' + "x" * 99)

    assert texts(spec) == ["<a>&\ufffd", "x" * 59 + "…"]


@pytest.mark.parametrize("tone", badge.TONES)
def test_the_colours_are_those_of_the_pages_and_can_be_read(tone: str) -> None:
    stylesheet = files("mkdocs_specs").joinpath("assets", "specs.css").read_text(encoding="utf-8")
    text, tint, solid = badge.TONES[tone]

    assert f"--specs-{tone}: {text}; --specs-{tone}-bg: {tint}; --specs-{tone}-solid: {solid};" in stylesheet
    assert contrast(text, tint) >= 4.5
    assert contrast(*badge.LABEL) >= 4.5


def test_a_text_gets_about_the_room_that_it_takes_in_verdana() -> None:
    assert badge.width_of("") == 0
    assert 55 <= badge.width_of("SPEC-0001") <= 66
    assert badge.width_of("illi") < badge.width_of("wide") < badge.width_of("WWWW")
    assert badge.width_of("e\u0301") == badge.width_of("e")
    assert badge.width_of("仕様") == 24


def test_the_parts_lie_within_the_badge() -> None:
    found = drawn(a_draft())
    widths = [int(str(node.get("textLength"))) for node in found.iter(f"{SVG}text")]

    assert int(str(found.get("width"))) == sum(widths) + 4 * badge.PADDING


def test_names_say_who_has_which_badge() -> None:
    names = badge.badge_names(a_catalog(a_note("id: N-1", "a.md"), a_note("id: n-1", "b.md")))

    assert {path: badge.path_of(name) for path, name in names.by_path.items()} == {"a.md": "badges/N-1.svg"}
    assert [(spec.path, owner.path) for spec, owner in names.clashes] == [("b.md", "a.md")]
