"""An author's minutes in an editor: what is typed, what is shown, what is offered and accepted."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types

from tests.server.editor import Window, a_window, an_editor
from tests.sites import a_site, a_spec, write

OWN, OTHER, HOME = "docs/specs/0001-own.md", "docs/specs/0002-cards.md", "docs/index.md"
REQUIREMENTS = {"functional": [{"id": "FR-7", "requirement": "Pay"}]}
SPECS: Mapping[str, str | bytes] = {
    "specs/0001-own.md": a_spec(1, "Own"),
    "specs/0002-cards.md": a_spec(2, "Gift cards", requirements=REQUIREMENTS, related=["SPEC-0001"]),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def window() -> AsyncIterator[Window]:
    """One editor with one server for all sites of this file."""
    async with a_window() as found:
        yield found


pytestmark = pytest.mark.asyncio(loop_scope="module")


def own(line: str, body: str = "") -> str:
    """Write a draft with a line of interest, the sixth of the file."""
    return f"---\nid: SPEC-0001\ntitle: 😀 own\nauthor: A\ncreated: 2026-11-05\n{line}\n---\n{body}"


async def test_a_wrong_status_is_shown_until_a_suggestion_is_accepted(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, SPECS)) as editor:
        editor.open(OWN)
        await editor.problems(OWN, [])
        editor.type(OWN, own("status: Reviewing^"))

        [problem] = await editor.problems(OWN, ["schema-enum"])
        assert editor.shown(OWN, problem.range) == "Reviewing"
        assert problem.range.start == types.Position(5, 8)
        assert problem.severity is types.DiagnosticSeverity.Error
        assert problem.source == "mkdocs-specs"
        assert problem.message.endswith("did you mean 'Review'?")

        labels = [one.label for one in sorted(await editor.suggestions(OWN), key=lambda one: one.sort_text or "")]
        assert labels == ["Draft", "Review", "Approved", "In Progress", "Complete"]
        await editor.accept(OWN, "Draft")

        await editor.problems(OWN, [])
        assert editor.texts[OWN] == own("status: Draft")


async def test_a_problem_that_says_what_is_meant_is_mended_by_a_quick_fix(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, SPECS)) as editor:
        wrong = own("status: 'Draff'", "\n😀 As in [[SPEC-002]].\n").replace("author: A\n", "")
        editor.open(OWN, wrong)

        first = await editor.problems(OWN, ["schema-required", "schema-enum", "unknown-reference"])
        assert await editor.mended(OWN, first[0]) == "Add 'author: Payments team'"
        second = await editor.problems(OWN, ["schema-enum", "unknown-reference"])
        assert await editor.mended(OWN, second[0]) == "Write 'Draft'"
        [third] = await editor.problems(OWN, ["unknown-reference"])
        assert await editor.mended(OWN, third) == "Write 'SPEC-0002'"
        await editor.problems(OWN, [])
        assert editor.texts[OWN].startswith("---\nauthor: Payments team\nid: SPEC-0001\n")
        assert "status: 'Draft'\n---\n\n😀 As in [[SPEC-0002]].\n" in editor.texts[OWN]


async def test_ids_are_completed_told_of_and_followed(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, SPECS)) as editor:
        editor.open(OWN, own("status: Draft", "\n😀 As in [[^\n"))
        await editor.accept(OWN, "SPEC-0002")
        assert editor.texts[OWN] == own("status: Draft", "\n😀 As in [[SPEC-0002]]\n")

        editor.type(OWN, own("status: Draft", "\n😀 As in [[SPEC-0002#^]]\n"))
        await editor.accept(OWN, "FR-7")
        assert editor.texts[OWN] == own("status: Draft", "\n😀 As in [[SPEC-0002#FR-7]]\n")
        await editor.problems(OWN, [])

        editor.type(OWN, own("status: Draft", "\n😀 As in [[SPEC-00^02#FR-7]]\n"))
        assert (await editor.hover(OWN)).startswith("**FR-7** Pay\n\n**SPEC-0002** Gift cards\n\nDraft")
        assert await editor.definition(OWN) == f"{OTHER}:9:9"

        editor.type(OWN, own("depends_on: [SPEC-0002^]\nstatus: Draft"))
        assert await editor.definition(OWN) == f"{OTHER}:2:5"


async def test_every_place_that_names_a_spec_is_found(tmp_path: Path, window: Window) -> None:
    files = {**SPECS, "index.md": "# Home\n\n😀 See SPEC-0001 and [[SPEC-0002]].\n"}
    async with an_editor(window, a_site(tmp_path, files)) as editor:
        editor.open(OWN, own("id^: SPEC-0001", "\n[[SPEC-0001]]\n").replace("id: SPEC-0001\ntitle", "title"))
        await editor.problems(OWN, ["schema-required"])

        assert await editor.references(OWN) == [f"{HOME}:3:8", f"{OWN}:8:1", f"{OTHER}:12:3"]


async def test_columns_are_counted_as_the_editor_counts_them(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, SPECS)) as editor:
        editor.open(OWN, own("status: Draft\nsummary: {what: 😀😀, status: 1, who: 😀}"))

        [problem, other] = await editor.problems(OWN, ["schema-unknown-key", "schema-unknown-key"])
        assert editor.shown(OWN, problem.range) == "status"
        assert problem.range.start == types.Position(6, 22)
        assert editor.shown(OWN, other.range) == "who"


async def test_what_is_not_saved_in_another_file_counts_until_that_is_closed(tmp_path: Path, window: Window) -> None:
    root = a_site(tmp_path, {**SPECS, "specs/0001-own.md": a_spec(1, "Own", related=["SPEC-0002"])})
    async with an_editor(window, root) as editor:
        editor.open(OWN)
        await editor.problems(OWN, [])
        editor.open(OTHER, a_spec(3, "Gift cards"))
        await editor.problems(OWN, ["unknown-reference"])
        await editor.problems(OTHER, [])

        editor.close(OTHER)
        await editor.problems(OWN, [])


async def test_a_file_that_is_not_open_is_told_of_when_its_problems_change(tmp_path: Path, window: Window) -> None:
    broken = "docs/specs/0003-broken.md"
    root = a_site(tmp_path, {**SPECS, "specs/0003-broken.md": a_spec(3, "Broken", status="Wrong")})
    async with an_editor(window, root) as editor:
        editor.open(OWN)
        await editor.problems(OWN, [])
        editor.type(OWN, own("status: Draft").replace("SPEC-0001", "SPEC-0009"))
        [problem] = await editor.problems(OTHER, ["unknown-reference"])
        assert problem.message.startswith("there is no spec called 'SPEC-0001'")

        editor.type(OWN, own("status: Draft"))
        await editor.problems(OTHER, [])
        assert editor.uri(broken) not in editor.client.diagnostics


async def test_two_files_with_one_id_name_each_other(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, {**SPECS, "specs/0002-cards.md": a_spec(2)})) as editor:
        editor.open(OWN)
        await editor.problems(OWN, [])
        editor.type(OWN, own("status: Draft").replace("SPEC-0001", "SPEC-0002"))

        [problem] = await editor.problems(OTHER, ["duplicate-id"])
        [related] = problem.related_information or ()
        assert related.location.uri == editor.uri(OWN)
        assert related.location.range.start == types.Position(1, 4)


async def test_a_broken_mkdocs_yml_is_a_message_and_mending_it_is_enough(tmp_path: Path, window: Window) -> None:
    root = a_site(tmp_path, SPECS)
    good = (root / "mkdocs.yml").read_text(encoding="utf-8")
    write(root, {"mkdocs.yml": "plugins: [specs\n"})
    async with an_editor(window, root) as editor:
        editor.open(OWN, own("status: Wrong^"))
        await editor.message(f"mkdocs-specs: {root / 'mkdocs.yml'}:2:1: this is not readable YAML: ")

        editor.save("mkdocs.yml", good)
        await editor.problems(OWN, ["schema-enum"])

        editor.save("mkdocs.yml", "plugins: {}\n")
        await editor.message(f"mkdocs-specs: {root / 'mkdocs.yml'}: the plugin 'specs' is not listed")
        editor.type(OWN, own("status: Dr^aft"))
        assert (await editor.hover(OWN)).startswith("**Status**")
        assert len(editor.client.messages) == 2


async def test_a_template_that_changes_on_the_disk_counts_at_once(tmp_path: Path, window: Window) -> None:
    schema = "properties: {level: {enum: [low]}}\n"
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["notes/*.md"]}}}
    root = a_site(tmp_path, {"notes/a.md": "---\nlevel: high\n---\n"}, options)
    write(root, {"note.yaml": schema})
    async with an_editor(window, root) as editor:
        editor.open("docs/notes/a.md")
        await editor.problems("docs/notes/a.md", ["schema-enum"])

        editor.change_on_disk("note.yaml", schema.replace("[low]", "[low, high]"))
        await editor.problems("docs/notes/a.md", [])


async def test_a_site_in_a_folder_below_that_of_the_editor_is_found_and_other_files_are_left_alone(
    tmp_path: Path, window: Window
) -> None:
    a_site(tmp_path / "inner" / "site", {})
    write(tmp_path, {"inner/other/README.md": "---\nstatus: [\n---\n"})
    async with an_editor(window, tmp_path) as editor:
        editor.open("inner/other/README.md", "---\nsta^\n")
        editor.open("inner/site/docs/specs/0001-new.md", "---\nid: SPEC-0001\ntitle: A\nsta^")

        labels = [one.label for one in await editor.suggestions("inner/site/docs/specs/0001-new.md")]
        assert labels[:3] == ["author", "created", "status"]
        assert editor.uri("inner/other/README.md") not in editor.client.diagnostics


async def test_a_folder_that_becomes_a_site_is_one_from_then_on(tmp_path: Path, window: Window) -> None:
    root = a_site(tmp_path, SPECS)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").unlink()
    async with an_editor(window, root) as editor:
        editor.open(OWN, own("status: Wrong^"))
        assert await editor.symbols(OWN) == []

        editor.change_on_disk("mkdocs.yml", config)
        editor.type(OWN, own("status: Wrng^"))

        await editor.problems(OWN, ["schema-enum"])


async def test_a_page_that_is_no_spec_has_ids_and_an_outline(tmp_path: Path, window: Window) -> None:
    async with an_editor(window, a_site(tmp_path, SPECS)) as editor:
        editor.open(HOME, "# Home\r\n\r\n## More\r\n\r\n😀 [[^\r\n")

        assert [one.label for one in await editor.suggestions(HOME)] == ["SPEC-0001", "SPEC-0002"]
        assert await editor.symbols(HOME) == ["Home"]


async def test_columns_are_bytes_for_an_editor_that_counts_them(tmp_path: Path) -> None:
    root = a_site(tmp_path, SPECS)
    async with a_window(types.PositionEncodingKind.Utf8) as window, an_editor(window, root) as editor:
        editor.open(OWN, own("summary: {what: 😀, wrong: 1}\nstatus: Draft"))

        [problem] = await editor.problems(OWN, ["schema-unknown-key"])
        assert problem.range == types.Range(types.Position(5, 22), types.Position(5, 27))


async def test_renaming_is_not_offered(window: Window) -> None:
    assert window.offered.rename_provider is None
    assert window.offered.hover_provider
