"""MkDocs with the plugin, run for real: what it publishes, and when it publishes nothing."""

import subprocess
import sys
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from mkdocs_specs.config import OPTIONS
from mkdocs_specs.plugin import SpecsConfig
from tests.sites import Site, a_site, a_spec, build, mkdocs, refusal, run, write

GOOD = {"specs/0001-good.md": a_spec(1, "Gift cards"), "specs/0002-fine.md": a_spec(2, "Vouchers")}
BAD = {
    "specs/0003-bad.md": a_spec(3, status="Reviewing", created="2026-02-30"),
    "specs/0004-worse.md": "---\nid: SPEC-0004\ntitle: a: b\n---\n",
}
SENTENCES = (
    "docs/specs/0003-bad.md:5:10: error: ",
    "docs/specs/0003-bad.md:6:9: error: status is 'Reviewing'; use Draft, Review, Approved, In Progress or Complete",
    "docs/specs/0004-worse.md:3:9: error: ",
)
PNG = bytes.fromhex("89504e470d0a1a0a")


def pages_of(root: Path) -> list[str]:
    return sorted(file.name for file in (root / "site").rglob("*.html"))


@pytest.mark.parametrize("flags", [(), ("-q",), ("-v",), ("--strict",), ("-q", "--strict")], ids=" ".join)
def test_a_build_with_errors_fails_with_all_of_them_and_publishes_nothing(tmp_path: Path, flags: tuple[str]) -> None:
    root = a_site(tmp_path, GOOD | BAD)

    ended = mkdocs(root, "build", *flags)

    assert ended.code == 1
    assert [sentence for sentence in SENTENCES if sentence not in ended.output] == []
    assert "3 errors in 4 specs" in ended.output
    assert "Traceback" not in ended.output
    assert pages_of(root) == []


@pytest.mark.parametrize(
    ("flags", "code"), [((), 0), (("--strict",), 1), (("-q", "--strict"), 1)], ids=["plain", "strict", "quiet strict"]
)
def test_a_warning_fails_a_strict_build_alone(tmp_path: Path, flags: tuple[str], code: int) -> None:
    one = {"specs/0003-bad.md": a_spec(3, status="Reviewing")}
    root = a_site(tmp_path, GOOD | one, {"severity": {"schema-enum": "warning"}})

    ended = mkdocs(root, "build", *flags)

    assert ended.code == code
    assert "docs/specs/0003-bad.md:6:9: warning: status is 'Reviewing'" in ended.output
    assert "Traceback" not in ended.output
    assert ("index.html" in pages_of(root)) == (code == 0)


@pytest.mark.parametrize("severity", ["info", "off", False])
def test_what_a_site_makes_a_remark_or_switches_off_never_fails(tmp_path: Path, severity: object) -> None:
    one = {"specs/0003-bad.md": a_spec(3, status="Reviewing")}

    site = build(a_site(tmp_path, GOOD | one, {"severity": {"schema-enum": severity}}))

    assert site.page("specs/0003-bad.md").title == "Spec 3"


def test_a_warning_that_a_site_makes_an_error_fails_the_build(tmp_path: Path) -> None:
    root = a_site(tmp_path, {}, {"severity": {"no-specs-found": "error"}})

    ended = mkdocs(root, "build", "-q")

    assert ended.code == 1
    assert "mkdocs.yml:1:1: error: no file fits the 'paths' of the template 'technical-specification'" in ended.output


def test_an_empty_folder_on_the_first_day_builds(tmp_path: Path) -> None:
    ended = mkdocs(a_site(tmp_path, {}), "build")

    assert ended.code == 0
    assert "warning: no file fits" in ended.output


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True)  # noqa: S603, S607  # the test's own repository
    return done.stdout


