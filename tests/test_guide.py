"""What the guide and the README show is so: their examples are checked, and their quotes are what is printed.

A comment before a fence, unseen on the site, says what the fence is:

- `right`: no error and no warning. `wrong`: an example that the next quote belongs to.
  A `markdown` fence is a whole file; a `yaml` fence is some fields of a spec that is valid without them, or,
  with `options` in the comment, the options of the plugin.
- `template`: a template, for the examples up to the next heading.
- `prints`: what the example above it prints, with its place or as sentences alone.
  `prints after: A -> B`: what the last whole file that is right, or template, prints when A is replaced.
  `prints without: LINE`: the same when a line is left out.
  `prints case: NAME`: what a case of `tests/cases/invalid` prints.
  `prints site: PATH`: what a file of the sample site prints.

`python -m tests.test_guide` writes the quotes anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from mkdocs_specs.rules import SEVERITIES
from tests.checking import check, report, template_at
from tests.every_field import every_field
from tests.fields import ENUMS, FIELDS
from tests.sites import a_site, mkdocs_specs, write

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_site"
GUIDE = SAMPLE / "docs" / "guide"
CASES = ROOT / "tests" / "cases" / "invalid"
PAGES = [ROOT / "README.md", *sorted(GUIDE.glob("*.md"))]

DRAFT = {
    "id": "SPEC-0019",
    "title": "Gift wrapping",
    "author": "Depot operations",
    "created": "2026-11-20",
    "status": "Draft",
}
BLOCK = re.compile(
    r"^#{1,3} .+$|^<!-- (?P<kind>right|wrong|template|prints)(?P<detail>.*?) -->\n\n"
    r"```(?P<about>.*)\n(?P<content>(?:(?!```).*\n)*)```$",
    re.MULTILINE,
)
FENCE = re.compile(r"^```.*\n((?:(?!```).*\n)*)```$", re.MULTILINE)
SENTENCE = re.compile(r"^\S+:\d+:\d+: (?:error|warning|info): (?P<sentence>.+)$", re.MULTILINE)
PLACE = re.compile(r"^(?:mkdocs-specs: )?(?P<path>\S+):\d+:\d+: ")
COUNT = re.compile(r"\n.+ in \d+ specs?$")


@dataclass(frozen=True, slots=True)
class Example:
    """A fence that is checked."""

    kind: str
    """file, fields, options or template."""
    content: str
    schema: str = ""
    """The template it is checked by, when that is not the built-in one."""
    title: str = ""
    """The path that the fence is titled with."""

    def prints(self, path: str = "spec.md") -> str:
        """Write what a check of it prints; `path` is where a spec lies."""
        if self.kind in ("options", "template"):
            return self._prints_in_a_site()
        content = self.content if self.kind == "file" else _around(self.content, bare=bool(self.schema))
        if not self.schema:
            return report(check(path, content))
        with TemporaryDirectory() as folder:
            write(Path(folder), {"example.schema.yaml": self.schema})
            return report(check(path, content, template_at(Path(folder) / "example.schema.yaml")))

    def _prints_in_a_site(self) -> str:
        """Check a site with these options or this template, and keep what is said of them."""
        draft, adr = _around("", bare=False), (SAMPLE / "templates" / "adr.schema.yaml").read_text(encoding="utf-8")
        schema = self.title or "templates/example.schema.yaml"
        of_template = {"templates": {"example": {"schema": schema, "paths": ["specs/*.md"]}}}
        options = of_template if self.kind == "template" else yaml.safe_load(self.content)
        files = {"templates/adr.schema.yaml": adr} | ({schema: self.content} if self.kind == "template" else {})
        with TemporaryDirectory() as folder:
            site = a_site(
                Path(folder), {"specs/0019-gift-wrapping.md": draft, "decisions/0001-queues.md": draft}, options
            )
            write(site, files)
            lines = mkdocs_specs(site, "check").output.splitlines()
        said = ("mkdocs-specs: ", "[two-templates]", "[no-specs-found]")
        return "\n".join(line for line in lines if line.startswith(said) or line.endswith(said))


@dataclass(frozen=True, slots=True)
class Block:
    """A fence with the comment before it."""

    kind: str
    example: Example
    content: str
    detail: str
    start: int

    def now(self) -> str:
        """Write what a quote should be, in the form that it has."""
        path = PLACE.match(self.content)
        if self.detail.startswith("site: "):
            return mkdocs_specs(SAMPLE, "check", self.detail.removeprefix("site: ")).output
        if self.detail.startswith("case: "):
            case = CASES / f"{self.detail.removeprefix('case: ')}.md"
            printed = report(check(case.name, case.read_bytes()))
        else:
            printed = self.example.prints(path["path"] if path else "spec.md")
        if printed.startswith("mkdocs-specs: plugins: "):
            return f"{printed}\n"
        if path is None:
            return "".join(f"{found['sentence']}\n" for found in SENTENCE.finditer(printed))
        return COUNT.sub("", printed) + "\n"


def _around(fields: str, *, bare: bool) -> str:
    """Write a whole file around some fields, which take the place of those it has."""
    given = set(re.findall(r"^(\w+):", fields, re.MULTILINE))
    status = re.search(r"^status: (?!Draft$)", fields, re.MULTILINE)
    others = {} if bare else every_field() if status else DRAFT
    kept = {key: value for key, value in others.items() if key not in given}
    return f"---\n{yaml.dump(kept, sort_keys=False) if kept else ''}{fields}---\n"


def blocks(text: str) -> Iterator[Block]:
    """Yield the fences of a page that are checked."""
    schema, last, whole = "", Example("file", ""), Example("file", "")
    for found in BLOCK.finditer(text):
        kind, detail, content = found["kind"], (found["detail"] or "").strip(), found["content"]
        if kind is None:
            schema = ""
            continue
        example = _changed(whole, detail) or last
        if kind != "prints":
            titled = re.search(r'title="([^"]+)"', found["about"])
            by_language = "file" if found["about"].startswith("markdown") else "fields"
            about = "template" if kind == "template" else detail or by_language
            example = last = Example(about, content, "" if kind == "template" else schema, titled[1] if titled else "")
            whole = example if kind != "wrong" and about in ("file", "template") else whole
            schema = content if kind == "template" else schema
        yield Block(kind, example, content, detail, found.start("content"))


def _changed(example: Example, detail: str) -> Example | None:
    word, _, change = detail.partition(": ")
    if word not in ("after", "without"):
        return None
    before, _, after = change.partition(" -> ") if word == "after" else (f"{change}\n", "", "")
    assert before in example.content, before
    return replace(example, content=example.content.replace(before, after, 1))


def refreshed(text: str) -> str:
    """Write the quotes of a page anew."""
    for block in reversed([block for block in blocks(text) if block.kind == "prints"]):
        text = text[: block.start] + block.now() + text[block.start + len(block.content) :]
    return text


def _all(*kinds: str) -> list[object]:
    return [
        pytest.param(block, id=f"{page.stem}-{text.count(chr(10), 0, block.start) + 1}")
        for page in PAGES
        for text in [page.read_text(encoding="utf-8")]
        for block in blocks(text)
        if block.kind in kinds
    ]


@pytest.mark.parametrize("block", _all("right", "template"))
def test_a_right_example_is_right(block: Block) -> None:
    printed = block.example.prints()

    assert ": error: " not in printed
    assert ": warning: " not in printed
    assert "mkdocs-specs: " not in printed


@pytest.mark.parametrize("block", _all("prints"))
def test_a_quote_is_what_is_printed(block: Block) -> None:
    """After a change of words: `python -m tests.test_guide`."""
    assert block.content == block.now()


def _unchecked(page: Path) -> str:
    return BLOCK.sub(
        lambda found: "" if found["kind"] else found[0],
        page.read_text(encoding="utf-8"),
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_quote_and_no_whole_spec_is_left_unchecked(page: Path) -> None:
    rules, unchecked = "|".join(SEVERITIES), _unchecked(page)
    assert re.findall(r"<!-- (?:right|wrong|template|prints).*", unchecked) == []
    for fence in FENCE.finditer(unchecked):
        assert not re.search(rf"\[(?:{rules})\]$", fence[1], re.MULTILINE), fence[0]
        assert not re.match(r"---\n(?s:.*)\n---$", fence[1], re.MULTILINE), fence[0]


def test_the_skeleton_has_every_field_and_none_is_wrong_without_its_comment_mark() -> None:
    [block] = blocks((GUIDE / "skeleton.md").read_text(encoding="utf-8"))
    without = re.sub(r"^# ", "", block.content, flags=re.MULTILINE)
    site = check("spec.md", without)
    [spec] = site.catalog

    assert ": error: " not in report(site)
    assert ": warning: " not in report(site)
    assert [values for values in ENUMS.values() if not re.search("(,| or| and) ".join(values), without)] == []
    assert set(_keys(spec.data)) == {row.key.replace("<code>", "200").removesuffix("[]") for row in FIELDS}


def _keys(value: object, above: str = "") -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _keys(inner, f"{above}.{key}".lstrip("."))
    elif isinstance(value, list) and value:
        for entry in value:
            yield from _keys(entry, f"{above}[]")
    else:
        yield above


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")
