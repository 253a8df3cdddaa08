"""The body of a spec in parts, and which section each is."""

from mkdocs_specs.spec import Prose, Spec, place, title_differs
from tests.build import a_draft, a_spec, a_template

TEMPLATE = a_template("""
x-specs:
  sections:
    Motivation: {aliases: [Why, Design Notes]}
    Design: {keys: [design], sections: {Data: {keys: [data]}, Errors: {keys: [errors], aliases: [Failures]}}}
    Failures: {keys: [risks]}
properties: {design: {type: string}, data: {properties: {deep: {}}}, errors: {type: string}, risks: {type: string}}
""")


def a_body(body: str) -> Spec:
    return a_spec(TEMPLATE, "x: 1", body)


def tree(spec: Spec) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Each part with its section, and the parts inside with theirs."""
    return [
        (part.heading.text, section_of(part), [(inner.heading.text, section_of(inner)) for inner in part.parts])
        for part in spec.outline.parts
    ]


def section_of(prose: Prose) -> str:
    return prose.section.heading if prose.section is not None else ""


def test_second_level_headings_are_sections_and_third_level_ones_parts_of_them() -> None:
    spec = a_body(
        "## Motivation\n\na\n\n## Design\n\nb\n\n### Data\n\nc\n\n#### Deep\n\nd\n\n### Own\n\ne\n\n## More\n"
    )

    assert tree(spec) == [
        ("Motivation", "Motivation", []),
        ("Design", "Design", [("Data", "Data"), ("Own", "")]),
        ("More", "", []),
    ]
    assert spec.outline.parts[1].text == "\nb\n\n"
    assert spec.outline.parts[1].parts[0].text == "\nc\n\n#### Deep\n\nd\n\n"


def test_headings_are_compared_without_case_and_by_their_aliases() -> None:
    assert tree(a_body("## WHY\n## design\n### failures\n")) == [
        ("WHY", "Motivation", []),
        ("design", "Design", [("failures", "Errors")]),
    ]


def test_a_second_level_heading_may_name_a_third_level_section() -> None:
    assert tree(a_body("## Data\n\n### Own\n")) == [("Data", "Data", [("Own", "")])]


def test_a_heading_of_its_own_goes_before_an_alias() -> None:
    assert tree(a_body("## Failures\n")) == [("Failures", "Failures", [])]


def test_a_heading_that_is_written_twice_is_the_same_section_twice() -> None:
    assert [name for _, name, _ in tree(a_body("## Why\n## Design\n## Motivation\n"))] == [
        "Motivation",
        "Design",
        "Motivation",
    ]


def test_what_stands_before_the_first_section_is_the_preamble() -> None:
    spec = a_body("\nHello.\n\n### Small\n\nText.\n\n## Why\n")

    assert spec.outline.preamble == "\nHello.\n\n### Small\n\nText.\n\n"
    assert spec.outline.title is None


def test_a_first_level_heading_that_opens_the_body_is_the_title_and_not_in_the_preamble() -> None:
    spec = a_body("\n# Title\nHello.\n\n## Why\n")

    assert spec.outline.title is not None
    assert spec.outline.title.text == "Title"
    assert spec.outline.preamble == "Hello.\n\n"


def test_a_first_level_heading_further_down_is_a_part_like_others() -> None:
    spec = a_body("Hello.\n\n# Why\n\n### Own\n\n# More\n")

    assert spec.outline.title is None
    assert tree(spec) == [("Why", "Motivation", [("Own", "")]), ("More", "", [])]


def test_underlined_headings_count_and_those_in_code_do_not() -> None:
    spec = a_body("Title\n=====\n\nWhy\n---\n\n```\n## Design\n```\n\n    ## Data\n\n<!--\n## Failures\n-->\n")

    assert spec.title == "Title"
    assert [name for _, name, _ in tree(spec)] == ["Motivation"]


def test_a_body_without_headings_is_all_preamble() -> None:
    assert a_body("Hello.\n").outline.preamble == "Hello.\n"
    assert a_body("").outline.parts == ()


def texts(spec: Spec, *keys: str) -> list[str]:
    return [prose.heading.text for prose in spec.outline.under(keys)]


def test_prose_stands_in_for_a_field_under_its_section_and_the_author_s_own_parts_of_it() -> None:
    spec = a_body("## Design\n### Data\n### Errors\n### Own\n## Failures\n")

    assert texts(spec, "design") == ["Design", "Own"]
    assert texts(spec, "data") == ["Design", "Own", "Data"]
    assert texts(spec, "data", "deep") == ["Design", "Own", "Data"]
    assert texts(spec, "risks") == ["Failures"]
    assert texts(spec, "nothing") == []


def test_a_field_is_written_when_there_is_more_than_a_placeholder() -> None:
    spec = a_body("## Failures\n\nTBD\n\n## Design\n\n### Data\n\nA table.\n")

    assert not spec.is_written(("risks",))
    assert spec.is_written(("data",))
    assert not spec.is_written(("errors",))


def test_a_part_is_named_by_its_own_heading_or_that_of_its_section_with_all_inside() -> None:
    spec = a_body("## Why\n### Own\n## Other\n### Data\n")

    assert [prose.heading.text for prose in spec.outline.named("motivation")] == ["Why", "Own"]
    assert [prose.heading.text for prose in spec.outline.named("Other")] == ["Other", "Data"]
    assert [prose.heading.text for prose in spec.outline.named("Data")] == ["Data"]
    assert list(spec.outline.named("Design")) == []


def test_a_part_has_content_when_somebody_wrote_something() -> None:
    empty, full = a_body("## Why\n\n<!-- say why -->\n\n## Design\n\nText.\n").outline.parts

    assert not empty.has_content
    assert full.has_content


def test_a_title_differs_only_when_it_says_something_else() -> None:
    def differs(title: str, heading: str) -> bool:
        return title_differs(a_draft(body=f"{heading}\n").outline, title)

    assert differs("Log in", "# Log out")
    assert not differs("Log in", "# SPEC-0001: log  in")
    assert not differs("SPEC-0001: Log in", "# Log in")
    assert not differs("Log *in*", "# Log in")
    assert not differs("Log in", "## Log out")


def test_a_heading_has_a_place_in_the_file() -> None:
    spec = a_body("\n## Why not\n")

    where = place(spec.document, spec.outline.parts[0].heading)

    assert (str(where), where.end_column) == ("docs/specs/0001-login.md:5:1", 11)
