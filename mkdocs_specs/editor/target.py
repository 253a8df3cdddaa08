"""Page × offset → the spec or item that is named there."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from mkdocs_specs.catalog import Target
from mkdocs_specs.catalog.fields import parted
from mkdocs_specs.catalog.texts import meaning_of
from mkdocs_specs.document import Path
from mkdocs_specs.document.mentions import Form as MentionForm
from mkdocs_specs.document.mentions import Mention
from mkdocs_specs.editor.entry import Entry, Form
from mkdocs_specs.editor.fields import field_at, keys_of
from mkdocs_specs.editor.page import Page
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Field


@dataclass(frozen=True, slots=True)
class Naming:
    """A stretch of text that names a spec or one of its items."""

    target: Target
    start: int
    end: int


def naming_at(page: Page, offset: int) -> Naming | None:
    """Say what is named at an offset; a spec's own id, and that of its item, names it too."""
    here = offset - page.front.start
    found = _in_entries(page, (one for one in page.entries if one.holds(here)))
    if not page.front.holds(offset):
        found = _in_body(page)
    return next((one for one in found if one.start <= offset <= one.end), None)


def namings_in(page: Page, words: Collection[str]) -> Iterator[Naming]:
    """Yield what a page names, in its front matter and then in its prose, where one of these words stands."""

    def is_likely(text: str) -> bool:
        return any(word in text for word in words)

    if is_likely(page.text):
        yield from _in_entries(page, (one for one in page.entries if is_likely(page.yaml[one.start : one.end])))
    if is_likely(page.text[page.front.body :]):
        yield from _in_body(page)


def _in_entries(page: Page, entries: Iterable[Entry]) -> Iterator[Naming]:
    base = page.front.start
    for entry in entries:
        yield from (Naming(one.target, base + one.start, base + one.end) for one in _in_entry(page, entry))


def _in_body(page: Page) -> Iterator[Naming]:
    return _mentioned(page, page.text[page.front.body :], page.front.body)


def _in_entry(page: Page, entry: Entry) -> Iterator[Naming]:
    """Yield what one value names; offsets are those in the front matter."""
    if page.template is None or entry.form not in (Form.PLAIN, Form.QUOTED, Form.BLOCK):
        return
    field = field_at(page.template.root, entry.path)
    if (own := _own(page, entry)) is not None:
        yield Naming(own, entry.start, entry.end)
    elif field is not None and field.relation is not None and not field.choices:
        yield from _named(page, field, entry)
    elif field is None or not (field.choices or field.format or field.properties or field.items):
        yield from _mentioned(page, page.yaml[entry.start : entry.end], entry.start)


def _own(page: Page, entry: Entry) -> Target | None:
    """Say whether a value is the id of the spec it stands in, or of one of its items."""
    spec, template = page.spec, page.template
    if spec is None or template is None:
        return None
    written = page.yaml[entry.start : entry.end].strip("\"'")
    if keys_of(entry.path) == entry.path and entry.path in id_paths(spec):
        return Target(spec)
    item = next((one for one in page.items if one.path == entry.path[:-1]), None)
    return Target(spec, item) if item is not None and item.id == written and item.is_given else None


def id_paths(spec: Spec) -> tuple[Path, ...]:
    """Return the keys that hold the id of a spec, or what its id is made of."""
    sources = spec.template.parts.get("id", ())
    made = [tuple(name.split(".")) for source in sources if source.is_format for name in source.names]
    plain = [source.keys for source in sources if not source.is_format]
    return (("id",), *plain, *made) if "id" in spec.template.root.properties else (*plain, *made)


def _named(page: Page, field: Field, entry: Entry) -> Iterator[Naming]:
    """Yield the names in a field that names specs, or items of one."""
    text = page.yaml[entry.start : entry.end]
    is_entry = bool(entry.path) and isinstance(entry.path[-1], int)
    place = 0
    for part in [text] if is_entry else parted(text):
        name = part.strip().strip("\"'")
        start = text.find(name, place)
        place = start + len(name)
        target = _meaning(page, field, name)
        if name and target is not None:
            yield Naming(target, entry.start + start, entry.start + place)


def _meaning(page: Page, field: Field, name: str) -> Target | None:
    relation, spec = field.relation, page.spec
    if relation is not None and relation.among and "#" not in name:
        own = (item for item in page.items if item.role == relation.among)
        item = next((item for item in own if name in (item.id, item.text("text").strip())), None)
        return Target(spec, item) if spec is not None and item is not None else None
    found = page.catalog.names.meaning(name, page.source)
    return found if isinstance(found, Target) else None


def _mentioned(page: Page, markdown: str, base: int) -> Iterator[Naming]:
    """Yield what a piece of Markdown mentions."""
    for mention in page.catalog.scan.mentions(markdown):
        found = _meant(page, mention)
        if found is not None:
            yield Naming(found, base + mention.start, base + mention.end)


def _meant(page: Page, mention: Mention) -> Target | None:
    if mention.form is MentionForm.MARKER:
        return None
    found = meaning_of(mention, page.path, page.spec, page.catalog.names)
    return found if isinstance(found, Target) else None
