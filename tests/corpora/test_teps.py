"""146 proposals, whose process publishes an index of its own: ours has the same rows."""

import json
import os
from pathlib import Path

import pytest

from tests.corpora.trees import TEP, a_tree
from tests.published import Page
from tests.sites import mkdocs

pytestmark = pytest.mark.corpora

OPTIONS = {"severity": {"schema-pattern": "warning"}}
"""Three authors are no user names."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = Path(os.environ["CORPORA"]) / "teps"
    root = a_tree(tmp_path_factory.mktemp("teps"), tree / "docs", tree / "schema.json", TEP, OPTIONS)
    ended = mkdocs(root, "build", seconds=300)
    assert ended.code == 0, ended.output
    return root / "site"


def test_the_index_has_the_rows_of_the_upstream_index(site: Path) -> None:
    golden = json.loads((Path(os.environ["CORPORA"]) / "teps" / "golden-index.json").read_text())["rows"]
    index = Page((site / "specs/index.html").read_text(encoding="utf-8"))
    [table] = index.root.all("table", id="specs-all")

    rows = []
    for row in table.one("tbody").all("tr"):
        cells = {cell.attributes.get("data-label", "ID"): cell for cell in row if cell.tag in ("th", "td")}
        [updated] = cells["Updated"].all("time")
        title = cells["Specification"].one("a").shown
        rows.append((cells["ID"].shown, title, cells["Status"].shown, updated.attributes["datetime"]))

    assert sorted(rows) == sorted((one["id"], one["title"], one["status"], one["last_updated"]) for one in golden)


def test_every_reference_of_the_front_matter_is_found(site: Path) -> None:
    facts = json.loads((Path(os.environ["CORPORA"]) / "teps" / "expected.json").read_text())["edges"]
    specs = json.loads((site / "specs/specs.json").read_text(encoding="utf-8"))["specs"]
    relations = {"see-also": "related", "replaces": "supersedes"}
    wanted = {
        (target, "supersedes", source) if field == "superseded-by" else (source, relations[field], target)
        for source, field, _, target, *_ in facts
    }

    found = {
        (spec["id"], one["relation"], one["target"])
        for spec in specs
        for one in spec["references"]
        if one["relation"] != "mentions"
    }

    assert found == wanted
