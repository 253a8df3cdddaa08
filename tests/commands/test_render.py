"""The finished Markdown as files: for generators without plugins, and for Git forges."""

import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from markdown import markdown

from mkdocs_specs.document import read
from tests.published import Page
from tests.sites import Run, a_site, a_spec, build, mkdocs_specs, run, write

SAMPLE = Path(__file__).parents[2] / "sample_site"
COMMAND = str(Path(sys.executable).with_name("mkdocs-specs"))
EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables", "toc", "pymdownx.superfences", "pymdownx.details")
MANIFEST = ".mkdocs-specs.json"
RISKS = [{"risk": "Fire", "probability": "H", "impact": "L"}]
FILES = {
    "index.md": "# Home\n\nSee SPEC-0002.\n\n<!-- specs:risks -->\n",
    "specs/0001-log-in.md": a_spec(1, "Log in", "See [[SPEC-0002]].\n", risks=RISKS, related=["SPEC-0002"]),
    "specs/0002-log-out.md": a_spec(2, "Log out", "![Plan](images/plan.svg)\n"),
    "specs/images/plan.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}


def render(root: Path, *arguments: str) -> Run:
    """Run `mkdocs-specs render` within this process."""
    return mkdocs_specs(root, "render", *arguments)


def render_as_a_team(root: Path, *arguments: str) -> Run:
    """Run `mkdocs-specs render` in a process of its own."""
    return run(root, COMMAND, "render", *arguments)


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "site"
    shutil.copytree(SAMPLE, root, ignore=shutil.ignore_patterns("site"))
    ended = render_as_a_team(root, "rendered")
    assert ended.code == 0, ended.output
    return root / "rendered"


@pytest.fixture(scope="module")
def pages(sample: Path) -> dict[str, Page]:
    """The rendered Markdown files as any generator shows them."""
    return {
        path: Page(markdown(read(path, content).body, extensions=EXTENSIONS))
        for path, content in contents(sample).items()
        if path.endswith(".md")
    }


def lost(folder: Path, pages: Mapping[str, Page]) -> list[tuple[str, str]]:
    """The links and pictures that lead to no file of a folder, or to no element of it."""
    found = []
    for path, page in pages.items():
        pictures = [node.attributes["src"] for node in page.root.all("img")]
        for href in (*page.links, *pictures):
            parts = urlsplit(href)
            target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
            is_there = (folder / target).exists() and not parts.path.startswith("/")
            ids = pages[target].ids if target in pages else []
            if not parts.scheme and not (is_there and (not parts.fragment or unquote(parts.fragment) in ids)):
                found.append((path, href))
    return found


def test_every_link_of_the_sample_site_leads_to_a_file_and_an_element_of_it(
    sample: Path, pages: Mapping[str, Page]
) -> None:
    assert lost(sample, pages) == []


def test_links_between_pages_end_in_md_and_name_no_machine(sample: Path, pages: Mapping[str, Page]) -> None:
    links = {urlsplit(href).path for page in pages.values() for href in page.links if "://" not in href}
    local = str(sample.parent).encode()

    assert [link for link in links if link.startswith("/") or link.endswith("/index.html")] == []
    assert "0007-parcel-locker-pick-up.md" in links
    assert [path for path, content in contents(sample).items() if local in content] == []


def test_the_front_matter_of_every_spec_says_what_its_author_wrote(sample: Path) -> None:
    for file in sorted((SAMPLE / "docs/specs").glob("*.md")):
        written = read(file.name, file.read_bytes()).data
        rendered = read(file.name, (sample / "specs" / file.name).read_bytes())
        added = rendered.data.keys() - written.keys()
        assert {key: rendered.data[key] for key in written if key != "status"} == {
            key: value for key, value in written.items() if key != "status"
        }
        assert added <= {"title", "subtitle", "description", "status"}
        assert rendered.problems == ()


def test_a_render_anywhere_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    config = os.path.relpath(sample.parent / "mkdocs.yml", tmp_path)

    ended = render_as_a_team(tmp_path, "elsewhere", "-f", config)

    assert ended.code == 0, ended.output
    assert contents(tmp_path / "elsewhere") == contents(sample)


def test_all_pages_and_files_of_a_build_are_there_and_say_the_same(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES, site_url="https://example.org/docs/")

    ended = render(root, "rendered")
    plain = {"site_name": "Team", "theme": "mkdocs", "docs_dir": "../rendered"}
    write(root / "plain", {"mkdocs.yml": yaml.safe_dump(plain)})
    ours, theirs = build(root), build(root / "plain")

    assert ended.output == "16 files in rendered: 16 written, 0 removed\n"
    assert theirs.pages.keys() == ours.pages.keys()
    for path in ours.pages.keys() - {"404.html"}:
        if not path.startswith("specs/go/"):
            assert theirs.pages[path].content.text == ours.pages[path].content.text
    assert contents(ours.folder / "specs/badges") == contents(root / "rendered/specs/badges")
    for name in ("specs/specs.json", "specs/risks.csv", "specs/go/SPEC-0001/index.html", "specs/images/plan.svg"):
        assert (root / "rendered" / name).read_bytes() == (ours.folder / name).read_bytes()


def test_every_page_says_that_it_is_generated_and_from_what(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)

    render(root, "rendered")

    pages = {path: text.decode() for path, text in contents(root / "rendered").items() if path.endswith(".md")}
    assert all("Generated by mkdocs-specs render" in text for text in pages.values())
    assert pages["index.md"].startswith("<!-- Generated by mkdocs-specs render; do not edit: change docs/index.md ")
    assert pages["specs/0001-log-in.md"].startswith("---\n# Generated by mkdocs-specs render; do not edit: change ")
    assert pages["specs/risks.md"].startswith("---\n# Generated by mkdocs-specs render from all specifications")


def test_a_page_of_the_author_wins_and_one_that_is_no_text_stays_as_it_is(tmp_path: Path) -> None:
    front = "---\ntitle: Home\n  # kept\nhide: [toc]\n---\n"
    own = {"index.md": f"{front}SPEC-0002\n", "specs/README.md": "# Ours\n", "specs/risks.md": "# Own\n"}
    root = a_site(tmp_path, {**FILES, **own, "old.md": b"# Caf\xe9\n", "specs/specs.json": "{}", ".hidden.md": "x"})

    render(root, "rendered")

    found = contents(root / "rendered")
    link = '[SPEC-0002](specs/0002-log-out.md "Log out · Draft")'
    assert found["index.md"].decode().startswith(f"{front}<!-- Generated ")
    assert found["index.md"].decode().endswith(f" -->\n\n{link}\n")
    assert found["specs/risks.md"].decode().endswith("\n\n# Own\n")
    assert "specs/index.md" not in found
    assert found["old.md"] == b"# Caf\xe9\n"
    assert found["specs/specs.json"] == b"{}"
    assert ".hidden.md" not in found
    assert b'<a href="README.md">' in found["specs/0001-log-in.md"]


def test_a_file_whose_name_is_no_text_is_rendered_too(tmp_path: Path) -> None:
    files = {**FILES, os.fsdecode(b"caf\xe9.md"): "See [[SPEC-0001]].\n"}
    root = a_site(tmp_path, files, {"severity": {"front-matter-encoding": "off"}})
    names = (os.fsdecode(b"plan\xff.txt"), "für alle.md")
    write(root / "docs", dict.fromkeys(names, "Text\n"))

    first, again = render(root, "rendered"), render(root, "rendered", "--check")

    assert (first.code, again.code) == (0, 0)
    assert {*names, *files} <= contents(root / "rendered").keys()


def changed(root: Path, files: Mapping[str, str | None]) -> None:
    """Write files of the docs folder, or delete them."""
    write(root / "docs", {path: text for path, text in files.items() if text is not None})
    for path in (path for path, text in files.items() if text is None):
        (root / "docs" / path).unlink()


def test_only_what_is_out_of_date_is_written_and_what_is_no_longer_made_is_deleted(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    render(root, "rendered")
    write(root / "rendered", {"CNAME": "example.org", "specs/notes.txt": "mine"})
    before = {path: (root / "rendered" / path).stat().st_mtime_ns for path in contents(root / "rendered")}

    changed(root, {"specs/images/plan.svg": None, "specs/0002-log-out.md": a_spec(2, "Log out"), "new.md": "# New\n"})
    ended = render(root, "rendered")

    after = {path: (root / "rendered" / path).stat().st_mtime_ns for path in contents(root / "rendered")}
    assert ended.code == 0
    assert not (root / "rendered/specs/images").exists()
    assert before.keys() - after.keys() == {"specs/images/plan.svg"}
    assert after.keys() - before.keys() == {"new.md"}
    assert {path for path in before.keys() & after.keys() if before[path] != after[path]} == {
        MANIFEST,
        "specs/0002-log-out.md",
    }
    assert ended.output == f"{len(after) - 3} files in rendered: 2 written, 1 removed\n"


EDITED = (
    "rendered is out of date: save what you need of the files that are edited or not render's, delete them, and run"
    " mkdocs-specs render rendered"
)


def test_check_writes_nothing_and_names_what_is_out_of_date(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    at_first = render(root, "rendered", "--check")
    is_written = (root / "rendered").exists()
    render(root, "rendered")
    fresh = render(root, "rendered", "--check")
    changed(root, {"specs/images/plan.svg": None, "specs/0002-log-out.md": a_spec(2, "Log out"), "new.md": "# New\n"})
    write(root / "rendered", {"index.md": "edited"})
    before = contents(root / "rendered")

    stale = render(root, "rendered", "--check")

    assert at_first.code == 1
    assert "rendered/specs/0001-log-in.md: is missing\n" in at_first.output
    assert not is_written
    assert (fresh.code, fresh.output) == (0, "rendered is up to date\n")
    assert stale.code == 1
    assert stale.output.splitlines() == [
        "rendered/new.md: is missing",
        "rendered/specs/0002-log-out.md: is out of date",
        "rendered/specs/images/plan.svg: is no longer made",
        "rendered/index.md: has been edited since it was rendered",
        EDITED,
    ]
    (root / "rendered/index.md").unlink()
    assert render(root, "rendered", "--check").output.endswith(
        "\nrendered is out of date: run mkdocs-specs render rendered\n"
    )
    write(root / "rendered", {"index.md": "edited"})
    assert contents(root / "rendered") == before


def test_a_day_that_passes_puts_nothing_out_of_date_until_it_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [{"question": "Which lock?", "owner": "Team", "due": "2026-12-01"}]
    root = a_site(tmp_path, {"specs/0001.md": a_spec(1, open_questions=questions)}, {"today": None})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    render(root, "rendered")
    before = contents(root / "rendered")

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    passed = render(root, "rendered", "--check")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1804500000")
    asked = render(root, "rendered", "--check")
    render(root, "rendered")

    assert json.loads(before[MANIFEST])["today"] == "2026-11-22"
    assert passed.output == "rendered is up to date\n"
    assert asked.code == 1
    assert json.loads(contents(root / "rendered")[MANIFEST])["today"] == "2027-03-08"


@pytest.mark.parametrize("is_made", [True, False])
def test_a_file_that_somebody_edited_or_put_there_is_named_and_nothing_is_written(
    tmp_path: Path,
    is_made: bool,  # noqa: FBT001  # both ways
) -> None:
    root = a_site(tmp_path, FILES)
    if is_made:
        render(root, "rendered")
    write(root / "rendered", {"index.md": "mine"})
    changed(root, {"new.md": "# New\n"})
    before = contents(root / "rendered")

    ended = render(root, "rendered")

    what = "has been edited since it was rendered" if is_made else "is not a file of render's"
    assert ended.code == 2
    assert ended.output == (
        f"mkdocs-specs: rendered/index.md {what}: nothing was written; "
        "save what you need, delete it, and render again\n"
    )
    assert contents(root / "rendered") == before


def test_a_file_that_is_no_longer_made_is_kept_when_somebody_edited_it(tmp_path: Path) -> None:
    root = a_site(tmp_path, FILES)
    render(root, "rendered")
    changed(root, {"specs/images/plan.svg": None, "specs/0002-log-out.md": a_spec(2)})
    write(root / "rendered", {"specs/images/plan.svg": "mine"})

    ended = render(root, "rendered")

    assert ended.code == 2
    assert "rendered/specs/images/plan.svg has been edited" in ended.output
    assert (root / "rendered/specs/images/plan.svg").read_text() == "mine"


def test_a_manifest_from_elsewhere_deletes_nothing_outside_the_folder(tmp_path: Path) -> None:
    root = a_site(tmp_path / "site", FILES)
    render(root, "rendered")
    write(tmp_path, {"precious.txt": "precious"})
    manifest = json.loads((root / "rendered" / MANIFEST).read_text())
    digest = "cf80cd8aed482d5d1527d7dc72fceff84e6326592848447d2dc0b0e87dfc9a90"
    files = {"../../precious.txt": digest, str(tmp_path / "precious.txt"): digest}
    write(root / "rendered", {MANIFEST: json.dumps({**manifest, "files": {**manifest["files"], **files}})})

    ended = render(root, "rendered")

    assert ended.code == 0
    assert (tmp_path / "precious.txt").exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"today": "?", "files": {}}', '{"today": 1, "files": 2}'])
def test_a_manifest_that_cannot_be_read_is_one_sentence(tmp_path: Path, content: str) -> None:
    root = a_site(tmp_path, FILES)
    write(root / "rendered", {MANIFEST: content})

    ended = render(root, "rendered")

    assert ended.code == 2
    assert ended.output == (
        f"mkdocs-specs: rendered/{MANIFEST}: this is not as mkdocs-specs render wrote it; "
        "delete the folder and render it anew\n"
    )


def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    root = a_site(tmp_path / "site", FILES)
    (tmp_path / "outside").mkdir()
    (root / "rendered").mkdir()
    (root / "rendered/specs").symlink_to(tmp_path / "outside")

    ended = render(root, "rendered")

    assert ended.code == 2
    assert "rendered/specs/index.md is not a file of render's" in ended.output
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "where"),
    [("docs", "is"), ("docs/out", "lies in"), (".", "holds"), ("docs/../../site", "holds"), ("link", "is")],
)
def test_the_docs_folder_is_never_rendered_into(tmp_path: Path, folder: str, where: str) -> None:
    root = a_site(tmp_path / "site", FILES)
    (root / "link").symlink_to(root / "docs")
    before = contents(tmp_path)

    ended = render(root, folder)

    assert ended.code == 2
    assert ended.output == (
        f"mkdocs-specs: {folder} {where} the docs folder; name a folder beside it, such as rendered\n"
    )
    assert contents(tmp_path) == before


@pytest.mark.parametrize("arguments", [(), ("--check",)])
def test_a_site_with_errors_is_not_rendered(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    root = a_site(tmp_path, {**FILES, "specs/0003.md": a_spec(3, status="Reviewing")})

    ended = render(root, "rendered", *arguments)

    assert ended.code == 1
    assert "docs/specs/0003.md:6:9: error: status is 'Reviewing'" in ended.output
    assert ended.output.endswith("\n1 error in 3 specs\n")
    assert not (root / "rendered").exists()


def test_where_warnings_fail_a_build_they_fail_a_render(tmp_path: Path) -> None:
    files = {"specs/0001.md": a_spec(1, "One", "SPEC-0009\n")}
    lenient, strict = a_site(tmp_path / "lenient", files), a_site(tmp_path / "strict", files, strict=True)

    assert render(lenient, "rendered").code == 0
    assert render(strict, "rendered").code == 1


def test_a_file_may_have_the_longest_name_there_is(tmp_path: Path) -> None:
    name = f"{'a' * 252}.md"
    root = a_site(tmp_path, {name: "# A\n"})

    ended = mkdocs_specs(root, "render", "out")

    assert ended.code == 0
    assert (root / "out" / name).read_text(encoding="utf-8").endswith("# A\n")
