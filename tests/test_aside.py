"""Generated blocks do not go through Markdown and the search's parser, and the page is the same as if they did."""

import gc
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import markdown
import pytest

from mkdocs_specs.aside import NOTHING, Heading, set_aside
from mkdocs_specs.host_headings import contents
from mkdocs_specs.host_put_back import from_bytes, put_back, to_bytes
from tests.every_field import NEIGHBOURS, every_text
from tests.sites import a_site, a_spec, build, mkdocs_specs, text_of

BLOCK = '<div class="specs-scroll"><table class="specs-table">' + "<tr><td>x</td></tr>" * 20 + "</table></div>"
RISKS = [{"risk": f"Lockers fail in cold number {place}", "probability": "H", "impact": "M"} for place in range(9)]
HOOK = """
def on_page_content(html, page, **_):
    assert "data-specs-block" not in html, page
    return html.replace("Lockers fail", "Lockers break")


def on_page_context(context, page, **_):
    page.content += "<p>Added beside the search</p>"


def on_post_page(output, page, **_):
    assert "Added beside the search" in output, page
    assert "data-specs-block" not in output
"""
MARKING = """
import re


def on_page_context(context, page, **_):
    page.content = re.sub(r'(<p data-specs-block="[0-9]+")>([^ <]+)', r"\\1 >\\n<mark>\\2</mark>", page.content)
"""


def test_a_block_has_a_stand_in_until_it_is_put_back() -> None:
    aside = set_aside(f"# Title\n\n{BLOCK}\n\ntext\n\n{BLOCK}\n")
    html = markdown.markdown(aside.markdown)
    assert "table" not in aside.markdown + html
    assert aside.put_back(html).html == f"<h1>Title</h1>\n{BLOCK}\n<p>text</p>\n{BLOCK}"


@pytest.mark.parametrize(
    "text",
    [
        f"text\n{BLOCK}\n\n",
        f"\n\n{BLOCK} and text\n\n",
        f"\n\n{BLOCK}\ntext",
        f"\n\n    {BLOCK}\n\n",
        "\n\n" + BLOCK.replace('class="specs-', 'class="own-') + "\n\n",
        "\n\n" + BLOCK.replace("<table", "<table markdown") + "\n\n",
    ],
)
def test_what_may_be_the_authors_or_part_of_a_paragraph_stays(text: str) -> None:
    assert set_aside(text).markdown == text


def test_a_block_that_somebody_shows_in_code_stays() -> None:
    text = f"```html\n\n{BLOCK}\n\n```\n"
    assert set_aside(text, text).markdown == text


@pytest.mark.parametrize(
    ("text", "extension"), [(f"*[0]: nil\n\n{BLOCK}\n", "abbr"), (f"{BLOCK}\n\n:   Defined.\n", "def_list")]
)
def test_a_block_is_put_back_whatever_an_extension_makes_of_its_stand_in(text: str, extension: str) -> None:
    aside = set_aside(text)
    assert BLOCK in aside.put_back(markdown.markdown(aside.markdown, extensions=[extension])).html


def a_heading(line: str) -> Heading | None:
    """What Markdown makes of a heading where it has its words for its id."""
    level, words = line.split(" ", 1)
    name = words.lower()
    return Heading(f'<h{len(level)} id="{name}">{words}</h{len(level)}>', name, words, len(level), is_listed=True)


def test_headings_over_a_block_are_kept_with_it_and_a_run_has_one_stand_in() -> None:
    text = f"# Title\n\n## Goals\n\n{BLOCK}\n\n## Parts\n\n### Locker\n\n{BLOCK}\n\n## Notes\n\ntext\n"
    aside = set_aside(text, "", a_heading)
    goals, parts, locker = '<h2 id="goals">Goals</h2>', '<h2 id="parts">Parts</h2>', '<h3 id="locker">Locker</h3>'
    assert aside.markdown == "# Title\n\n\ue0f0specs0\ue0f1\n\n## Notes\n\ntext\n"
    assert aside.put_back("<p>\ue0f0specs0\ue0f1</p>").html == f"{goals}\n{BLOCK}\n{parts}\n{locker}\n{BLOCK}"


