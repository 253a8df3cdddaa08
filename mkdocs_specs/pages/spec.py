"""A spec → the Markdown of its page: trail, title, problems, summary, card, then prose and data by section."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_specs.pages.body import body
from mkdocs_specs.pages.graph import neighbourhood
from mkdocs_specs.pages.head import head
from mkdocs_specs.pages.links import Linker
from mkdocs_specs.pages.markers import blocks_placed, placed_by_hand, sections_placed
from mkdocs_specs.pages.panel import panel
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.referenced import referenced_by, superseded
from mkdocs_specs.problem import Problem
from mkdocs_specs.spec import Spec, outline_of
from mkdocs_specs.views import Context, element, markdown_text, plain


def render(spec: Spec, place: Place, context: Context, index_url: str, problems: Iterable[Problem] = ()) -> str:
    """Write the page; problems are shown on it while the site is served, and never published."""
    placed = placed_by_hand(spec)
    # Links first: what the blocks show is finished.
    markdown = Linker(place.catalog, spec.path, place.catalog.by_path.get(spec.path, spec)).linked(spec.document.body)
    markdown = blocks_placed(sections_placed(markdown, spec, place.catalog, context), place, spec)
    outline = spec.outline
    if markdown != spec.document.body:
        outline = outline_of(replace(spec.document, body=markdown), spec.template.headed)
    summary = spec.text("summary")
    parts = (
        _trail(spec, context, index_url),
        _heading(spec),
        superseded(spec, place),
        panel(problems, spec.document.text, context.words),
        element("p", context.inline(summary), class_="specs-lead") if summary else "",
        head(spec, context),
        outline.preamble.strip("\n"),
        *body(spec, outline, context, placed),
        neighbourhood(spec, place),
        referenced_by(spec, place),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _heading(spec: Spec) -> str:
    """The title; with the id, unseen, so that a search for the id finds this page before those that mention it."""
    title = markdown_text(spec.title)
    if not spec.id or spec.id in spec.title:
        return f"# {title}"
    return f"# {title} {element('span', plain(spec.id), class_='specs-vh')}"


def _trail(spec: Spec, context: Context, index_url: str) -> str:
    """Where the page lies: the index, and the spec's id."""
    up = element("a", plain(context.words.specifications), href=index_url)
    here = element("span", plain(spec.id), class_="specs-id") if spec.id else ""
    between = element("span", "/", aria_hidden="true") if here else ""
    return element("p", f"{up}{between}{here}", class_="specs-eyebrow")
