"""Input that is to take too much, to lead out of the site, or to confuse: one clear problem, or a correct page."""

import os
import sys
from pathlib import Path

import pytest

from tests.sites import a_site, a_spec, build, mkdocs, mkdocs_specs, run, write

SECONDS = 20
"""Of processor time, many times what any of these needs, so that only what hangs is red."""
MEBIBYTES = 1024
"""Of address space, start-up and libraries included."""
FRONT = "id: SPEC-0001\ntitle: A\nauthor: b\ncreated: 2026-11-05\nstatus: Draft\n"
HEAVY = {
    "brackets": FRONT + "goals: " + "[" * 1_000_000,
    "nesting": FRONT + "goals: " + "[" * 5_000 + "]" * 5_000,
    "aliases": "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)),
    "a long list": FRONT + "tags:\n" + "- a\n" * 100_000,
    "many keys": FRONT + "".join(f"k{n}: 1\n" for n in range(5_000)),
    "a long text": FRONT + "tech_lead: " + "a" * 900_000,
    "many marks": FRONT + "tech_lead: '" + "[`*_" * 50_000 + "'",
    "many links": FRONT + "tech_lead: '" + "[a](b" * 50_000 + "'",
}
TITLES = [
    "../../escaped", "/etc/passwd", "..", "CON", "nul.txt", "a" * 300, "\u202egnp.exe", "🎁" * 60, "\u0430dmin",
    "a\\b", "C:\\x", "a:b", "-rf", "%2e%2e%2f", "a\u0000b", "\u200b\u200b", "é", "e\u0301",
]  # fmt: skip
"""Every third in `make test`, all in `make hostile`."""


def limited(root: Path, *arguments: str) -> tuple[int, str]:
    """Run `mkdocs-specs` in a process that may not take much."""
    script = (
        "import resource as r, sys\n"
        f"r.setrlimit(r.RLIMIT_CPU, ({SECONDS}, {SECONDS}))\n"
        f"r.setrlimit(r.RLIMIT_AS, ({MEBIBYTES << 20}, {MEBIBYTES << 20}))\n"
        "from mkdocs_specs.cli import main\nmain()\n"
    )
    ended = run(root, sys.executable, "-c", script, *arguments)
    return ended.code, ended.output


@pytest.mark.parametrize("name", HEAVY)
def test_what_is_too_much_is_said_in_little_time_and_memory(tmp_path: Path, name: str) -> None:
    root = a_site(tmp_path, {"specs/a.md": f"---\n{HEAVY[name]}\n---\nText\n"})

    code, output = limited(root, "check")

    assert code in {0, 1}
    assert "specs/a.md" in output or code == 0
    assert "Traceback" not in output
    assert len(output) < 10_000_000


@pytest.mark.parametrize(
    "body", ["[" * 200_000, "`" * 200_000, "<a " * 60_000, "[[a|" * 50_000, "<!-- " * 50_000, "> " * 50_000]
)
def test_a_body_of_marks_does_not_hang(tmp_path: Path, body: str) -> None:
    root = a_site(tmp_path, {"specs/a.md": a_spec(1, "A", body)})

    code, output = limited(root, "check")

    assert (code, "Traceback" in output) == (0, False), output[-500:]


@pytest.mark.parametrize("title", TITLES if "EVERY_PAYLOAD" in os.environ else TITLES[::3])
def test_an_id_or_title_names_no_file_outside_of_the_site(tmp_path: Path, title: str) -> None:
    root = tmp_path / "outer" / "site-root"
    template = "properties: {id: {type: string}, title: {type: string}}\n"
    files = {"notes/a.md": f"---\nid: {_quoted(title)}\ntitle: {_quoted(title)}\n---\n"}
    a_site(root, files, {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}})
    write(root, {"note.yaml": template})
    before = {path for path in tmp_path.rglob("*") if root not in path.parents}

    built = mkdocs(root, "build", "-q")
    exported = mkdocs_specs(root, "export", "out")
    rendered = mkdocs_specs(root, "render", "rendered")

    assert {path for path in tmp_path.rglob("*") if root not in path.parents} == before
    assert {path.name for path in root.iterdir()} <= {"docs", "site", "out", "rendered", "mkdocs.yml", "note.yaml"}
    for ended in (built, exported, rendered):
        assert "Traceback" not in ended.output
        assert ended.code in {0, 1, 2}


def _quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(one):08X}" for one in text) + '"'


@pytest.mark.parametrize("reference", ["secret/x.yaml", "../secret.yaml", "link.yaml", "http://example.org/x.yaml"])
def test_a_template_reads_nothing_outside_of_the_folder_of_the_site(tmp_path: Path, reference: str) -> None:
    root = tmp_path / "root"
    a_site(root, {}, {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}})
    write(tmp_path, {"secret.yaml": "title: TOP-SECRET\n", "outside/x.yaml": "title: TOP-SECRET\n"})
    write(root, {"note.yaml": f"properties: {{a: {{$ref: '{reference}'}}}}\n"})
    (root / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "secret").symlink_to(tmp_path / "outside")

    ended = mkdocs_specs(root, "schema", "note")

    assert ended.code == 2
    assert reference.rpartition("/")[2] in ended.output
    assert "TOP-SECRET" not in ended.output


def test_names_that_differ_by_case_alone_are_a_problem(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"specs/a.md": a_spec(1, "Lower"), "specs/A.md": a_spec(2, "Upper")})

    ended = mkdocs_specs(root, "check")

    clash = "this page and specs/A.md are published at addresses that differ in case alone; rename one of the two"
    assert ended.code == 1
    assert f"docs/specs/a.md:2:1: error: {clash} [page-clash]" in ended.output


def test_names_that_only_look_alike_are_pages_of_their_own(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, {"specs/a.md": a_spec(1, "Latin"), "specs/\u0430.md": a_spec(2, "Cyrillic")}))

    assert (site.folder / "specs" / "a" / "index.html").exists()
    assert (site.folder / "specs" / "\u0430" / "index.html").exists()
