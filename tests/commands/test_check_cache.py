"""`check` of a site that wants its results kept: the same output as without, and anew whenever anything has changed."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from mkdocs_specs.commands.check_anew import check_anew
from mkdocs_specs.commands.checked import Checked, from_json, to_json
from mkdocs_specs.commands.inputs import names_key
from mkdocs_specs.commands.kept import kept
from mkdocs_specs.problem import Location, Problem, Related, Severity
from mkdocs_specs.reports.formats import FORMATS
from mkdocs_specs.store import FOLDER, Store
from tests.sites import LONGEST_RUN, Run, a_site, a_spec, mkdocs_specs, run, write

HERE = Path("handbook")
SCHEMA = "$schema: https://json-schema.org/draft/2020-12/schema\n$ref: base.yaml\n"
BASE = "type: object\nrequired: [title]\n"
FILES: Mapping[str, str | bytes] = {
    "specs/0001-a.md": a_spec(1, status="Darft"),
    "specs/0002-b.md": a_spec(2, "Ünï", "See [[SPEC-0009]] and [that](gone.md).\n", depends_on=["SPEC-0001"]),
    "specs/0003-c.md": a_spec(1),
    "specs/latin.md": a_spec(4).encode() + b"\xff\r\n",
    "notes/one.md": "---\ntitle: 1\n---\nSee SPEC-0001.\n",
    "left-out.md": "# Draft\n",
    "picture.png": b"\x89PNG",
}
OPTIONS = {
    "templates": {
        "technical-specification": {"paths": ["specs/*.md"]},
        "note": {"schema": "note.yaml", "paths": ["notes/*.md"]},
    },
    "baseline": "accepted.yml",
}
BASELINE = """\
version: 1
problems:
  - {rule: unknown-reference, spec: SPEC-0002, pointer: '', reason: Comes later}
