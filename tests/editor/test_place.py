"""What may be written at a place, in front matter that is finished and, mostly, in one that is not."""

import pytest

from mkdocs_specs.editor.place import Wanted, place_at
from tests.editor.cursor import split


def seen(text: str) -> str:
    """Say what is wanted at the cursor: its kind, the way to it, and what would be replaced."""
    plain, offset = split(text)
    place = place_at(plain, offset)
    if place is None:
        return "nothing"
    way = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place.path).lstrip(".") or "."
    return f"{place.wanted.name.lower()} {way} {plain[place.start : place.end]!r}"


STATES = {
    "a finished value": ("status: Dr^aft\n", "value status 'Draft'"),
    "an empty value": ("status: ^\n", "value status ''"),
    "no space behind the colon": ("status:^\ntitle: A\n", "value status ''"),
    "a key without a colon": ("title: A\nsta^\n", "key . 'sta'"),
    "a key without a colon above other lines": ("sta^\ntitle: A\nauthor: B\n", "key . 'sta'"),
    "an empty line": ("title: A\n^\nauthor: B\n", "key . ''"),
    "a finished key": ("ti^tle: A\n", "key . 'title'"),
    "the only line": ("^\n", "key . ''"),
    "below a key without a value": ("summary:\n  ^\n", "either summary ''"),
    "a word below a key without a value": ("summary:\n  wh^\n", "either summary 'wh'"),
    "beside another key of a mapping": ("summary:\n  what: A\n  ^\n", "key summary ''"),
    "a word between keys of a mapping": ("summary:\n  what: A\n  wh^\n  why_now: B\n", "key summary 'wh'"),
    "back at the margin": ("summary:\n  what: A\n^\n", "key . ''"),
    "between mapping and margin": ("background:\n    problem:\n        who: A\n    ^\n", "key background ''"),
    "behind a dash": ("goals:\n  - ^\n", "either goals[0] ''"),
    "a word behind a dash": ("goals:\n  - go^\n", "either goals[0] 'go'"),
    "behind a second dash": ("goals:\n  - goal: A\n  - ^\n", "either goals[1] ''"),
    "a second key of an entry": ("goals:\n  - goal: A\n    ^\n", "key goals[0] ''"),
    "a second key above the next entry": ("goals:\n  - goal: A\n    me^\n  - goal: B\n", "key goals[0] 'me'"),
    "a value in an entry": ("goals:\n  - goal: A\n  - goal: ^\n", "value goals[1].goal ''"),
    "entries at the margin of their key": ("goals:\n- goal: A\n- ^\n", "either goals[1] ''"),
    "a second key there": ("goals:\n- goal: A\n  ^\nstatus: B\n", "key goals[0] ''"),
    "entries of entries": ("a:\n- - b\n  - c^\n", "either a[0][1] 'c'"),
    "an empty flow list": ("tags: [^]\n", "value tags[0] ''"),
    "an open flow list": ("tags: [^\nstatus: A\n", "value tags[0] ''"),
    "a second entry of an open flow list": ("tags: [a, b^\nstatus: A\n", "value tags[1] 'b'"),
    "quotes in a flow list": ('related: ["SP^", b]\n', "value related[0] 'SP'"),
    "a flow list of several lines": ("tags: [\n  a,\n  ^\n]\n", "value tags[1] ''"),
    "a mapping in braces": ("summary: {^}\n", "key summary ''"),
    "a word in braces": ("summary: {what: A, wh^}\n", "key summary 'wh'"),
    "a value in braces": ("summary: {what: ^, who: A}\n", "value summary.what ''"),
    "braces that stay open": ("summary: {wh^\nstatus: A\n", "key summary 'wh'"),
    "braces in brackets": ("goals: [{goal: A}, {^}]\n", "key goals[1] ''"),
    "double quotes": ('status: "Dr^"\n', "value status 'Dr'"),
    "single quotes that stay open": ("status: 'Dr^\ntitle: A\n", "value status 'Dr'"),
    "a quoted key": ('"status": ^\n', "value status ''"),
    "a comment": ("status: Draft # he^re\n", "nothing"),
    "a line of comment": ("# he^re\nstatus: Draft\n", "nothing"),
    "a tab in front": ("title: A\n\t^\n", "nothing"),
    "a tab behind the colon": ("status:\t^\n", "value status ''"),
    "mapping below a tab": ("summary:\n\twh^\n", "either summary 'wh'"),
    "more of a text": ("title: A long\n  wo^rd\n", "nothing"),
    "a bad indentation": ("summary:\n    what: A\n  wh^\n", "nothing"),
    "a stray bracket": ("tags: ]\nsta^\n", "key . 'sta'"),
    "a tag": ("status: !!str Dr^\n", "value status 'Dr'"),
    "an anchor": ("status: &a ^\n", "value status ''"),
    "a broken line above": ("title: 'A\nauthor: B\nsta^\n", "key . 'sta'"),
    "a broken line below": ("sta^\ntitle: [A\nauthor: B\n", "key . 'sta'"),
    "two words without a colon": ("title: A\nsome thing^\n", "key . 'some thing'"),
    "letters beyond the first plane": ("title: 😀\nstatus: 😀Dr^\n", "value status '😀Dr'"),
}


@pytest.mark.parametrize(("yaml", "expected"), STATES.values(), ids=STATES)
def test_places_in_front_matter_that_is_closed(yaml: str, expected: str) -> None:
    assert seen(f"---\n{yaml}---\n\n# Prose\n") == expected


@pytest.mark.parametrize(("yaml", "expected"), STATES.values(), ids=STATES)
def test_places_in_front_matter_that_is_not_closed_yet(yaml: str, expected: str) -> None:
    assert seen(f"---\n{yaml}") == expected


@pytest.mark.parametrize(("yaml", "expected"), STATES.values(), ids=STATES)
def test_places_in_front_matter_that_ends_without_a_line_break(yaml: str, expected: str) -> None:
    assert seen(f"---\n{yaml.rstrip(chr(10))}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "---\nsummary:\n  what: |-\n    some te^xt\n---\n",
        "---\nsummary:\n  what: >\n    ^\n---\n",
        "---\nsummary:\n  what: |-\n    some\n\n    ^\n  why_now: A\n---\n",
        "--^-\ntitle: A\n---\n",
        "^---\ntitle: A\n---\n",
        "---\ntitle: A\n^---\n",
        "---\ntitle: A\n---^\n",
        "---\ntitle: A\n---\nstatus: ^\n",
        "^",
        "# Prose ^\n",
        "---^",
    ],
)
def test_nothing_is_wanted_in_text_and_outside_of_front_matter(text: str) -> None:
    before, _, after = text.partition("^")

    assert place_at(before + after, len(before)) is None


def test_a_word_that_closes_nothing_yet_is_no_prose() -> None:
    assert seen("---\ntitle: A\nsta^\n\n# Heading\n\nProse.\n") == "key . 'sta'"


def test_keys_of_the_same_mapping_are_known() -> None:
    text, offset = split("---\ngoals:\n  - goal: A\n    ^\n    metric: B\n  - goal: C\nid: D\n---\n")

    place = place_at(text, offset)

    assert place is not None
    assert place.wanted is Wanted.KEY
    assert place.siblings == {"goal", "metric"}
