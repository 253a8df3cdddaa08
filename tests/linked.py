"""Specs and pages that refer to one another, and what is said of that."""

from collections.abc import Mapping

from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.pipeline import Options, Site
from mkdocs_specs.spec import Spec
from tests.build import TODAY, a_site, a_spec, a_template


def numbered(number: int, front: str = "", body: str = "", status: str = "Draft") -> Spec:
    """Read the draft `SPEC-0001`, titled `Spec 1`, at `specs/1.md`."""
    return a_spec(a_template(), _front(number, front, status), body, f"specs/{number}.md")


def file_of(number: int, front: str = "", body: str = "", status: str = "Draft") -> str:
    """Write the same as a file; its front matter goes on in line 7."""
    return f"---\n{_front(number, front, status)}---\n{body}"


def _front(number: int, front: str, status: str) -> str:
    must = f"id: SPEC-{number:04}\ntitle: Spec {number}\nauthor: Web team\ncreated: 2026-11-05\nstatus: {status}\n"
    return must + (front.rstrip("\n") + "\n" if front else "")


def a_linked_site(files: Mapping[str, str], *, autolink: bool = True) -> Site:
    """Run the pipeline over files, as a site with these addresses does."""
    addresses = ("https://docs.example.org/team/", "https://git.example.org/team/docs")
    options = Options("mkdocs.yml", PAGE_KEYS, {}, TODAY, autolink=autolink, addresses=addresses)
    return a_site(files, options=options)


def said_of(site: Site, rule: str) -> list[str]:
    """The problems of one rule as `path:line:column severity: message`."""
    return [
        f"{one.where.path.removeprefix('docs/')}:{one.where.line}:{one.where.column} {one.severity}: {one.message}"
        for one in site.problems
        if one.rule == rule
    ]


def references(site: Site, page: str) -> list[tuple[str, str]]:
    """The relation and name of each reference of a page."""
    return [
        (one.relation, f"{one.target.id}#{one.item.id}" if one.item is not None else one.target.id)
        for one in site.catalog.references
        if one.page == page
    ]
