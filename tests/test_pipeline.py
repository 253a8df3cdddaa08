"""Files of a docs folder, read by the templates that claim them, and turned into a site."""

import pytest

from mkdocs_specs.pipeline import Kind, Options
from mkdocs_specs.problem import Severity
from tests.build import TODAY, AsWritten, a_site, a_template, a_template_of

DRAFT = "---\nid: SPEC-{0:04}\ntitle: Spec {0}\nauthor: Ada\ncreated: 2026-11-05\nstatus: Draft\n---\n"
NOTES = Kind(
    a_template_of({"note.yaml": "properties: {title: {}}"}, "note.yaml"), lambda path: path.startswith("notes/")
)


def options(**severities: Severity | None) -> Options:
    """The options of a site with severities of its own, `no_specs_found` for `no-specs-found`."""
    given = {rule.replace("_", "-"): severity for rule, severity in severities.items()}
    return Options("mkdocs.yml", frozenset(), given, TODAY)


def test_a_file_that_no_template_claims_is_no_spec() -> None:
    site = a_site({"index.md": "# Home", "specs/1.md": DRAFT.format(1)})

    assert [spec.path for spec in site.catalog] == ["specs/1.md"]
    assert site.problems == ()


def test_specs_are_in_the_order_of_their_paths() -> None:
    site = a_site({f"specs/{number}.md": DRAFT.format(number) for number in (3, 1, 2)})

    assert [spec.id for spec in site.catalog] == ["SPEC-0001", "SPEC-0002", "SPEC-0003"]
    assert list(site.catalog.by_path) == ["specs/1.md", "specs/2.md", "specs/3.md"]


def test_a_template_that_claims_no_file_is_a_warning_at_the_options() -> None:
    site = a_site({"index.md": ""}, NOTES)

    assert [(str(one.where), one.rule, one.severity) for one in site.problems] == [
        ("mkdocs.yml:1:1", "no-specs-found", Severity.WARNING)
    ]
    assert "'note'" in site.problems[0].message


@pytest.mark.parametrize("severity", [None, Severity.ERROR])
def test_its_severity_can_be_set_like_any_other(severity: Severity | None) -> None:
    site = a_site({}, NOTES, options=options(no_specs_found=severity))

    assert [one.severity for one in site.problems] == ([severity] if severity else [])


def test_a_file_that_two_templates_claim_is_an_error_and_read_by_the_first() -> None:
    other = Kind(a_template(), lambda path: path.startswith("notes/"))

    site = a_site({"notes/a.md": "---\ntitle: A\n---\n"}, NOTES, other)

    assert [(one.rule, one.severity) for one in site.problems] == [("two-templates", Severity.ERROR)]
    assert "claim this file" in site.problems[0].message
    assert site.catalog.by_path["notes/a.md"].template is NOTES.template


def test_one_bad_spec_does_not_hide_the_problems_of_another() -> None:
    site = a_site({"specs/1.md": "---\ntitle: [\n---\n", "specs/2.md": DRAFT.format(2).replace("Draft", "Drafty")})

    one, two = site.catalog

    assert [problem.rule for problem in site.problems_of(one)] == ["yaml-syntax"]
    assert [problem.rule for problem in site.problems_of(two)] == ["schema-enum"]
    assert site.invalid == {"specs/1.md", "specs/2.md"}


def test_a_spec_with_nothing_but_remarks_is_valid() -> None:
    site = a_site({"specs/1.md": DRAFT.format(1) + "# Another title\n"})

    assert [problem.severity for problem in site.problems] == [Severity.INFO]
    assert site.invalid == frozenset()


def test_the_texts_are_those_that_problems_are_shown_with() -> None:
    site = a_site({"specs/1.md": DRAFT.format(1)})

    assert site.texts == {"docs/specs/1.md": DRAFT.format(1)}


def test_problems_are_on_a_page_only_where_they_are_asked_for() -> None:
    site = a_site({"specs/1.md": DRAFT.format(1).replace("Draft", "Drafty")})
    [spec] = site.catalog

    built = site.page(spec, site.place(AsWritten()), "index.md")
    served = site.page(spec, site.place(AsWritten(), with_problems=True), "index.md", site.problems_of(spec))

    assert "specs-errors" not in built
    assert "specs-errors" in served


def test_the_index_marks_what_is_invalid_only_where_it_is_asked_for() -> None:
    site = a_site({"specs/1.md": DRAFT.format(1).replace("author: Ada\n", "")})

    built = site.generated("index.md", site.place(AsWritten()))
    served = site.generated("index.md", site.place(AsWritten(), with_problems=True))

    assert site.pages == ("index.md", "templates/technical-specification.md")
    assert ">Invalid<" not in built
    assert ">Invalid<" in served


def test_the_same_files_give_the_same_site() -> None:
    files = {f"specs/{number}.md": DRAFT.format(number) + "risks: [{risk: a}]\n" for number in range(3)}

    def written() -> str:
        site = a_site(files)
        return "".join(site.page(spec, site.place(AsWritten()), "index.md") for spec in site.catalog) + str(
            site.problems
        )

    assert written() == written()
