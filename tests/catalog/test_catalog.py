"""Specs → all of them by id and path, with the references between them."""

from mkdocs_specs.catalog import Article
from tests.build import a_catalog
from tests.linked import a_linked_site, file_of, numbered, references


def test_of_two_specs_with_one_id_the_first_has_it() -> None:
    first = numbered(1)
    site = a_linked_site({"specs/a.md": file_of(1), "specs/b.md": file_of(1)})

    assert site.catalog.by_id["SPEC-0001"].path == "specs/a.md"
    assert a_catalog(first).by_id == {"SPEC-0001": first}


def test_a_reference_in_two_fields_is_one_and_each_mention_is_one() -> None:
    files = {
        "specs/1.md": file_of(1, "related: [SPEC-0002]\nreferences: {related: [2.md]}", "SPEC-0002 SPEC-0002\n"),
        "specs/2.md": file_of(2),
    }

    assert references(a_linked_site(files), "specs/1.md") == [
        ("related", "SPEC-0002"),
        ("mentions", "SPEC-0002"),
        ("mentions", "SPEC-0002"),
    ]


def test_a_spec_that_names_itself_refers_to_nothing() -> None:
    catalog = a_catalog(numbered(1, "depends_on: [SPEC-0001]", "SPEC-0001\n"))

    assert catalog.references == ()
    assert [one.relation for one in catalog.to_self] == ["depends on"]


def test_successors_are_those_that_supersede_a_spec_as_a_whole() -> None:
    old, new = numbered(1, "user_stories: [{id: US-1, as_a: a, i_want: b}]"), numbered(2, "supersedes: [SPEC-0001]")
    part = numbered(3, "supersedes: [SPEC-0001#US-1]")

    assert a_catalog(old, new, part).successors == {"specs/1.md": (new,)}


def test_relations_that_must_not_go_in_a_circle() -> None:
    assert a_catalog(numbered(1)).acyclic == {"depends on", "supersedes"}


def test_an_article_has_a_title_of_its_own() -> None:
    def title(text: str, path: str = "guide/how-to.md") -> str:
        return Article(path, f"docs/{path}", text).title

    assert title("---\ntitle: 'Begin'\n---\n# Start\n") == "Begin"
    assert title("# Start *here*\n") == "Start here"
    assert title("Text\n") == "How to"
    assert title("Text\n", "guide/index.md") == "Guide"


def test_the_body_of_an_article_counts_from_its_line() -> None:
    article = Article("a.md", "docs/a.md", "---\ntitle: A\n---\nText\n")

    assert (article.body, article.body_line) == ("Text\n", 4)
    assert (Article("a.md", "docs/a.md", "Text\n").body_line) == 1
