"""A spec that another process has stored is the one that would be read, and nothing but that is ever taken for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.document import read
from mkdocs_specs.parts import pack
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Spec, lasting
from mkdocs_specs.store import Store
from mkdocs_specs.stored_specs import Origin, StoredSpecs
from tests.checking import built_in
from tests.sites import a_spec

SAMPLES = sorted((Path(__file__).parents[1] / "sample_site/docs/specs").rglob("*.md"))
VALID = sorted((Path(__file__).parent / "cases/valid").glob("*.md"))


def an_origin(content: str | bytes, path: str = "specs/a.md") -> Origin:
    text = content if isinstance(content, bytes) else content.encode()
    return Origin(path, f"docs/{path}", text, built_in(), PAGE_KEYS)


def read_anew(origin: Origin) -> Spec:
    document = read(origin.shown_path, origin.content)
    return Spec(
        document, origin.template, origin.template.apply(document, origin.page_keys), origin.path, origin.page_keys
    )


def stored(folder: Path, templates: str = "those of the site") -> StoredSpecs:
    return StoredSpecs(Store(folder, pytest.fail), templates)


def put(folder: Path, origin: Origin) -> Spec:
    specs, spec = stored(folder), read_anew(origin)
    specs.note(origin, spec)
    specs.put()
    return spec


def all_named(spec: Spec) -> list[tuple[str, Location]]:
    """What a spec names when it is alone, and where: nearly all of it leads nowhere then."""
    catalog = Catalog((spec,), (spec.template,), date(2026, 11, 22))
    lost = [(one.name, one.where) for one in catalog.lost]
    return [*lost, *((one.target.path, one.where) for one in (*catalog.references, *catalog.to_self))]


@lasting
def shout(spec: Spec) -> str:
    return spec.title.upper()


@pytest.mark.parametrize("file", [*SAMPLES, *VALID], ids=lambda file: file.stem)
def test_what_is_stored_is_what_would_be_read(file: Path, tmp_path: Path) -> None:
    origin = an_origin(file.read_bytes(), f"specs/{file.name}")
    spec = put(tmp_path, origin)

    found = stored(tmp_path).find(origin)

    is_clean = not (spec.document.problems or spec.reading.findings or spec.reading.strays or spec.reading.blanks)
    assert (found is not None) == (is_clean and bool(spec.data))
    if found is not None:
        assert found == spec
        assert repr(found.data) == repr(spec.data), "1, 1.0 and true are equal in Python"
        assert [found.where(path) for path in found.items] == [spec.where(path) for path in spec.items]


@pytest.mark.parametrize("file", [*SAMPLES, *VALID], ids=lambda file: file.stem)
def test_what_a_stored_spec_names_stands_where_it_is_written(file: Path, tmp_path: Path) -> None:
    origin = an_origin(file.read_bytes(), f"specs/{file.name}")
    specs, spec = stored(tmp_path), read_anew(origin)
    specs.note(origin, spec)
    named = all_named(spec)
    specs.put()

    found = stored(tmp_path).find(origin)

    if found is not None:
        assert found.lasting
        assert all_named(found) == named


def test_nearly_every_spec_of_the_sample_is_stored(tmp_path: Path) -> None:
    origins = [an_origin(file.read_bytes(), file.name) for file in SAMPLES]
    for origin in origins:
        put(tmp_path, origin)

    assert sum(stored(tmp_path).find(origin) is not None for origin in origins) > len(origins) // 2


@pytest.mark.parametrize(
    "change",
    [
        lambda origin: origin._replace(path="specs/b.md"),
        lambda origin: origin._replace(shown_path="a.md"),
        lambda origin: origin._replace(content=origin.content + b"\nMore.\n"),
        lambda origin: origin._replace(page_keys=frozenset({"icon"})),
    ],
)
def test_a_spec_is_found_for_all_that_it_was_made_of_only(tmp_path: Path, change: Callable[[Origin], Origin]) -> None:
    origin = an_origin(a_spec(1))
    put(tmp_path, origin)

    assert stored(tmp_path).find(origin) is not None
    assert stored(tmp_path).find(change(origin)) is None
    assert stored(tmp_path, "other templates").find(origin) is None


@pytest.mark.parametrize(
    "content",
    [
        "# No front matter\n",
        a_spec(1, statsu="Draft"),
        a_spec(1).replace("---\n", "---\nsummary: [\n", 1),
    ],
)
def test_a_spec_with_a_fault_is_read_each_time(tmp_path: Path, content: str) -> None:
    origin = an_origin(content)
    put(tmp_path, origin)

    assert stored(tmp_path).find(origin) is None


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"[]",
        b"[[], [2]]\n[]",
        pack([], "[{}, [], []]"),
        pack([], "[[], [], []]", ""),
        pack([], '[{"a": 1}, [[[], []]], []]', ""),
        pack([], '[{"a": 1}, [[["b", 1], 2]], []]', ""),
        pack([], '[{"a": 1}, [], []]', "places"),
        pack([], '[{"a": 1}, [], []]', "AAA="),
        pack(["a"], "[{}, [], []]", ""),
        b"\xff\n\xff",
    ],
)
def test_what_has_another_form_is_not_taken_for_a_spec(tmp_path: Path, damaged: bytes) -> None:
    origin = an_origin(a_spec(1))
    put(tmp_path, origin)
    [file] = [file for file in tmp_path.glob("??/*") if file.is_file()]
    Store(tmp_path, pytest.fail).put(file.parent.name + file.name, damaged)

    assert stored(tmp_path).find(origin) is None


def test_a_text_that_lasts_is_stored_with_its_spec(tmp_path: Path) -> None:
    origin = an_origin(a_spec(1, "Reserve a locker"))
    specs, spec = stored(tmp_path), read_anew(origin)
    specs.note(origin, spec)
    assert shout(spec) == "RESERVE A LOCKER"
    specs.put()

    found = stored(tmp_path).find(origin)

    assert found is not None
    assert found.lasting == {"tests.test_stored_specs.shout": "RESERVE A LOCKER"}
    assert shout(found) == "RESERVE A LOCKER"