@pytest.fixture
def deployed(tmp_path: Path) -> Path:
    """A docs repo whose site was published before."""
    remote, root = tmp_path / "remote.git", tmp_path / "repo"
    root.mkdir()
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    git(root, "init", "--quiet", "--initial-branch=gh-pages")
    git(root, "config", "user.name", "Docs team")
    git(root, "config", "user.email", "docs@example.org")
    git(root, "remote", "add", "origin", str(remote))
    write(root, {"old.html": "published before"})
    git(root, "add", "old.html")
    git(root, "commit", "--quiet", "--message", "Publish")
    git(root, "push", "--quiet", "origin", "gh-pages")
    git(root, "checkout", "--quiet", "--orphan", "main")
    git(root, "rm", "--quiet", "-rf", ".")
    return root


def test_gh_deploy_leaves_the_remote_alone_while_a_spec_is_wrong(deployed: Path) -> None:
    a_site(deployed, GOOD | BAD)
    before = git(deployed, "ls-remote", "origin")

    ended = mkdocs(deployed, "gh-deploy")

    assert ended.code == 1
    assert SENTENCES[1] in ended.output
    assert "Traceback" not in ended.output
    assert git(deployed, "ls-remote", "origin") == before


def test_gh_deploy_publishes_good_specs(deployed: Path) -> None:
    a_site(deployed, GOOD)
    before = git(deployed, "ls-remote", "origin")

    ended = mkdocs(deployed, "gh-deploy")

    assert ended.code == 0, ended.output
    assert git(deployed, "ls-remote", "origin") != before
    assert "Gift cards" in git(deployed, "show", "gh-pages:specs/0001-good/index.html")


def test_without_nav_specs_and_index_are_in_the_navigation(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, GOOD))

    assert {"specs/", "specs/0001-good/", "specs/0002-fine/"} <= set(site.page("index.md").links)
    assert site.page("specs/index.md").title == "Specifications"


@pytest.mark.parametrize("named", [True, False])
def test_a_nav_may_name_the_index_or_leave_it_out_without_a_message(tmp_path: Path, *, named: bool) -> None:
    nav = ["index.md", "specs/0001-good.md", "specs/0002-fine.md", *(["specs/index.md"] if named else [])]

    site = build(a_site(tmp_path, GOOD, nav=nav, validation={"nav": {"omitted_files": "warn"}}))

    assert ("specs/" in site.page("index.md").links) == named
    assert site.page("specs/index.md").title == "Specifications"


@pytest.mark.parametrize("name", ["index.md", "README.md"])
def test_the_authors_own_index_wins(tmp_path: Path, name: str) -> None:
    own = {f"specs/{name}": "# Our decisions\n"}

    site = build(a_site(tmp_path, GOOD | own))

    assert site.page("specs/index.md").title == "Our decisions"
    assert [path for path in site.pages if site.dead_links(path)] == []


def test_the_index_lists_every_spec_with_its_status(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, GOOD, {"pages": "overview"}))

    rows = [row.shown for row in site.page("overview/index.md").content.all("tr")]

    assert rows[1:] == ["SPEC-0001 Gift cards Draft", "SPEC-0002 Vouchers Draft"]
    assert site.dead_links("overview/index.html") == []


def test_what_mkdocs_leaves_out_is_not_read(tmp_path: Path) -> None:
    hidden = {"specs/old/bad.md": BAD["specs/0003-bad.md"], "specs/0004-worse.md": BAD["specs/0004-worse.md"]}

    site = build(a_site(tmp_path, GOOD | hidden, exclude_docs="old/", draft_docs="0004*"))

    assert "Spec 3" not in site.page("specs/index.md").html
    assert not any("worse" in path for path in site.pages)


LINKED: Mapping[str, str | bytes] = {
    "specs/0001-a.md": a_spec(
        1,
        "Gift cards",
        "## Background\n\nAs [vouchers](more/0002-b.md#goals) and [home](../index.md) say.\n",
        summary={"what": "Cards, see [goals](more/0002-b.md#goals) and [a site](https://example.org)."},
        architecture={"diagram": "images/plan.png"},
        references={"prd": "../notes.md", "mocks": "https://example.org/mocks"},
        risks=[{"risk": "Late", "probability": "H", "impact": "H", "mitigation": "See [the notes](../notes.md)."}],
    ),
    "specs/more/0002-b.md": a_spec(2, "Vouchers", goals=[{"goal": "Fewer clicks", "metric": "3"}]),
    "specs/images/plan.png": PNG,
    "notes.md": "# Notes\n",
}


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs", "material", "without folders"])
def linked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    has_folders = request.param != "without folders"
    theme = request.param if has_folders else "mkdocs"
    root = a_site(tmp_path_factory.mktemp("linked"), LINKED, theme=theme, use_directory_urls=has_folders)
    return build(root)


