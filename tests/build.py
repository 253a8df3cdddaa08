"""A template and a spec as a team writes them, read for real through the public names of the stages."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.document import Document, read
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.pipeline import Kind, Options, Site, run
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.rules import Rule, check
from mkdocs_specs.schemas import SchemaFiles
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template, load
from mkdocs_specs.views import Context, Inline, show
from mkdocs_specs.words import ENGLISH
from tests import checking

BUILT_IN = "mkdocs-specs:technical-specification"
SCHEMA = "template.yaml"
TODAY = date(2026, 11, 22)


def a_template(text: str = "", **files: str) -> Template:
    """Load the template of a YAML text; without one, the built-in template.

    The files lie beside it: `base_yaml` is written `base.yaml`, `shared__base_yaml` is written `shared/base.yaml`.
    """
    known = {name.replace("__", "/").replace("_", "."): content for name, content in files.items()}
    return a_template_of({SCHEMA: text, **known}) if text else checking.built_in()


def a_template_of(files: Mapping[str, str], path: str = SCHEMA, name: str = "note") -> Template:
    """Load the template that stands at a path among some files."""

    def read_file(file: str) -> str:
        if file.startswith("mkdocs-specs:"):
            return SchemaFiles(Path()).read(file)
        if file not in files:
            message = f"{file}: this schema cannot be read: No such file or directory"
            raise SpecsError(message)
        return files[file]

    return load(name, path, read_file)


def a_document(front: str, body: str = "", path: str = "docs/specs/0001-login.md") -> Document:
    """Read a Markdown file with a front matter."""
    return read(path, f"---\n{front.strip(chr(10))}\n---\n{body}")


def a_spec(
    template: Template,
    front: str,
    body: str = "",
    path: str = "specs/0001-login.md",
    page_keys: frozenset[str] = PAGE_KEYS,
) -> Spec:
    """Read a spec by its template."""
    document = a_document(front, body, f"docs/{path}")
    return Spec(document, template, template.apply(document, page_keys), path, page_keys)


def a_draft(front: str = "", body: str = "", path: str = "specs/0001-login.md", status: str = "Draft") -> Spec:
    """Read a spec of the built-in template with all that a draft must have."""
    must = f"id: SPEC-0001\ntitle: Log in\nauthor: Platform team\ncreated: 2026-11-05\nstatus: {status}\n"
    return a_spec(a_template(), must + front, body, path)


def a_catalog(*specs: Spec, today: date = TODAY) -> Catalog:
    """Gather specs as a site does."""
    templates = {spec.template.name: spec.template for spec in specs}
    return Catalog(specs, tuple(templates.values()), today)


def said(specs: Spec | Iterable[Spec], rule: Rule | str) -> list[str]:
    """The problems of one rule as `line:column severity: message`."""
    name = rule if isinstance(rule, str) else rule.ID
    found = check(a_catalog(*([specs] if isinstance(specs, Spec) else specs)), {})
    return [
        f"{problem.where.line}:{problem.where.column} {problem.severity}: {problem.message}"
        for problem in found
        if problem.rule == name
    ]


def a_site(files: Mapping[str, str], *kinds: Kind, options: Options | None = None) -> Site:
    """Run the pipeline over files of the docs folder."""
    sources = [SourceFile(path, f"docs/{path}", text.encode) for path, text in files.items()]
    given = options or Options("mkdocs.yml", PAGE_KEYS, {}, TODAY)
    return run(sources, kinds or (Kind(a_template(), lambda path: path.startswith("specs/")),), given)


def problems(specs: Spec | Iterable[Spec]) -> list[str]:
    """The messages of all problems, in the order of their places."""
    return [one.message for one in check(a_catalog(*([specs] if isinstance(specs, Spec) else specs)), {})]


class AsWritten:
    """Addresses as they stand in the docs folder, seen from a page beside the folder of specs."""

    def path(self, path: str) -> str:
        """Go one folder up."""
        return f"../{path}"

    def beside(self, path: str) -> Callable[[str], str]:
        """Leave what authors write."""
        return str


def a_place(*specs: Spec, today: date = TODAY, selection: Selection | None = None, **more: Any) -> Place:  # noqa: ANN401  # any part of a place
    """Say where a page stands that shows these specs."""
    return Place(a_catalog(*specs, today=today), ENGLISH, AsWritten(), selection=selection or Selection(), **more)


def a_page_context(spec: Spec) -> Context:
    """What a page of a spec is written with; addresses stay as they are."""
    return Context(ENGLISH, TODAY, Inline(str), str, show, spec.items)