def test_a_heading_that_the_author_wrote_stays() -> None:
    text = f"## Goals\n\n{BLOCK}\n"
    assert set_aside(text, "## Goals\n", a_heading).markdown == "## Goals\n\n\ue0f0specs0\ue0f1"


def test_a_heading_has_an_id_of_its_own() -> None:
    aside = set_aside(f"## Goals\n\n{BLOCK}\n\n## Goals\n\n{BLOCK}\n", "", a_heading)
    settled = aside.beside('<h2 id="goals">Goals</h2>')
    assert [heading.id for heading in settled.headings] == ["goals_1", "goals_2"]
    assert settled.ids == {"goals_1", "goals_2"}
    assert aside.beside('<h2\nid="goals">Goals</h2>').ids == {"goals_1", "goals_2"}
    assert aside.beside('<b data-id="goals"></b>').ids == {"goals", "goals_1"}


OWN = "## Goals\n\nText\n\n### Risks\n\nMore\n"
LOOKS_ELSEWHERE: list[str | dict[str, object]] = ["pymdownx.snippets"]
"""What may make of a page something else each time, so that Markdown converts the headings page by page."""


@pytest.mark.parametrize(
    "extensions",
    [
        [],
        [{"toc": {"permalink": True}}, "attr_list", "smarty"],
        [{"toc": {"toc_depth": "3-3", "baselevel": 2, "anchorlink": True, "separator": "_"}}],
        ["abbr", "pymdownx.superfences", "admonition", "md_in_html"],
    ],
)
@pytest.mark.parametrize("body", [OWN, f"[TOC]\n\n{OWN}", f"{OWN}\n*[Functional]: That it works\n"])
def test_a_page_is_the_same_as_if_markdown_had_seen_every_heading(
    tmp_path: Path, extensions: list[str | dict[str, object]], body: str
) -> None:
    needed = {"functional": [{"id": "FR-1", "requirement": "A box opens"}]}
    files = {"specs/1.md": a_spec(1, body, risks=RISKS, requirements=needed), "index.md": "# Site\n"}

    def html(folder: str, more: list[str | dict[str, object]]) -> str:
        root = a_site(tmp_path / folder, files, theme={"name": "material", "font": False}, markdown_extensions=more)
        return build(root).page("specs/1.md").html

    assert html("kept", extensions) == html("anew", [*extensions, *LOOKS_ELSEWHERE])


def test_a_page_shows_the_code_of_a_block_as_it_was_written(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"page.md": f"# Page\n\n```html\n\n{BLOCK}\n\n```\n", "specs/1.md": a_spec(1)})
    assert "&lt;table class=&quot;specs-table&quot;&gt;" in build(root).page("page.md").html


@pytest.mark.parametrize("written", ['<div data-specs-block="0"></div>', "<p>\ue0f0specs0\ue0f1</p>"])
def test_a_stand_in_that_an_author_wrote_stays(written: str) -> None:
    page = NOTHING.put_back(written)
    assert page.places.lengthened(page.html, page.html) == written


def test_a_block_is_its_words_to_a_search_but_for_what_a_search_leaves_out() -> None:
    left_out = BLOCK.replace("<div ", '<div data-search-exclude="" ')
    headed = BLOCK.replace("<table", "<h4 id='h'>Part</h4><table")
    aside = set_aside(f"# T\n\n{BLOCK}\n\na\n\n{left_out}\n\n{headed}\n")
    page, places, _ = aside.put_back(markdown.markdown(aside.markdown))
    assert page == f"<h1>T</h1>\n{BLOCK}\n<p>a</p>\n{left_out}\n{headed}"
    short = places.shortened(page)
    words = " ".join("x" * 20)
    assert short == (
        f'<h1>T</h1>\n<p data-specs-block="0">{words}</p>\n<p>a</p>\n<div data-specs-block="1"></div>\n{headed}'
    )
    assert places.lengthened(short, page) == page


