"""What a server keeps of the last build, and what it does not keep."""

import logging
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mkdocs_specs.store import FOLDER, Store
from tests.sites import a_site, a_spec, mkdocs, run, write

URL = "http://127.0.0.1:8000/"
FILES: dict[str, str | bytes] = {
    "guide.md": "# Guide\n\n## First steps\n\nSee [the cards](specs/0001.md#goals) and [nothing](nothing.md).\n",
    "specs/0001.md": a_spec(1, "Gift cards", "\n## Goals\n\nSell more.\n"),
    "specs/0002.md": a_spec(2, "Vouchers", depends_on=["SPEC-0001"]),
    "specs/0003.md": a_spec(3, "Prices"),
}
STEADY = """import time
from markdown import Extension
from markdown.preprocessors import Preprocessor


class Count(Preprocessor):
    made = 0

    def run(self, lines):
        Count.made += 1
        return [*lines, "", f"Made as number {Count.made}."]


class Counting(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Count(md), "count", 5)


def makeExtension(**settings):
    return Counting(**settings)
"""
OLD_EMOJI = "emoji_generator: !!python/name:materialx.emoji.to_svg "
"""A function of Material that warns of its own age, once in a process."""
MARKS = """import pathlib


def on_page_markdown(markdown, page, config, files):
    mark = pathlib.Path(__file__).with_name("mark.txt").read_text()
    config.mdx_configs["toc"] = {"permalink": mark}
"""


class Server:
    """Builds a site again and again in one process, as `mkdocs serve` does."""

    def __init__(self, root: Path, *, is_dirty: bool = False) -> None:
        """Build it for the first time."""
        self.root, self.is_dirty = root, is_dirty
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command="serve", dirty=is_dirty)
        mkdocs_build(config, serve_url=URL, dirty=is_dirty)

    def build(self) -> None:
        """Build it again."""
        mkdocs_build(load_config(str(self.root / "mkdocs.yml")), serve_url=URL, dirty=self.is_dirty)

    def written(self, edited: dict[str, str | bytes]) -> list[str]:
        """Change files of the docs folder, build, and name the pages that were written meanwhile."""
        before = self._times()
        write(self.root / "docs", edited)
        self.build()
        return sorted(path for path, time in self._times().items() if before.get(path) != time)

    def _times(self) -> dict[str, int]:
        site = self.root / "site"
        found = (path for path in site.rglob("*") if path.suffix in (".html", ".svg", ".json") and "specs" in str(path))
        return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in found}


def test_warnings_of_pages_that_are_kept_are_said_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    server = Server(a_site(tmp_path, FILES, validation={"links": {"anchors": "warn", "not_found": "warn"}}))
    first = [text for text in caplog.messages if "'nothing.md'" in text]
    caplog.clear()

    server.build()

    assert len(first) == 1
    assert [text for text in caplog.messages if "'nothing.md'" in text] == first


def test_a_site_with_an_unknown_extension_keeps_no_page_and_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = a_site(tmp_path, FILES, markdown_extensions=["admonition", "specs_counting"])
    write(root, {"specs_counting.py": STEADY})
    monkeypatch.syspath_prepend(str(root))
    with caplog.at_level(logging.INFO):
        server = Server(root)
        first = (root / "site/guide/index.html").read_text(encoding="utf-8")
        server.build()

    [said] = [text for text in caplog.messages if "may look at more than a page" in text]
    assert "'specs_counting'" in said
    assert (root / "site/guide/index.html").read_text(encoding="utf-8") != first


def test_a_dirty_build_writes_what_shows_a_change_and_nothing_else(tmp_path: Path) -> None:
    server = Server(a_site(tmp_path, FILES), is_dirty=True)

    prose = server.written({"specs/0003.md": a_spec(3, "Prices", "\nThey rise.\n")})
    title = server.written({"specs/0001.md": a_spec(1, "Cards", "\n## Goals\n\nSell more.\n")})

    assert [path for path in prose if path.endswith(".html")] == ["specs/0003/index.html"]
    assert "specs/0002/index.html" in title
    assert "specs/index.html" in title
    assert "specs/0003/index.html" not in title


def test_a_dirty_build_after_no_change_writes_nothing(tmp_path: Path) -> None:
    server = Server(a_site(tmp_path, FILES), is_dirty=True)

    assert server.written({}) == []


