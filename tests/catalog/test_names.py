"""A text that stands where a spec is expected → the spec that is meant."""

import pytest

from mkdocs_specs.catalog.names import Failure, Names, Target
from tests.build import a_spec, a_template
from tests.linked import numbered

PROPOSAL = a_template(
    'x-specs: {path: "p-{n}.md", parts: {id: "P-{n}", alias: "{n}"}}\nproperties: {title: {type: string}}'
)
LOGIN, PAY = numbered(1, "user_stories: [{as_a: a, i_want: b, so_that: c}]"), numbered(2)
SEVEN = a_spec(PROPOSAL, "title: Seven", path="proposals/p-7.md")
ADD = "add that spec or drop the reference"
GUIDE = a_spec(PROPOSAL, "title: Guide", path="proposals/guide/README.md")
NAMES = Names((LOGIN, PAY, SEVEN, GUIDE), ("https://docs.example.org/team/", "https://git.example.org/team/docs"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SPEC-0001", LOGIN),
        ("  SPEC-0001 ", LOGIN),
        ("P-7", SEVEN),
        ("7", SEVEN),
        ("1.md", LOGIN),
        ("./1.md", LOGIN),
        ("1", LOGIN),
        ("specs/1.md", LOGIN),
        ("specs/1", LOGIN),
        ("/specs/1.md", LOGIN),
        ("../proposals/p-7.md#top", SEVEN),
        ("../proposals/guide", GUIDE),
        ("docs/specs/1.md", LOGIN),
        ("[Log in](1.md)", LOGIN),
        ("[SPEC-0001](https://example.org/)", LOGIN),
        ("[7](https://example.org/)", SEVEN),
        ("https://docs.example.org/team/specs/1/", LOGIN),
        ("https://docs.example.org/team/specs/1.html", LOGIN),
        ("https://git.example.org/team/docs/blob/main/docs/specs/1.md", LOGIN),
        ("https://example.org/specs/1/", None),
        ("SPEC-0001 (Log in)", LOGIN),
        ("see SPEC-0001", LOGIN),
        ("SPEC-0001 or SPEC-0002", None),
        ("SPEC-0001.pdf", None),
        ("anything else", None),
        ("70", None),
    ],
)
def test_a_spec_is_named_in_many_ways(text: str, expected: object) -> None:
    found = NAMES.meaning(text, PAY)

    if expected is None:
        assert not isinstance(found, Target)
    else:
        assert found == Target(expected)  # type: ignore[arg-type]  # of the two kinds it is this one


def test_an_item_is_named_behind_its_spec() -> None:
    found = NAMES.meaning("SPEC-0001#US-1", PAY)

    assert isinstance(found, Target)
    assert found.item is not None
    assert (found.spec, found.item.id) == (LOGIN, "US-1")
    assert NAMES.named("", "US-1", LOGIN) == found
    assert NAMES.named("SPEC-0001", "us-1") == found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SPEC-1", "there is no spec called 'SPEC-1'; did you mean 'SPEC-0001'?"),
        ("SPEC-00001", "there is no spec called 'SPEC-00001'; did you mean 'SPEC-0001'?"),
        ("SPEC-11", "there is no spec called 'SPEC-11'; did you mean 'SPEC-0001'?"),
        ("SPEC-20", "there is no spec called 'SPEC-20'; did you mean 'SPEC-0002'?"),
        ("SPEC-77", "there is no spec called 'SPEC-77' (there are SPEC-0001 to SPEC-0002); " + ADD),
        ("P-8", "there is no spec called 'P-8' (there is only P-7); " + ADD),
        ("specs/11.md", "there is no spec at the path 'specs/11.md'; did you mean 'specs/1.md'?"),
        ("SPEC-0001#XX", "SPEC-0001 has no item 'XX'; use US-1"),
        ("SPEC-0002#US-1", "SPEC-0002 has no item 'US-1'; none of its items has an id"),
    ],
)
def test_what_looks_like_a_name_and_is_none_is_a_failure(text: str, reason: str) -> None:
    assert NAMES.meaning(text, PAY) == Failure(reason)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SPCE-2", "there is no spec called 'SPCE-2'; did you mean 'SPEC-0002'?"),
        ("Log in", "there is no spec called 'Log in'; " + ADD),
        ("[Log in](specs/login.md)", "there is no spec at the path 'specs/login.md'; " + ADD),
        ("[Log in](https://example.org)", "there is no spec called '[Log in](https://example.org)'; " + ADD),
    ],
)
def test_what_stands_where_only_a_spec_may_be_named_is_a_failure_too(text: str, reason: str) -> None:
    assert NAMES.unknown(text) == Failure(reason)


def test_a_name_of_two_specs_means_neither() -> None:
    twin = a_spec(PROPOSAL, "title: Other", path="other/p-7.md")
    other = a_template('x-specs: {path: "r-{n}.md", parts: {id: "R-{n}", alias: "{n}"}}')
    names = Names((SEVEN, a_spec(other, "x: 1", path="r-7.md")))

    assert names.meaning("7", LOGIN) == Failure("'7' means P-7 and R-7; write the id of the one that is meant")
    assert Names((SEVEN, twin)).meaning("P-7", LOGIN) == Target(SEVEN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SPEC-1, SPEC-22#FR-1 and P-7.", ["SPEC-1", "SPEC-22#FR-1", "P-7"]),
        ("(SPEC-1) SPEC-1's SPEC-1-like SPEC-1… “SPEC-1”", ["SPEC-1"] * 5),
        ("SPEC-1#FR-1. SPEC-1#A1, SPEC-1#", ["SPEC-1#FR-1", "SPEC-1#A1", "SPEC-1"]),
        ("XSPEC-1 SPEC-1x SPEC_1 spec-1 SPEC- 7 a.SPEC-1 #SPEC-1 @SPEC-1 &SPEC-1 \\SPEC-1 !SPEC-1", []),
        ("SPEC-1.md SPEC-1.2 docs/SPEC-1 a/SPEC-1/b", []),
    ],
)
def test_bare_ids_in_a_sentence(text: str, expected: list[str]) -> None:
    found = [f"{one['name']}#{one['item']}" if one["item"] else one["name"] for one in NAMES.bare.finditer(text)]

    assert found == expected


def test_ids_without_letters_are_never_found_in_a_sentence() -> None:
    numbers = a_template('x-specs: {path: "{n}.md", parts: {id: "{n}"}}')

    assert Names((a_spec(numbers, "x: 1", path="7.md"),)).bare.search("7") is None


def test_a_long_row_of_ids_is_read_to_its_end() -> None:
    assert len(NAMES.bare.findall("SPEC-1-" * 30_000)) == 30_000
