"""The front matter of a rendered page: the author's, and what the theme is to know."""

import pytest
import yaml

from mkdocs_specs.rendered.front_matter import front_matter
from tests.build import a_spec, a_template

MUST = "id: SPEC-0001\ntitle: Log in\nauthor: Team\ncreated: 2026-11-05\nstatus: In Progress\n"
ADDED = 'subtitle: "SPEC-0001"\n'


def rendered(front: str) -> str:
    """Write the front matter of a spec, without its marks and the comment."""
    written = front_matter(a_spec(a_template(), front), "made")
    assert written.startswith("---\n# made\n")
    assert written.endswith("\n---\n")
    return written.removeprefix("---\n# made\n").removesuffix("---\n")


def test_every_line_is_as_it_was_written_but_for_the_status() -> None:
    front = MUST.replace("In Progress", "  In Progress  # for now") + "# a comment\ntags:   [a,  'b']\n"

    assert rendered(front) == front.replace("In Progress", '"in-progress"') + ADDED


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("title: '*Log* in'", 'title: "Log in"'),
        ("title: >-\n  Log\n  in", "title: >-\n  Log\n  in"),
        ("title: |-\n  Log `in`\n  here", 'title: "Log in here"'),
        ("title: 2026", "title: 2026"),
        ("title: 'Say \"*hi*\"'", 'title: "Say \\"hi\\""'),
    ],
)
def test_a_title_is_plain_text(written: str, becomes: str) -> None:
    front = MUST.replace("title: Log in", written)

    assert rendered(front).startswith(f"id: SPEC-0001\n{becomes}\nauthor: Team\n")


def test_what_the_author_says_of_the_page_wins() -> None:
    front = f"{MUST}summary: {{what: Long}}\nsubtitle: Mine\ndescription: Short\n"

    assert rendered(front) == front.replace("In Progress", '"in-progress"')
    assert rendered(f"{MUST}summary: {{what: '**Long**  and wide'}}\n").endswith(
        'subtitle: "SPEC-0001"\ndescription: "Long and wide"\n'
    )


def test_keys_that_are_numbers_or_words_of_yaml_are_quoted_at_every_depth() -> None:
    responses = "api:\n  - responses:\n      200: {404: a, 'b': 1}\n      '500': c\n      true: d\n      x-1: e\n"

    found = yaml.safe_load(rendered(MUST + responses))

    assert found["api"] == [{"responses": {"200": {"404": "a", "b": 1}, "500": "c", "true": "d", "x-1": "e"}}]


def test_keys_that_are_indented_stay_so() -> None:
    front = "".join(f"  {line}\n" for line in MUST.splitlines())

    assert yaml.safe_load(rendered(front))["subtitle"] == "SPEC-0001"


def test_a_mapping_in_braces_gets_no_more_keys() -> None:
    assert rendered("{id: SPEC-0001, title: A, status: Draft}\n") == '{id: SPEC-0001, title: A, status: "draft"}\n'


def test_a_spec_without_front_matter_gets_one() -> None:
    spec = a_spec(a_template(), "", "# Log *out*\n")

    assert front_matter(spec, "made") == '---\n# made\ntitle: "Log out"\nsubtitle: "SPEC-0001"\n---\n'


def test_what_cannot_be_read_stays_as_it_is() -> None:
    spec = a_spec(a_template(), "a: b: c", "Text\n")

    assert front_matter(spec, "made") == "---\na: b: c\n---\n\n<!-- made -->\n"
