"""What `make compat` has run → JSON, and from it the page of the sample site that shows it.

`python -m tests.compat.page compat.xml` keeps a run as the last one, and writes the page anew.
"""

import json
import platform
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

LAST = Path(__file__).with_name("last.json")
PAGE = Path(__file__).parents[2] / "sample_site" / "docs" / "guide" / "compatibility.md"
WORKS = "works"
TEXT = """\
---
description: Other plugins, versions of MkDocs and Python, and other hosts that the plugin was built with.
---

<!-- Written by `python -m tests.compat.page`; run `make compat` instead. -->

# Compatibility

`make compat` in the repository of the plugin has made this page. Each row is a test that installs what it names and
builds one small site with `--strict`: three specifications, and an ordinary page with mentions and a marker. A row
**works** when the build ends without a warning that MkDocs counts, generated pages and files are there, links lead to
what they name and *Referenced by* leads back, status badges show, no link of the site is dead, and the search finds a
specification and a risk. Where a row shows less or something else, its result says what.

Run on {date} on {system}. Unless a row says otherwise, {on} and Python {python} were installed.

## Other plugins

{neighbours}

## Hosts, versions and themes

{hosts}

## What to know

- **A plugin for navigation** decides alone what the sidebar is; ours then groups and shortens nothing.
- **macros** leaves front matter and generated blocks as they are; it fills in prose, and the `title` of a page. A
  name in brackets that it is to write, `[[{{{{ id }}}}]]`, is checked once it is written; `mkdocs-specs check` does
  not see it.
- **ezlinks**, **roamlinks** and **alias** read `[[…]]` too, before ours does. Give `ezlinks` the option
  `wikilinks: false`; beside the two others write ids without brackets, `SPEC-0001`. A build warns where that is not so.
- **obsidian-bridge** stops at pages that lie in no file, as generated pages do; a build warns of it.
- **A plugin that writes specifications** must add them in `on_files` above the priority -45, as gen-files does; a build
  warns of those that come later, since nobody checks them.
- **literate-nav** stands after **i18n** where a site has both; literate-nav itself warns of the other order.
- **include-markdown** puts a whole file into a page, front matter too; say `start=` when you include a specification.
- **material/meta** adds what `.meta.yml` says after the check: what a specification must have stands in its own file.
- **monorepo** takes files from other folders; name them in `paths`, such as `**/specs/*.md`.
- **i18n** builds the site once for each language, and each build checks the files of its language. Generated pages and
  files lie in the folder of the language; their words are the same in all, see [words](words.md).
  `mkdocs-specs check` and `render` read the files of the default language only.
- **rss** gets specifications, but no generated pages: these are no news. The plugin has [a feed of its own](files.md).
- **git-revision-date-localized** has no date for generated pages and takes that of the build; `exclude` stops it.
- **print-site** wants to be the last plugin. It turns links to pages into links within the printed page, and has no
  place for those to a single item or a filter.
- **privacy** fetches the Mermaid that Material names; `assets_exclude: [unpkg.com/mermaid*]` where there is no network.
- **social** draws with a font of Google, which it fetches unless `.cache/plugin/social/fonts` has it.
- **ProperDocs** runs the same plugin. To have it without MkDocs, install ours by `pip install --no-deps mkdocs-specs`;
  `pip check` names the other packages that it needs.
- **MkDocs 2** has no plugins; the metadata of ours keep it out.
- **Zensical** runs no plugin of others, and says nothing of it; [render](zensical.md) writes the finished pages.
"""


def kept(junit: str) -> dict[str, Any]:
    """Read the results of pytest."""
    suite = next(ET.fromstring(junit).iter("testsuite"))  # noqa: S314  # our own file
    rows = [row for case in suite.iter("testcase") if (row := _row(case))]
    system = f"{platform.system()} {platform.machine()}"
    return {"date": suite.attrib["timestamp"][:10], "system": system, "rows": sorted(rows, key=_order)}


def _row(case: ET.Element) -> dict[str, str]:
    values = {one.attrib["name"]: one.attrib["value"] for one in case.iter("property")}
    is_bad = any(case.find(tag) is not None for tag in ("failure", "error", "skipped"))
    shows = values.pop("shows", WORKS)
    return {**values, "test": case.attrib["name"], "result": "fails" if is_bad else shows} if values else {}


def _order(row: Mapping[str, str]) -> tuple[str, str, str]:
    return row["kind"], row["name"].strip("`").lower(), row["how"]


def page(result: str) -> str:
    """Write the page of a result."""
    read = json.loads(result)
    rows: list[dict[str, str]] = read["rows"]
    usual = {key: _most([row[key] for row in rows]) for key in ("on", "python")}
    head = ("what", "version", "how", "result")
    neighbours, hosts = (
        "\n".join(_table(head, (_cells(row, usual) for row in rows if row["kind"] == kind)))
        for kind in ("neighbour", "host")
    )
    return TEXT.format(date=read["date"], system=read["system"], neighbours=neighbours, hosts=hosts, **usual)


def _most(values: Sequence[str]) -> str:
    return max(sorted(set(values)), key=values.count)


def _cells(row: Mapping[str, str], usual: Mapping[str, str]) -> Iterator[str]:
    name = row["name"] if row["kind"] == "host" else f"`{row['name']}`"
    python = "" if row["python"] == usual["python"] else f"Python {row['python']}"
    where = ", ".join(part for part in ("" if row["on"] == usual["on"] else row["on"], python) if part)
    yield name
    yield row["version"]
    yield "; ".join(part for part in (row["how"], f"with {where}" if where else "") if part)
    yield f"**{row['result']}**"


def _table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    for line in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(line)} |"


if __name__ == "__main__":
    if sys.argv[1:]:
        found = kept(Path(sys.argv[1]).read_text(encoding="utf-8"))
        LAST.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(LAST.read_text(encoding="utf-8")), encoding="utf-8")
