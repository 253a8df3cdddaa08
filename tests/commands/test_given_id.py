"""The id of a spec by a few lines of its file: the one that the whole file gives."""

from pathlib import Path

import pytest

from mkdocs_specs.commands.given_id import given_id
from mkdocs_specs.sources import Memory, SourceFile
from mkdocs_specs.template import Template
from tests.checking import built_in, template_at
from tests.test_cases import INVALID, VALID

EIP = """
x-specs: {parts: {id: "EIP-{eip}"}, path: "eip-{eip}.md"}
properties: {eip: {type: integer}, title: {type: string}, meta: {properties: {number: {type: string}}}}
"""
NESTED = EIP.replace('"EIP-{eip}"', "meta.number")
FORMS = {
    "usual": "---\ntags:\n- a\n\n# note\nid: SPEC-0007  # ours\ntitle: A\n---\nid: SPEC-0001\n",
    "with Windows line ends": "---\r\nid: SPEC-0007\r\ntitle: A\r\n---\r\n",
    "behind a byte order mark": "\ufeff---\nid: SPEC-0007\n---\n",
    "in quotes": "---\ntitle: |\n  id: SPEC-0001\n\"id\": 'SPEC-0007'\n---\n",
    "in braces": "---\n{title: A, id: SPEC-0007}\n---\n",
    "on the line below": "---\nid:\n  SPEC-0007\n---\n",
    "by an alias": "---\nother: &it SPEC-0007\nid: *it\n---\n",
    "beside what is no YAML": "---\nid: SPEC-0007\ntitle: [\n---\n",
    "not closed": "---\nid: SPEC-0007\ntitle: A\n",
    "twice": "---\nid: SPEC-0007\nid: SPEC-0008\n---\n",
    "a blank": "---\nid: ____\n---\n",
    "none": "# Home\n",
    "not UTF-8": "---\nid: SPEC-0007\ntitle: \udcff\n---\n",
    "a number": "---\neip: 0012\ntitle: A\n---\n",
    "deeper": "---\ntitle: A\nmeta:\n  name: B\n  number: 1.10\n---\n",
}


def both(path: str, content: bytes, template: Template) -> tuple[str, str]:
    """The id by a few lines, and by all."""
    file = SourceFile(path, path, lambda: content)
    return given_id(file, template), Memory().spec(file, template, frozenset()).id


@pytest.mark.parametrize("case", [*VALID, *INVALID], ids=lambda case: case.stem)
def test_the_id_of_every_case_is_that_of_the_whole_file(case: Path) -> None:
    schema = case.with_suffix(".schema.yaml")
    found, whole = both(case.name, case.read_bytes(), template_at(schema) if schema.exists() else built_in())
    assert found == whole


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("schema", ["", EIP, NESTED], ids=["built-in", "format", "nested"])
def test_the_id_is_that_of_the_whole_file_however_it_is_written(tmp_path: Path, form: str, schema: str) -> None:
    (tmp_path / "t.schema.yaml").write_text(schema, encoding="utf-8")
    template = template_at(tmp_path / "t.schema.yaml") if schema else built_in()
    found, whole = both("specs/eip-0012.md", FORMS[form].encode(errors="surrogateescape"), template)
    assert found == whole