def test_every_link_leads_to_a_page_and_a_place_on_it(linked: Site) -> None:
    assert {path: dead for path in linked.pages if (dead := linked.dead_links(path))} == {}


def test_paths_in_front_matter_are_links_from_where_the_page_is_published(linked: Site) -> None:
    page = linked.page("specs/0001-a.md")
    linked_to = {href.replace("index.html", "").replace(".html", "/") for href in page.links}
    up = "" if "specs/0001-a.html" in linked.pages else "../"

    assert {f"{up}more/0002-b/#goals", f"{up}../notes/", "https://example.org/mocks"} <= linked_to
    assert [image.attributes["src"] for image in page.content.all("img")] == [f"{up}images/plan.png"]


def test_every_page_is_sound_in_every_theme(linked: Site) -> None:
    for path in ("specs/0001-a.md", "specs/more/0002-b.md", "specs/index.md"):
        page = linked.page(path)
        levels = [level for level, _ in page.outline]

        assert page.unbalanced == []
        assert len(page.ids) == len(set(page.ids))
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_page_has_our_stylesheet_and_it_is_there(linked: Site) -> None:
    for path, page in linked.pages.items():
        if path.startswith("specs/go/"):
            continue  # leads on to a page, and is none itself
        styles = [link.attributes["href"] for link in page.root.all("link", rel="stylesheet")]

        assert any(href.endswith("assets/mkdocs-specs/specs.css") for href in styles), path
    assert (linked.folder / "assets/mkdocs-specs/specs.css").is_file()


def test_the_navigation_names_the_specs_by_their_titles(linked: Site) -> None:
    entries = [
        link.shown for link in linked.page("index.md").root.all("a") if "0001-a" in link.attributes.get("href", "")
    ]

    assert [entry for entry in entries if not entry.startswith("Gift cards")] == []
    assert entries


GENERATOR = """
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "specs/0009-made.md", content='''{content}'''))
"""


def test_a_spec_that_another_plugin_generates_is_a_spec(tmp_path: Path) -> None:
    root = a_site(tmp_path, GOOD, hooks=["made.py"])
    write(root, {"made.py": GENERATOR.replace("{content}", a_spec(9, "Made by a plugin"))})

    site = build(root)

    assert "Made by a plugin" in site.page("specs/index.md").html
    assert site.page("specs/0009-made.md").content.one(class_="specs-badge").shown == "Draft"


def test_a_generated_spec_is_checked_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = a_site(tmp_path, GOOD, hooks=["made.py"])
    write(root, {"made.py": GENERATOR.replace("{content}", a_spec(9, status="Reviewing"))})

    reason = refusal(root)

    assert reason == "specs: 1 error in 3 specs; nothing was built"
    assert [record for record in caplog.messages if "docs/specs/0009-made.md:6:9: error: status is 'Rev" in record]


def test_what_other_plugins_make_of_the_prose_is_on_the_page(tmp_path: Path) -> None:
    spec = a_spec(1, "Gift cards", "## Goals & Non-Goals\n\nWe want MORE.\n")
    root = a_site(tmp_path, {"specs/0001.md": spec}, hooks=["m.py"])
    write(root, {"m.py": "def on_page_markdown(markdown, **_):\n    return markdown.replace('MORE', 'less')\n"})

    site = build(root)

    assert site.page("specs/0001.md").under["Goals & Non-Goals", ""] == "We want less."


