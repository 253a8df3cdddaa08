"""Pages are written some at a time, once each, and as they would be if each were written when it is asked for."""

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_specs.host_ahead import TOGETHER, Ahead
from mkdocs_specs.spec import Spec
from tests.build import a_draft
from tests.sites import a_site, a_spec, build

HOOK = """
import re


def on_page_markdown(markdown, page, **_):
    if re.search("[24]", page.file.src_uri):
        return markdown + "\\n\\nAdded to the second and the fourth.\\n"
"""


def read(count: int) -> list[Spec]:
    return [a_draft(path=f"specs/{number}.md") for number in range(count)]


@dataclass
class Writing:
    """Writes pages, and notes of which specs."""

    paths: list[str] = field(default_factory=list)

    def write(self, spec: Spec) -> str:
        """Write the page of a spec."""
        self.paths.append(spec.path)
        return f"page of {spec.path}"


def test_each_page_is_written_once_in_order() -> None:
    specs, writing = read(2 * TOGETHER + 1), Writing()
    ahead = Ahead(specs, writing.write)
    assert ahead.page(specs[0]) == "page of specs/0.md"
    assert writing.paths == [spec.path for spec in specs[:TOGETHER]]
    assert [ahead.page(spec) for spec in specs[1:]] == [f"page of {spec.path}" for spec in specs[1:]]
    assert writing.paths == [spec.path for spec in specs]


def test_where_some_are_not_asked_for_no_more_are_written_than_are() -> None:
    specs, writing = read(4 * TOGETHER), Writing()
    ahead = Ahead(specs, writing.write)
    for spec in specs[::2]:
        assert ahead.page(spec) == f"page of {spec.path}"
    assert len(writing.paths) == TOGETHER + 3 * TOGETHER // 2


def test_a_spec_that_nobody_knew_of_is_left_to_who_asks() -> None:
    [known, other] = read(2)
    assert Ahead([known], Writing().write).page(other) is None


def test_pages_that_another_plugin_changes_show_the_change_and_others_do_not(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    files = {f"specs/{number}.md": a_spec(number) for number in range(1, 6)}
    built = build(a_site(tmp_path, files, hooks=["hook.py"]))
    shown = ["Added to the second" in built.page(path).html for path in files]
    assert shown == [False, True, False, True, False]
    assert all(f"SPEC-{number:04}" in built.page(path).html for number, path in enumerate(files, start=1))