def test_a_page_is_its_words_in_their_sections_to_a_search_that_keeps_no_more() -> None:
    left_out = BLOCK.replace("<div ", '<div data-search-exclude="" ')
    prose = (
        '<h2 id="a"><strong>Part</strong> A<a class="headerlink" href="#a" title="Permanent link">&para;</a></h2>\n'
        '<p>See <a href="b.md">B</a> &amp; <em>x</em> <code>a &lt; b</code> <a title="x > y">c</a> <abbr>d</abbr></p>\n'
    )
    html = f"{prose}<p>\ue0f0specs0\ue0f1</p>\n<pre><span></span><code><span class='k'>if</span> x</code></pre>"
    page = set_aside(f"\n\n{BLOCK}\n\n{left_out}\n").put_back(html)
    assert page.places.gist(page.html) == (
        '<h2 id="a">Part A</h2>\n'
        "<p>See B &amp; x <code>a &lt; b</code> c <abbr>d</abbr></p>\n"
        f" {' '.join('x' * 20)} \n\n<pre><code>if x</code></pre>"
    )


@pytest.mark.parametrize("rest", ["<p data-search-exclude>a</p>", "<p><a title='b</p>"])
def test_a_page_that_says_what_is_to_be_searched_is_left_to_the_search(rest: str) -> None:
    page = set_aside(f"\n\n{BLOCK}\n").put_back(f"{rest}<p>\ue0f0specs0\ue0f1</p>")
    assert page.places.gist(page.html) is None


def test_a_page_that_was_stored_is_the_one_that_would_be_made() -> None:
    aside = set_aside(f"# Title\n\n## Goals\n\n{BLOCK}\n\ntext\n", "", a_heading)
    html, written = markdown.markdown(aside.markdown), (("title", "Title", 1),)
    made = put_back(aside, html, written)
    content = to_bytes(aside.markdown, made)
    assert content is not None
    stored = from_bytes(content)
    assert stored is not None
    assert stored.rest == aside.markdown

    found = stored.of(html, written)

    assert found is not None
    assert found.gist == made.places.gist(made.whole)
    assert (found.whole, found.ids, found.places) == (made.whole, made.ids, made.places)
    assert str(contents(found.contents or [])) == str(contents(made.contents or [])) == "Goals - #goals\n"
    assert stored.of(html + "\n", written) is None
    assert stored.of(html, ()) is None


@pytest.mark.parametrize("content", [b"", b"[[1], 0, 0, 0, 0]\n", b'[["x", true], 1]\na', b"[2, 0, 0, 0, 0]\n"])
def test_what_has_another_form_is_not_taken_for_a_page(content: bytes) -> None:
    assert from_bytes(content) is None


LOOKING = """
def on_page_context(context, page, **_):
    assert "<table" not in page.content or not page.file.src_uri.startswith("specs/"), "the blocks are their words"
    assert list(page.toc), page
"""
OF_EVERY_KIND = """
## Own part

Text with a [link](2.md#goals), *emphasis*, **weight** and `code < 1`.

- one
- two **three**

```python
def reserve(order):
    return order.state  # <open>
```

| a | b |
|---|---|
| *c* | d |
"""


SIGNS = 'a > b <i title="c > d">e</i> [f](https://example.org "g > h") **i > j** `k > l`'


def test_in_a_block_a_greater_than_sign_ends_tags_only(tmp_path: Path) -> None:
    signed = every_text(lambda value: SIGNS if re.fullmatch(r"tok\d{3}alpha", value) else value)
    needed = {"functional": [{"id": "FR-2", "requirement": "It works"}]}
    files = {f"specs/{name}.md": a_spec(int(name[-4:]), requirements=needed) for name in NEIGHBOURS}
    root = a_site(tmp_path, {**files, "specs/1.md": text_of(signed)})
    assert mkdocs_specs(root, "render", "out").code == 0

    page = (root / "out" / "specs" / "1.md").read_text(encoding="utf-8")

    blocks = set_aside(page).blocks
    assert len(blocks) > 20
    assert sum("a &gt; b" in block for block in blocks) > 20
    assert [found for block in blocks if ">" in (found := re.sub(r"<[^<>]*>", "", block))] == []