def test_a_page_in_a_dirty_build_knows_the_titles_of_pages_that_are_not_read(tmp_path: Path) -> None:
    server = Server(a_site(tmp_path, FILES), is_dirty=True)

    server.written({"guide.md": "# Guide\n\nAnother one.\n"})

    shown = (server.root / "site/guide/index.html").read_text(encoding="utf-8")
    assert "Gift cards" in shown


def built_anew(root: Path, site: str) -> dict[str, bytes]:
    """Build a site in a process of its own, which has to make no warning, and read it."""
    done = mkdocs(root, "build", "--strict", "--site-dir", site)
    assert done.code == 0, done.output
    return pages_in(root / site)


def pages_in(site: Path) -> dict[str, bytes]:
    """Read the pages of a site, without the time at which it was built."""
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
    return {path: content.partition(b"Build Date UTC")[0] for path, content in found.items()}


def test_a_build_with_a_cache_is_that_of_one_without(tmp_path: Path) -> None:
    files = {**FILES, "guide.md": "# Guide\n\nSee [the cards](specs/0001.md#goals).\n"}
    warm = a_site(tmp_path / "warm", files, {"cache": True})
    clean = a_site(tmp_path / "clean", files)

    first = built_anew(warm, "one")
    for root in (warm, clean):
        write(root / "docs", {"specs/0001.md": a_spec(1, "Cards", "\n## Goals\n\nSell more.\n")})
    second = built_anew(warm, "two")

    assert (warm / ".cache/plugin/specs/.gitignore").is_file()
    assert first != second
    assert second == built_anew(clean, "two")


def built(root: Path) -> dict[str, bytes]:
    """Build a site as a first build of a process does."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return pages_in(root / "site")


def test_what_is_kept_is_taken_and_what_is_damaged_is_not(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, {"cache": True})
    store = Store(root / FOLDER, print)
    first = built(root)
    kept = sorted(file for file in (root / FOLDER).rglob("*") if file.is_file() and file.name != ".gitignore")
    texts = {file: store.get(file.parent.name + file.name) for file in kept}

    for file, text in texts.items():
        assert text is not None
        store.put(file.parent.name + file.name, text.replace(b"Sell more.", b"Sell less."))
    forged = built(root)
    for file in kept:
        store.put(file.parent.name + file.name, b'[["<p>", [{}], 1, 2, 3], [4], 5]')
    mended = built(root)

    assert b"Sell less." in forged["specs/0001/index.html"]
    assert mended == first


def test_a_plugin_may_set_other_options_for_a_page_at_any_time(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, hooks=["marks.py"])
    write(root, {"marks.py": MARKS, "mark.txt": "one"})
    server = Server(root)
    first = (root / "site/guide/index.html").read_text(encoding="utf-8")

    write(root, {"mark.txt": "two"})
    server.build()

    second = (root / "site/guide/index.html").read_text(encoding="utf-8")
    assert ">one</a></h1>" in first
    assert ">two</a></h1>" in second


def test_a_cache_that_cannot_be_written_fails_no_build(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1)}, {"cache": True})
    write(root, {".cache": "This is a file."})

    done = mkdocs(root, "build", "--strict")

    assert done.code == 0, done.output
    assert "cannot be written, so nothing is kept there" in done.output


@pytest.mark.parametrize("options", [{"baseline": "../x.yml"}, {"baseline": "none.yml"}, {"today": "never"}])
def test_a_server_with_a_wrong_option_says_so_and_goes_on_with_the_last_good_ones(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, options: dict[str, str]
) -> None:
    server = Server(a_site(tmp_path, FILES))
    a_site(tmp_path, FILES, options)

    written = server.written({"specs/0001.md": a_spec(1, "Cards")})

    assert "specs/0001/index.html" in written
    assert [record.levelname for record in caplog.records if str(next(iter(options.values()))) in record.message]


def test_a_build_with_a_cache_fails_for_what_an_extension_says_too(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1), "page.md": ":smile:\n"}, {"cache": True})
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(root, {"mkdocs.yml": f"{settings}markdown_extensions: [pymdownx.emoji: {{{OLD_EMOJI}}}]\n"})
    command = (sys.executable, "-m", "mkdocs", "build", "--strict")

    first, second = run(root, *command), run(root, *command)

    assert "Aborted with 1 warnings in strict mode!" in first.output
    assert (second.code, second.output) == (first.code, first.output)
