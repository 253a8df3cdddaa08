"""Front matter as MkDocs reads it, from what we have read already: the same values of the same types, or no answer."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from mkdocs.utils import meta
from yaml import CSafeLoader

from mkdocs_specs.document import read
from mkdocs_specs.meta_values import as_mkdocs_reads, as_mkdocs_reads_a_kept
from mkdocs_specs.spec import Spec
from tests.checking import built_in

SCALARS = (
    *("no", "Yes", "on", "OFF", "y", "true", "null", "~", "", "1", "-7", "010", "0o10", "0x1F", "0b11", "1_000", "1e3"),
    *("1.5e+3", ".5", "1.", ".inf", "-.INF", ".NaN", "1:30", "12:30:45", "190:20:30.15", "2026-01-14", "2026-1-4"),
    *("2026-01-14T10:00:00Z", "2026-01-14 10:00:00 +01:00", "2026-02-30", "=", "<<", "1.10", "0012", "a b", "SPEC-1"),
    *(
        "'no'",
        '"2026-01-14"',
        "'1'",
        "|\n    no\n",
        ">-\n    1\n    2\n",
        "[no, 1, '1', 2026-01-14]",
        "{a: no, b: 010}",
    ),
    *(
        "x # said",
        "- 1",
        "&a 1",
        "*a",
        "!!str 1",
        "@x",
        "`x`",
        "é\u00a0b",
        "a\u2028b",
        "[]",
        "{}",
        "[[SPEC-2]]",
        "_____",
    ),
)
KEYS = ("title", "no", "1", "2026-01-14", "'yes'", "a b", "<<", "=", "null", "status")


def a_kept_one(text: str) -> Spec:
    document = read("docs/a.md", text)
    spec = Spec(document, built_in(), built_in().apply(document, frozenset()), "a.md")
    spec.last()
    return spec


def agrees(text: str) -> bool:
    """Whether there is an answer; if so it must be that of MkDocs, types and order included, also when it was kept."""
    found = as_mkdocs_reads(read("docs/a.md", text))
    spec = a_kept_one(text)
    first, again = as_mkdocs_reads_a_kept(spec), as_mkdocs_reads_a_kept(spec)
    assert repr(first) == repr(again) == repr(found), text
    if found is None:
        return False
    body, data = meta.get_data(text)
    assert (found[0], repr(found[1])) == (body, repr(data)), text
    return True


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_scalar_is_what_mkdocs_makes_of_it_or_left_to_mkdocs(scalar: str) -> None:
    agrees(f"---\ntitle: One\nvalue: {scalar}\n---\nText\n")
    agrees(f"---\nlist:\n  - {scalar}\n  - last\n---\n\n\nText\n")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_what_mkdocs_makes_of_it_or_left_to_mkdocs(key: str) -> None:
    agrees(f"---\n{key}: 1\ninner: {{{key}: 2}}\n---\nText\n")


def test_random_front_matters_are_read_as_mkdocs_reads_them() -> None:
    random, answered = Random(7), 0  # noqa: S311  # test data

    for _ in range(500):
        lines = [f"k{number}: {random.choice(SCALARS)}" for number in range(random.randint(1, 3))]
        answered += agrees("---\n" + "\n".join(lines) + "\n---\nText\n")

    assert answered > 100


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: a\n...\nText\n",
        "---\na: |\n  ---\n  b\n---\nText\n",
        "--- \ntitle: a\n---\t\n\n\n---\nText\n",
        "---\ntitle: a\n---",
        "\n---\ntitle: a\n---\nText\n",
        "---\ntitle: a\ntitle: b\n---\nText\n",
        "---\n- a\n---\nText\n",
        "---\n---\nText\n",
        "---\r\ntitle: a\r\n---\r\nText\r\n",
        "title: a\n\nText\n",
        "---\na: &x {b: 1}\nc: *x\n---\nText\n",
        "---\na: {b: 1}\n<<: {c: 2}\n---\nText\n",
    ],
)
def test_odd_front_matters_are_read_as_mkdocs_reads_them(text: str) -> None:
    agrees(text.replace("\r\n", "\n"))


def test_the_specs_of_the_sample_site_all_have_an_answer() -> None:
    files = sorted((Path(__file__).parent.parent / "sample_site/docs/specs").glob("[0-9]*.md"))

    assert files
    assert all(agrees(file.read_text(encoding="utf-8")) for file in files)


def test_dates_are_dates() -> None:
    found = as_mkdocs_reads(read("docs/a.md", "---\ncreated: 2026-01-14\nis_on: no\n---\nText\n"))

    assert found == ("Text\n", {"created": date(2026, 1, 14), "is_on": False})


def test_what_was_kept_is_made_anew_for_each_page_and_for_the_rules_that_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = a_kept_one("---\ncreated: 2026-01-14\nresponses: {200: ok}\nwhole: =\n---\nText\n")
    first, again = as_mkdocs_reads_a_kept(spec), as_mkdocs_reads_a_kept(spec)
    assert first is None
    assert again is None, "MkDocs alone can say what '=' is"

    spec = a_kept_one("---\ncreated: 2026-01-14\nresponses: {200: ok}\n---\nText\n")
    first, again = as_mkdocs_reads_a_kept(spec), as_mkdocs_reads_a_kept(spec)
    assert first == again == ("Text\n", {"created": date(2026, 1, 14), "responses": {200: "ok"}})
    assert first is not None
    assert again is not None
    assert first[1] is not again[1]

    rules = {first: found for first, found in CSafeLoader.yaml_implicit_resolvers.items() if first != "2"}
    monkeypatch.setattr(CSafeLoader, "yaml_implicit_resolvers", rules)
    found = as_mkdocs_reads_a_kept(a_kept_one("---\ncreated: 2026-02-14\n---\nText\n"))
    assert found == ("Text\n", {"created": "2026-02-14"})