APPROVED: Mapping[str, object] = {
    "status": "Approved",
    "tech_lead": "Cards team",
    "updated": "2026-11-12",
    "summary": {"what": "Cards"},
    "goals": [{"goal": "Sell", "metric": "More"}],
    "requirements": {"functional": [{"requirement": "It works"}]},
    "risks": [],
    "not_applicable": {"testing": "Nothing to test", "deployment": "Nothing to deploy"},
    "background": {"problem": {"statement": "Cards are made of paper"}},
    "approvals": [{"role": "Lead", "name": "Head of cards", "approved": True, "date": "2026-02-02"}],
}


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> Site:
    files = {
        "specs/0001.md": a_spec(1, summary={"what": "Cards for\n*everyone*."}),
        "specs/0002.md": a_spec(2, description="Mine.", subtitle="My own words", summary={"what": "Not this."}),
        "specs/0003.md": a_spec(3, **APPROVED),
    }
    root = tmp_path_factory.mktemp("material")
    extra = {"status": {"draft": "Work in progress", "new": "New here"}}
    return build(a_site(root, files, theme={"name": "material", "font": False}, extra=extra))


def test_the_summary_describes_the_page(material: Site) -> None:
    assert material.page("specs/0001.md").meta("description") == "Cards for everyone."


def test_what_the_author_says_of_the_page_wins(material: Site) -> None:
    page = material.page("specs/0002.md")

    assert page.meta("description") == "Mine."
    assert "My own words" in page.html


def test_material_shows_id_and_status_in_its_navigation(material: Site) -> None:
    entries = {entry.attributes["class"]: entry for entry in material.page("index.md").root.all("span", "md-status")}

    assert entries["md-status md-status--approved"].attributes["title"] == "Approved"
    assert entries["md-status md-status--draft"].attributes["title"] == "Work in progress"
    assert "SPEC-0001" in material.page("index.md").html


def test_why_a_section_does_not_apply_is_said_once_under_its_heading(material: Site) -> None:
    page = material.page("specs/0003.md")

    assert page.under["Testing Strategy", ""] == "Not applicable: Nothing to test"
    assert page.html.count("Nothing to deploy") == 1
    assert ("Deployment Plan", "Rollback Plan") not in page.under


