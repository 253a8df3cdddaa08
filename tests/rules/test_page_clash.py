"""Each page has an address of its own, and so have the files that are named after ids."""

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.pipeline import Kind, Options
from tests import sites
from tests.build import TODAY, a_site, a_template

RULE = "page-clash"
OPTIONS = Options("mkdocs.yml", PAGE_KEYS, {}, TODAY)


def a_file(number: int = 1, spec_id: str = "") -> str:
    front = f"id: {spec_id or f'SPEC-{number:04}'}\ntitle: Log in\nauthor: Platform team\ncreated: 2026-11-05"
    return f"---\n{front}\nstatus: Draft\n---\n"


def found(files: dict[str, str], options: Options = OPTIONS) -> list[str]:
    site = a_site(files, options=options)
    return [
        " ".join((str(one.where), one.message, *(f"({related.where})" for related in one.related)))
        for one in site.problems
        if one.rule == RULE
    ]


def test_two_pages_at_one_address_clash() -> None:
    [said] = found({"specs/login.md": a_file(), "specs/login/index.md": a_file(2)})

    what = "this page and specs/login.md are published at specs/login/; rename one of the two"
    assert said == f"docs/specs/login/index.md:2:1 {what} (docs/specs/login.md:2:1)"


@pytest.mark.parametrize("other", ["specs/login/README.md", "specs/login.markdown"])
def test_an_index_may_be_called_readme_and_a_file_may_end_otherwise(other: str) -> None:
    [said] = found({"specs/login.md": a_file(), other: "# Log in\n"})

    assert "published at specs/login/;" in said


def test_a_page_of_a_folder_and_its_index_are_apart_where_pages_are_files() -> None:
    files = {"specs/login.md": a_file(), "specs/login/index.md": "# Log in\n"}

    assert found(files, replace(OPTIONS, has_directory_urls=False)) == []


@pytest.mark.parametrize("has_directory_urls", [True, False])
def test_addresses_that_differ_in_case_alone_clash(has_directory_urls: bool) -> None:  # noqa: FBT001  # one of the cases
    files = {"specs/Login.md": a_file(), "specs/login.md": a_file(2)}

    [said] = found(files, replace(OPTIONS, has_directory_urls=has_directory_urls))

    what = "this page and specs/Login.md are published at addresses that differ in case alone; rename one of the two"
    assert said == f"docs/specs/login.md:2:1 {what} (docs/specs/Login.md:2:1)"


def test_a_spec_is_reported_rather_than_an_ordinary_page() -> None:
    [said] = found({"specs/a.md": a_file(), "Specs/a.md": "# A\n", "Specs/b.md": "# B\n"})

    assert said.startswith("docs/specs/a.md:2:1 this page and Specs/a.md are ")


def test_of_two_ordinary_pages_the_second_is_reported() -> None:
    [said] = found({"specs/a.md": a_file(), "team/us.md": "# Us\n", "team/us/index.md": "# Us\n"})

    assert said.startswith("docs/team/us/index.md:1:1 this page and team/us.md are ")


def test_an_author_s_own_page_takes_the_place_of_a_generated_one() -> None:
    for own in ("specs/index.md", "specs/README.md"):
        assert found({"specs/0001-login.md": a_file(), own: "# Ours\n"}) == []


def test_an_author_s_page_at_the_address_of_a_generated_one_clashes() -> None:
    [said] = found({"specs/0001-login.md": a_file(), "Specs/index.md": "# Ours\n"})

    assert said.startswith("docs/Specs/index.md:1:1 this page and the generated page specs/index.md are published at ")


def test_ids_that_differ_in_case_alone_share_their_files() -> None:
    kind = Kind(a_template("properties: {id: {type: string}}"), lambda _: True)
    site = a_site({"a.md": "---\nid: RFC-a\n---\n", "b.md": "---\nid: rfc-A\n---\n"}, kind)

    [problem] = (one for one in site.problems if one.rule == RULE)

    assert (str(problem.where), problem.pointer) == ("docs/b.md:2:5", "/id")
    assert problem.message == "the files named after 'rfc-A' and 'RFC-a' are the same; give one of the two another id"
    assert [str(related.where) for related in problem.related] == ["docs/a.md:2:5"]


def test_one_id_in_two_specs_is_for_another_rule() -> None:
    assert found({"specs/a.md": a_file(), "specs/b.md": a_file()}) == []


def test_the_command_and_the_plugin_know_how_the_site_makes_addresses(tmp_path: Path) -> None:
    files = {"specs/login.md": a_file(), "specs/login/index.md": "# Log in\n"}
    folders = sites.a_site(tmp_path / "folders", files)
    html = sites.a_site(tmp_path / "html", files, use_directory_urls=False)

    assert sites.mkdocs_specs(html, "check").output == "no problems in 1 spec\n"
    assert f"[{RULE}]" in sites.mkdocs_specs(folders, "check").output
    assert sites.build(html).page("specs/login.md")
    assert "1 error in 1 spec" in sites.refusal(folders)