def test_material_finds_the_same_in_the_words_as_in_the_page(tmp_path: Path) -> None:
    needed = {"functional": [{"id": "FR-1", "requirement": "A box opens & *closes*"}]}
    files = {f"specs/{n}.md": a_spec(n, OF_EVERY_KIND, risks=RISKS, requirements=needed) for n in (1, 2)}
    options: dict[str, Any] = {
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"specs": {"today": "2026-11-22"}}],
        "markdown_extensions": [{"toc": {"permalink": True}}, "pymdownx.superfences", "pymdownx.highlight"],
    }

    def entries(folder: str, hooks: list[str]) -> list[dict[str, object]]:
        root = a_site(tmp_path / folder, files, hooks=hooks, **options)
        (root / "hook.py").write_text(LOOKING, encoding="utf-8")
        index = json.loads((build(root).folder / "search" / "search_index.json").read_text(encoding="utf-8"))
        found: list[dict[str, object]] = index["docs"]
        for entry in found:
            words = str(entry["text"]).replace("<p>", " ").replace("</p>", " ")
            entry["text"] = " ".join(words.split())
        return found

    alone, beside = entries("alone", []), entries("beside", ["hook.py"])
    assert alone == beside
    assert any("Lockers fail in cold number 3" in str(entry["text"]) for entry in alone)


def test_a_block_is_put_back_whatever_a_plugin_makes_of_its_words(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text(MARKING, encoding="utf-8")
    root = a_site(tmp_path, {"specs/1.md": a_spec(1, risks=RISKS)}, hooks=["hook.py"])
    shown = build(root).page("specs/1.md").html
    assert "Lockers fail in cold number 3" in shown
    assert "data-specs-block" not in shown


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_links_to_what_is_in_a_block_are_good_and_other_plugins_and_searches_find_it(
    tmp_path: Path, theme: str
) -> None:
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    files = {"specs/1.md": a_spec(1, risks=RISKS), "team.md": "# Team\n\n[Cold](specs/1.md#r-3)\n"}
    root = a_site(
        tmp_path,
        files,
        theme={"name": theme},
        hooks=["hook.py"],
        plugins=["search", {"specs": {"today": "2026-11-22"}}],
        validation={"anchors": "warn"},
    )
    site = build(root)
    page = site.page("specs/1.md")
    assert "Lockers break in cold number 3" in page.html
    assert "data-specs-block" not in page.html
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = [entry["text"] for entry in index["docs"] if entry["location"].startswith("specs/1/")]
    assert any("cold number 3" in text for text in found)
    assert not any("<td" in text for text in found)


def test_the_garbage_collector_is_left_as_it_was_found(tmp_path: Path) -> None:
    before = gc.get_threshold(), gc.get_freeze_count()
    build(a_site(tmp_path, {"specs/1.md": a_spec(1)}))
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


def test_what_somebody_else_has_frozen_stays_so(tmp_path: Path) -> None:
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        build(a_site(tmp_path, {"specs/1.md": a_spec(1)}))
        assert before > 0
        assert gc.get_freeze_count() > before // 2
    finally:
        gc.unfreeze()


def test_nothing_is_looked_for_at_the_end_of_a_process(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/1.md": a_spec(1)})
    # What is registered first is asked last.
    program = (
        "import atexit, gc, sys\n"
        "atexit.register(lambda: print('frozen', gc.get_freeze_count() > 0))\n"
        "from mkdocs.__main__ import cli\n"
        "cli(['build', '--quiet'], standalone_mode=False)\n"
        "print('before', gc.get_freeze_count())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)  # noqa: S603
    assert ended.stdout.split("\n")[-3:] == ["before 0", "frozen True", ""]