"""


def written(root: Path, *, has_cache: bool = True, **config: object) -> Path:
    options = {**OPTIONS, "cache": has_cache, "today": "!ENV"}
    a_site(root, FILES, options, INHERIT="parent.yml", draft_docs="left-out.md\n", **config)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(
        root,
        {
            "mkdocs.yml": settings.replace("'!ENV'", "!ENV [DAY, 2026-11-22]"),
            "parent.yml": "site_url: https://docs.example.org/\n",
            "note.yaml": SCHEMA,
            "base.yaml": BASE,
            "accepted.yml": BASELINE,
        },
    )
    return root


def is_kept(root: Path, **environment: str) -> bool:
    return kept(root / "mkdocs.yml", environment) is not None


def in_a_process(root: Path, *arguments: str, **variables: str) -> Run:
    """Check in a process of its own, as anybody does."""
    return run(root, sys.executable, "-m", "mkdocs_specs", "check", *arguments, seconds=LONGEST_RUN, **variables)


EVERY_FIELD = Problem(
    Location("docs/\udcffn.md", 1, 2, 3, 4),
    "some-rule",
    Severity.WARNING,
    "What, 'where' and \u2028 \"why\"",
    "/a~1b/0",
    "SPEC-0001",
    (Related(Location("docs/o.md", 5, 6, 7, 8), "first"), Related(Location("docs/p.md"), "second")),
    is_recorded=True,
)


def test_what_is_kept_is_what_was_found() -> None:
    plain = Problem(Location("docs/n.md"), "rule", Severity.INFO, "message")
    files = ("a", "b", "docs/\udcff")
    texts = {"docs/\udcff": "\u2028\n"}
    found = Checked(
        HERE, HERE / "docs", is_strict=True, problems=(EVERY_FIELD, plain), specs=files, pages=files, texts=texts
    )

    assert all(getattr(EVERY_FIELD, one.name) != one.default for one in fields(EVERY_FIELD))
    assert from_json(to_json(found), found.root, found.docs) == found


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_the_same_with_and_without_what_is_kept(tmp_path: Path, name: str) -> None:
    plain, site = (written(tmp_path / str(has_cache), has_cache=has_cache) for has_cache in (False, True))
    expected = mkdocs_specs(plain, "check", "--format", name)

    first = mkdocs_specs(site, "check", "--format", name)

    assert is_kept(site)
    assert first == mkdocs_specs(site, "check", "--format", name) == expected
    assert expected.code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("docs/specs",),
        ("docs/specs/0003-c.md", "--strict"),
        ("mkdocs.yml",),
        ("docs/left-out.md",),
        ("docs/notes/one.md",),
    ],
)
def test_paths_choose_among_what_is_kept(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    plain, site = (written(tmp_path / str(has_cache), has_cache=has_cache) for has_cache in (False, True))
    expected = mkdocs_specs(plain, "check", *arguments)
    mkdocs_specs(site, "check")

    assert is_kept(site)
    assert mkdocs_specs(site, "check", *arguments) == expected


@pytest.mark.parametrize(("config", "code"), [({}, 0), ({"strict": True}, 1)])
def test_the_exit_code_is_that_of_a_check(tmp_path: Path, config: Mapping[str, object], code: int) -> None:
    files = {"specs/0001-a.md": a_spec(1, "", "See SPEC-0009.\n")}
    site = a_site(tmp_path, files, {"cache": True}, **config)

    assert [mkdocs_specs(site, "check").code for _ in range(2)] == [code, code]
    assert is_kept(site)
    assert mkdocs_specs(site, "check", "--strict").code == 1


def test_a_second_check_reads_no_template(tmp_path: Path) -> None:
    site = written(tmp_path)
    in_a_process(site)
    script = "import sys; from mkdocs_specs.cli import main; main(['check'], standalone_mode=False)"
    seen = "sys.exit(', '.join(sys.modules.keys() & {'yaml', 'jsonschema', 'mkdocs_specs.pipeline'}))"

    ended = run(site, sys.executable, "-c", f"import sys\ntry:\n {script}\nexcept SystemExit:\n {seen}")

    assert ended.output == in_a_process(site).output + "\n"


CHANGES: Mapping[str, Callable[[Path], object]] = {
    "a page": lambda root: write(root / "docs", {"specs/0003-c.md": a_spec(3)}),
    "a page of the same size": lambda root: write(root / "docs", {"specs/0001-a.md": a_spec(1, status="Draft")}),
    "a page more": lambda root: write(root / "docs", {"specs/0009-d.md": a_spec(9)}),
    "a page less": lambda root: (root / "docs/specs/0001-a.md").unlink(),
    "a page of another name": lambda root: (root / "docs/specs/0003-c.md").rename(root / "docs/specs/0001.md"),
    "a file more": lambda root: write(root / "docs", {"specs/gone.md": "# Here\n"}),
    "a picture less": lambda root: (root / "docs/picture.png").unlink(),
    "an option": lambda root: written(root, site_name="Other"),
    "what is left out": lambda root: written(root, exclude_docs="notes/\n"),
    "a parent of mkdocs.yml": lambda root: write(root, {"parent.yml": "site_url: https://example.org/\n"}),
    "a schema": lambda root: write(root, {"note.yaml": f"{SCHEMA}required: [status]\n"}),
    "what a schema refers to": lambda root: write(root, {"base.yaml": "type: object\nrequired: [owner]\n"}),
    "the baseline": lambda root: write(root, {"accepted.yml": "version: 1\nproblems: []\n"}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    site = written(tmp_path)
    mkdocs_specs(site, "check")
    assert is_kept(site)

    change(site)

    assert not is_kept(site)
    config = (site / "mkdocs.yml").read_text(encoding="utf-8")
    found = mkdocs_specs(site, "check")
    write(site, {"mkdocs.yml": config.replace("cache: true", "cache: false")})
    assert mkdocs_specs(site, "check") == found


def test_what_was_is_found_again_when_it_comes_back(tmp_path: Path) -> None:
    site = written(tmp_path)
    before = mkdocs_specs(site, "check")
    page = site / "docs/specs/0001-a.md"
    content = page.read_bytes()
    page.write_bytes(a_spec(7).encode())
    mkdocs_specs(site, "check")

    page.write_bytes(content)

    assert is_kept(site)
    assert mkdocs_specs(site, "check") == before


def test_a_variable_of_mkdocs_yml_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = written(tmp_path)
    monkeypatch.setenv("DAY", "2026-11-30")

    mkdocs_specs(site, "check")

    assert is_kept(site, DAY="2026-11-30")
    assert is_kept(site, DAY="2026-11-30", OTHER="1")
    assert not is_kept(site, DAY="2026-12-01")
    assert not is_kept(site)


def test_the_date_of_the_build_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = a_site(tmp_path, {"specs/0001-a.md": a_spec(1)}, {"cache": True, "today": None})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")

    mkdocs_specs(site, "check")

    assert is_kept(site, SOURCE_DATE_EPOCH="1795305600")
    assert not is_kept(site, SOURCE_DATE_EPOCH="1795392000")
    assert not is_kept(site)


def test_without_a_date_it_holds_for_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = a_site(tmp_path, {"specs/0001-a.md": a_spec(1)}, {"cache": True, "today": None})
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    mkdocs_specs(site, "check")

    assert is_kept(site)
    assert not is_kept(site, SOURCE_DATE_EPOCH="1795305600")


class Restless(dict[str, str]):
    """An environment in which a page is another one each time that a variable is asked for."""

    page: Path

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  # as a dictionary has it
        """Look a variable up."""
        with self.page.open("a", encoding="utf-8") as stream:
            stream.write("More.\n")
        return super().get(name, default)


def test_what_changes_while_it_is_checked_is_not_kept(tmp_path: Path) -> None:
    site = written(tmp_path)
    environment = Restless()
    environment.page = site / "docs" / "specs" / "0001-a.md"

    check_anew(site / "mkdocs.yml", environment)
    assert not list((site / FOLDER).glob("??/*"))

    check_anew(site / "mkdocs.yml", {})
    assert is_kept(site)


def test_a_check_from_another_folder_finds_what_was_kept(tmp_path: Path) -> None:
    site = written(tmp_path / "site")
    mkdocs_specs(site, "check")

    expected = mkdocs_specs(tmp_path, "check", "-f", "site/mkdocs.yml", "docs-of-nobody").code, is_kept(site)

    assert expected == (2, True)
    assert mkdocs_specs(tmp_path, "check", "-f", "site/mkdocs.yml") == mkdocs_specs(site, "check")


def test_a_checkout_elsewhere_finds_what_was_kept(tmp_path: Path) -> None:
    site = written(tmp_path / "one")
    expected = mkdocs_specs(site, "check")

    moved = Path(copytree(site, tmp_path / "two"))

    assert is_kept(moved)
    assert mkdocs_specs(moved, "check") == expected


def test_a_schema_that_a_link_leads_to_elsewhere_is_seen(tmp_path: Path) -> None:
    site = written(tmp_path / "site")
    write(site, {"schemas/note.yaml": SCHEMA, "other/note.yaml": SCHEMA, "other/base.yaml": "required: [owner]\n"})
    (site / "note.yaml").unlink()
    (site / "note.yaml").symlink_to("schemas/note.yaml")
    mkdocs_specs(site, "check")
    assert is_kept(site)

    (site / "note.yaml").unlink()
    (site / "note.yaml").symlink_to("other/note.yaml")

    assert not is_kept(site)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b"{", b'{"docs": 1}', b'{"docs": "docs", "files": 1}', b"\xff"]
)
def test_what_somebody_else_has_written_there_is_not_believed(tmp_path: Path, content: bytes) -> None:
    site = written(tmp_path)
    expected = mkdocs_specs(site, "check")
    store = Store(site / FOLDER, pytest.fail)
    for file in (site / FOLDER).glob("??/*"):
        store.put(file.parent.name + file.name, content)

    assert not is_kept(site)
    assert mkdocs_specs(site, "check") == expected


def test_findings_that_somebody_else_has_written_are_not_believed(tmp_path: Path) -> None:
    site = written(tmp_path)
    expected = mkdocs_specs(site, "check")
    names = names_key(site / "mkdocs.yml")
    store = Store(site / FOLDER, pytest.fail)
    for file in (site / FOLDER).glob("??/*"):
        if (key := file.parent.name + file.name) != names:
            store.put(key, b'{"is_strict": false, "problems": [[1]], "specs": [], "pages": [], "texts": {}}')

    assert not is_kept(site)
    assert mkdocs_specs(site, "check") == expected


def test_what_cannot_be_kept_is_told_and_the_check_goes_on(tmp_path: Path) -> None:
    site = written(tmp_path / "site")
    expected = in_a_process(written(tmp_path / "plain", has_cache=False), "--format", "json")
    write(site, {".cache": "a file"})

    ended = in_a_process(site, "--format", "json")

    note, _, report = ended.output.partition("\n")
    assert Run(ended.code, report) == expected
    assert note.startswith("mkdocs-specs: the cache in ")
    assert note.endswith(" cannot be written, so nothing is kept there: Not a directory")


def test_nothing_is_kept_unless_the_site_asks_for_it(tmp_path: Path) -> None:
    site = written(tmp_path, has_cache=False)

    mkdocs_specs(site, "check")

    assert not (site / ".cache").exists()


def test_nothing_is_kept_of_a_site_that_cannot_be_checked(tmp_path: Path) -> None:
    site = written(tmp_path)
    (site / "base.yaml").unlink()

    ended = mkdocs_specs(site, "check")

    assert ended.code == 2
    assert not (site / ".cache").exists()


@pytest.mark.parametrize("has_cache", [True, False])
def test_a_folder_that_cannot_be_looked_into_keeps_nothing(tmp_path: Path, has_cache: bool) -> None:  # noqa: FBT001  # both ways
    site = written(tmp_path / "site", has_cache=has_cache)
    expected = in_a_process(written(tmp_path / "plain", has_cache=False), "--format", "json")
    # No system has names of such a length.
    (site / ".cache").symlink_to("a" * 300)

    ended = in_a_process(site, "--format", "json")

    assert ended.code == expected.code
    assert ended.output.endswith(expected.output)
