"""Sites of the three themes, built for real: our stylesheet stands alone, nobody else is asked, fences stay fences."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from mkdocs_specs.words import ENGLISH
from tests.published import Node, Page
from tests.sites import Site, a_site, a_spec, build

THEMES: Mapping[str, object] = {
    "material": {"name": "material", "font": False, "palette": {"primary": "deep purple", "accent": "amber"}},
    "mkdocs": {"name": "mkdocs"},
    "readthedocs": {"name": "readthedocs"},
}
FENCE = "flowchart LR\n  a --> b"
ENTITIES = [
    {"name": "card", "relationships": [{"to": "order", "kind": "one-to-many"}]},
    {"name": "order", "fields": [{"name": "id", "type": "UUID"}]},
]
RISK = {"risk": "Cards run out", "probability": "H", "impact": "H", "mitigation": "Order more"}
FRONT: Mapping[str, object] = {
    "data_model": {"entities": ENTITIES},
    "requirements": {"functional": [{"requirement": "It pays"}]},
    "risks": [RISK],
    "depends_on": ["SPEC-0002"],
    "open_questions": [{"question": "Who prints?", "owner": "Platform team", "due": "2026-12-01"}],
    "changelog": [{"version": "1.0", "date": "2026-11-01", "changes": "First"}],
}
FILES: Mapping[str, str | bytes] = {
    "specs/0001.md": a_spec(1, "Cards", f"## Background & Context\n\n```mermaid\n{FENCE}\n```\n", **FRONT),
    "specs/0002.md": a_spec(2, "Orders"),
}
SUPERFENCES = [{"pymdownx.superfences": {"custom_fences": [{"name": "mermaid", "class": "mermaid"}]}}]
OVERRIDES = {"main.html", "base.html", "partials"}
"""What a site with templates of its own would publish or hold."""


@pytest.fixture(scope="module", params=THEMES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = a_site(
        tmp_path_factory.mktemp("themes"), FILES, theme=THEMES[request.param], markdown_extensions=SUPERFENCES
    )
    return build(root)


def themed(site: Site) -> dict[str, Page]:
    """The pages, without those that only lead to another one, and that of what is not found."""
    return {path: page for path, page in site.pages.items() if not path.startswith(("specs/go/", "404"))}


def stylesheet(site: Site) -> str:
    """Our stylesheet as published, without comments."""
    text = (site.folder / "assets" / "mkdocs-specs" / "specs.css").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_every_page_has_the_stylesheet_after_those_of_the_theme(site: Site) -> None:
    for path, page in themed(site).items():
        sheets = [node.attributes["href"] for node in page.root.all("link", rel="stylesheet")]

        assert sheets[-1].endswith("assets/mkdocs-specs/specs.css"), path


def test_every_variable_of_material_has_a_fallback(site: Site) -> None:
    css = stylesheet(site)

    assert re.findall(r"var\(--(?!specs-|t\b|t-|[msvw]\b)[\w-]+\)", css) == []
    assert re.findall(r"var\(--md-[\w-]+, (?:#[0-9a-f]{3,8}|var\(--specs-[\w-]+\)|[a-z, -]+)\)", css)


def test_every_token_can_be_set_again_on_the_root(site: Site) -> None:
    css = stylesheet(site)
    first = next(match[1] for match in re.finditer(r":root \{([^{}]*)\}", css))
    declared = set(re.findall(r"(--specs-[\w-]+):", first))

    assert set(re.findall(r"var\((--specs-[\w-]+)", css)) - declared == {"--specs-mx"}


def test_what_was_generated_asks_nobody_else_for_anything(site: Site) -> None:
    for path, page in themed(site).items():
        asked = [asking for node in page.content for asking in _asked(node)]

        assert [address for address in asked if urlsplit(address).netloc] == [], path


def _asked(node: Node) -> Iterator[str]:
    """Yield what a browser would fetch for an element."""
    for name in ("src", "srcset", "data", "poster"):
        yield from [node.attributes[name]] if name in node.attributes else []
    if node.tag in ("link", "use", "image"):
        yield node.attributes.get("href", "")
    yield from re.findall(r"url\(([^)]*)\)", node.attributes.get("style", ""))


def test_the_pictures_are_there_without_any_script(site: Site) -> None:
    page = site.page("specs/0001.md")
    pictures = {svg.attributes["aria-label"]: svg for svg in page.content.all("svg", class_="specs-graph")}

    assert set(pictures) == {ENGLISH.entity_diagram, ENGLISH.dependency_graph}
    targets = [link.attributes["href"] for link in pictures[ENGLISH.entity_diagram].all("a")]
    assert len(targets) == 2
    assert {target.removeprefix("#") for target in targets} <= set(page.ids)
    assert page.content.all("script") == []


def test_a_fence_of_the_author_stays_what_it_was(site: Site) -> None:
    [fence] = site.page("specs/0001.md").content.all(class_="mermaid")

    assert fence.text == " ".join(FENCE.split())


def test_the_plugin_brings_no_template_of_a_theme() -> None:
    package = Path(__file__).parents[1] / "mkdocs_specs"

    assert [file.name for file in package.rglob("*.html")] == []
    assert [file.name for file in package.rglob("*") if file.name in OVERRIDES] == []