def test_two_builds_of_one_tree_are_the_same_to_the_byte(tmp_path: Path) -> None:
    a_site(tmp_path, LINKED, theme="material", plugins=["search", "specs"])
    trees = []
    for seed in ("1", "2"):
        command = (sys.executable, "-m", "mkdocs", "build", "--site-dir", f"site-{seed}")
        ended = run(tmp_path, *command, PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1795305600")
        assert ended.code == 0, ended.output
        folder = tmp_path / f"site-{seed}"
        files = (file for file in folder.rglob("*") if file.is_file())
        trees.append({file.relative_to(folder): file.read_bytes() for file in files})

    assert trees[0] == trees[1]


PROSE = """# Gift cards

Before all headings.

## Summary

Prose of the summary.

## What we learned

Something of our own.

### In detail

More of our own.

## Background

About the background.

### Our own story

Of no template.

### Problem Statement

Prose of the problem.

#### Deeper

Deep prose.

## Risks

Prose of the risks.
"""


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Site:
    spec = a_spec(
        1,
        "Gift cards",
        PROSE,
        summary={"what": "Cards for everyone."},
        background={"problem": {"statement": "Paper burns."}, "business": {"value": "Much."}},
        goals=[{"goal": "Sell more", "metric": "10 %"}],
        dependencies=[{"dependency": "Printer", "owner": "Print team"}],
        risks=[{"id": "R-1", "risk": "Nobody buys", "probability": "L", "impact": "H"}],
    )
    return build(a_site(tmp_path_factory.mktemp("merged"), {"specs/0001.md": spec}))


def test_sections_stand_in_the_order_of_the_template_and_own_ones_where_they_were(merged: Site) -> None:
    assert [entry for entry in merged.page("specs/0001.md").outline if entry[0] < 4] == [
        (1, "Gift cards"),
        (2, "Summary"),
        (2, "What we learned"),
        (3, "In detail"),
        (2, "Background"),
        (3, "Our own story"),
        (3, "Problem Statement"),
        (3, "Business Context"),
        (2, "Goals & Non-Goals"),
        (3, "Goals"),
        (2, "Dependencies & Risks"),
        (3, "Dependencies"),
        (2, "Risks"),
    ]


def test_prose_and_data_stand_under_one_heading(merged: Site) -> None:
    under = merged.page("specs/0001.md").under

    assert under["", ""].endswith("Before all headings.")
    assert under["Summary", ""].startswith("Prose of the summary.")
    assert under["Summary", ""].endswith("Cards for everyone.")
    assert under["What we learned", "In detail"] == "More of our own."
    assert under["Background", ""] == "About the background."
    assert under["Background", "Our own story"] == "Of no template."
    assert under["Background", "Problem Statement"].startswith("Prose of the problem.")
    assert "Deep prose." in under["Background", "Problem Statement"]
    assert under["Background", "Problem Statement"].endswith("Paper burns.")
    assert "Much." in under["Background", "Business Context"]
    assert "Printer" in under["Dependencies & Risks", "Dependencies"]
    assert under["Risks", ""].startswith("Prose of the risks.")
    assert "Nobody buys" in under["Risks", ""]
    assert merged.page("specs/0001.md").content.text.count("Nobody buys") == 1


def test_the_heading_that_opens_the_body_gives_way_to_the_title(tmp_path: Path) -> None:
    site = build(a_site(tmp_path, {"specs/0001.md": a_spec(1, "Gift cards", "# SPEC-0001: Vouchers\n\nText.\n")}))

    page = site.page("specs/0001.md")

    assert page.outline == [(1, "Gift cards")]
    assert "Vouchers" not in page.content.text
    assert page.content.shown.endswith("Text.")


HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> <b>bold</b> & [x](javascript:alert(3))"


def test_what_authors_write_in_front_matter_is_text_and_never_markup(tmp_path: Path) -> None:
    spec = a_spec(
        1,
        f"Title {HOSTILE}",
        author=[HOSTILE],
        tags=[HOSTILE],
        tech_lead=HOSTILE,
        summary={"what": HOSTILE},
        goals=[{"goal": HOSTILE, "metric": "`<i>code</i>`"}],
        risks=[{"id": "R-1", "risk": HOSTILE, "owner": HOSTILE}],
        monitoring={"dashboard": "javascript:alert(4)"},
        references={"prd": " JaVaScRiPt:alert(5)", "mocks": "data:text/html,x", "related": ["vbscript:x"]},
        timeline=[{"phase": HOSTILE, "target": "2026-05-01", "deliverables": [HOSTILE]}],
        api={"endpoints": [{"method": "GET", "path": "/<b>", "request": {"<b>": HOSTILE}}]},
    )
    site = build(a_site(tmp_path, {"specs/0001.md": spec}))

    for page in (site.page("specs/0001.md"), site.page("specs/index.md")):
        assert [node.tag for node in page.content if node.tag in ("script", "img", "iframe", "object")] == []
        assert [name for node in page.content for name in node.attributes if name.startswith("on")] == []
        assert {urlsplit(href).scheme for href in page.links} <= {"", "https"}
        assert page.unbalanced == []
        assert "<script>alert(1)</script>" in page.content.shown
    assert "bold" not in [node.shown for node in site.page("specs/0001.md").content.all("b")]


def test_a_faulty_option_is_one_sentence(tmp_path: Path) -> None:
    root = a_site(tmp_path, GOOD, {"severity": {"schema-enumm": "off"}})

    reason = refusal(root)

    sentence = "plugins: specs: severity: no rule is called 'schema-enumm'; did you mean 'schema-enum'?"
    assert reason == sentence


def test_the_page_keys_of_other_plugins_pass(tmp_path: Path) -> None:
    spec = a_spec(1, hide=["toc"], search={"boost": 2}, owner_slack="#cards")

    site = build(a_site(tmp_path, {"specs/0001.md": spec}, {"page_keys": ["owner_slack"]}))

    assert "#cards" not in site.page("specs/0001.md").content.text


UNREADABLE_TO_MKDOCS = {
    "no line after the header": a_spec(1, "Gift cards").removesuffix("\n"),
    "a lone equals sign": a_spec(1, "Gift cards", "Prose.\n").replace("status: Draft", "status: Draft\ntech_lead: ="),
    "a text that looks like a date": a_spec(1, "Gift cards", "Prose.\n").replace(
        "status: Draft", "status: Draft\ntech_lead: 2026-99-99"
    ),
}


@pytest.mark.parametrize("case", UNREADABLE_TO_MKDOCS)
def test_a_header_that_mkdocs_cannot_read_is_not_printed_as_prose(tmp_path: Path, case: str) -> None:
    site = build(a_site(tmp_path, {"specs/0001-a.md": UNREADABLE_TO_MKDOCS[case]}))

    shown = site.page("specs/0001-a.md").content.shown
    assert "Gift cards" in shown
    assert "created:" not in shown


def test_an_index_that_mkdocs_leaves_out_is_generated(tmp_path: Path) -> None:
    own = {"specs/index.md": "# Not published\n"}

    site = build(a_site(tmp_path, GOOD | own, exclude_docs="/specs/index.md"))

    assert site.page("specs/index.md").title == "Specifications"
    assert [path for path in site.pages if site.dead_links(path)] == []


def test_a_priority_is_found_in_any_of_its_sources(tmp_path: Path) -> None:
    values = "x-specs: {values: {s: , a: , b: }}"
    schema = (
        "x-specs: {parts: {priority: [urgency, severity]}}\n"
        f"properties: {{urgency: {{{values}}}, severity: {{{values}}}, title: {{type: string}}}}\n"
    )
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["specs/*.md"]}}}
    write(tmp_path, {"note.yaml": schema})

    site = build(a_site(tmp_path, {"specs/one.md": "---\ntitle: One\nseverity: a\n---\n"}, options))

    assert "a priority" in site.page("specs/one.md").content.one(class_="specs-head__bar").shown


def test_statuses_of_two_templates_with_one_name_have_one_counter(tmp_path: Path) -> None:
    schema = "properties: {title: {type: string}, status: {enum: [Draft], x-specs: {values: {Draft: {tone: red}}}}}\n"
    options = {
        "templates": {
            "technical-specification": {"paths": ["specs/*.md"]},
            "note": {"schema": "note.yaml", "paths": ["notes/*.md"]},
        }
    }
    write(tmp_path, {"note.yaml": schema})

    site = build(a_site(tmp_path, {**GOOD, "notes/a.md": "---\ntitle: A\nstatus: Draft\n---\n"}, options))

    counters = site.page("specs/index.md").content.one(class_="specs-stats")
    assert counters.shown == "3Draft"


def test_two_sections_of_one_name_show_the_prose_once(tmp_path: Path) -> None:
    part = "{type: object, title: Details, properties: {size: {type: string}}}"
    options = {"templates": {"note": {"schema": "note.yaml", "paths": ["specs/*.md"]}}}
    write(tmp_path, {"note.yaml": f"properties: {{title: {{type: string}}, a: {part}, b: {part}}}\n"})
    text = "---\ntitle: A\na: {size: big}\nb: {size: small}\n---\n## Details\n\nOnce only.\n\n## Own\n\nToo.\n"

    site = build(a_site(tmp_path, {"specs/a.md": text}, options))

    shown = site.page("specs/a.md").content.shown
    assert (shown.count("Once only."), shown.count("Too.")) == (1, 1)
    assert "small" in shown


def test_the_plugin_takes_the_options_that_the_settings_know() -> None:
    assert set(SpecsConfig()) == set(OPTIONS)


def test_a_configuration_of_the_contract_builds(tmp_path: Path) -> None:
    options = {
        "autolink": True,
        "cache": True,
        "nav_limit": 100,
        "severity": {"stale-spec": "off", "broken-link": "info"},
    }

    site = build(a_site(tmp_path, GOOD, options))

    assert site.page("specs/index.md").title == "Specifications"
