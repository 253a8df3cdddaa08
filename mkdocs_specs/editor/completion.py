"""Page × offset → Suggestions: keys, allowed values, ids of specs and of their items."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_specs.document import Path, plain_text
from mkdocs_specs.editor.about import about_field, about_spec
from mkdocs_specs.editor.fields import field_at, is_block, is_list
from mkdocs_specs.editor.mention import OpenMention, mention_at
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.place import Place, Wanted, place_at
from mkdocs_specs.editor.required import required_keys
from mkdocs_specs.editor.spelling import alias, spelling_of
from mkdocs_specs.editor.suggestion import Sort, Suggestion
from mkdocs_specs.editor.values import allowed_in
from mkdocs_specs.pages.type_words import type_words, written
from mkdocs_specs.pages.yaml_text import key_text, quoted, scalar
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.template import Field, Template


def suggestions_at(page: Page, offset: int) -> tuple[Suggestion, ...]:
    """Suggest what may be written at an offset, the likeliest first."""
    if (mention := mention_at(page.text, offset)) is not None:
        return tuple(_mentioned(page, mention))
    place = place_at(page.text, offset) if page.template is not None else None
    if page.template is None or place is None:
        return ()
    field = field_at(page.template.root, place.path)
    if field is None:
        return ()
    return tuple(_Writer(page, page.template, place, offset).suggestions(field))


def _mentioned(page: Page, mention: OpenMention) -> Iterator[Suggestion]:
    """Suggest ids behind `[[`, and ids of items behind `[[SPEC-0007#`."""
    if not mention.is_item:
        for spec in page.catalog:
            if spec.id and spec.path != page.path:
                yield _spec(spec, spec.id + mention.closing, mention.start, mention.end)
        return
    named = page.catalog.by_id.get(mention.name)
    own = not mention.name or (named is not None and named.path == page.path)
    for item in page.items if own else named.items.values() if named is not None else ():
        if item.id:
            yield _item(item, item.id + mention.closing, mention.start, mention.end)


def _spec(spec: Spec, insert: str, start: int, end: int) -> Suggestion:
    title = plain_text(spec.title)
    detail = " · ".join(part for part in (title, spec.status_text) if part)
    return Suggestion(spec.id, Sort.SPEC, insert, start, end, detail, about_spec(spec), f"{insert} {spec.id} {title}")


def _item(item: Item, insert: str, start: int, end: int) -> Suggestion:
    text = plain_text(" ".join(item.text("text").split()))
    return Suggestion(item.id, Sort.ITEM, insert, start, end, text, "", f"{item.id} {text}")


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes what is suggested for one place in the front matter."""

    page: Page
    template: Template
    place: Place
    offset: int

    def suggestions(self, field: Field) -> Iterator[Suggestion]:
        """Suggest keys, values, or what a list below its key may begin with."""
        place = self.place
        if place.wanted is Wanted.KEY:
            yield from self._keys(field, place.path, "")
        elif place.wanted is Wanted.VALUE:
            yield from self._values(field, place.path)
        elif is_list(field):
            path = (*place.path, 0)
            if (entry := field_at(self.template.root, path)) is not None:
                yield from self._keys(entry, path, "- ")
                yield from (replace(one, insert=self._spaced(f"- {one.insert}")) for one in self._values(entry, path))
        else:
            yield from self._keys(field, place.path, "")
            yield from self._values(field, place.path)

    def _keys(self, field: Field, path: Path, dash: str) -> Iterator[Suggestion]:
        required = required_keys(self.page.values, self.template, path, field)
        known = [key for key in field.properties if key not in self.place.siblings]
        behind = self.page.text[self.place.end : self.page.lines.end(self.place.end)]
        for key in sorted(known, key=lambda key: key not in required):
            inner = field_at(field, (key,)) or field.properties[key]
            colon = ":" if is_block(inner) and not self.place.is_inside else ": "
            insert = dash + key_text(key) + (colon if not behind.lstrip().startswith(":") else "")
            about = about_field(inner, (*path, key), self.template, self.page.words)
            detail = type_words(inner, self.page.words)
            yield Suggestion(key, Sort.KEY, self._spaced(insert), self.place.start, self.place.end, detail, about)

    def _values(self, field: Field, path: Path) -> Iterator[Suggestion]:
        """Suggest values; behind the key of a list its first entry, in brackets."""
        is_first = self.place.wanted is Wanted.VALUE and is_list(field) and field.items is not None
        target = field.items if is_first and field.items is not None else field
        for one in self._plain_values(target, path):
            insert = f"[{one.insert}]" if is_first else one.insert
            yield replace(one, insert=self._spaced(insert) if self.place.wanted is Wanted.VALUE else insert)

    def _plain_values(self, field: Field, path: Path) -> Iterator[Suggestion]:
        place, relation = self.place, field.relation
        if relation is not None and relation.among:
            for item in self.page.items:
                if item.role == relation.among and item.id:
                    yield _item(item, self._written(item.id), place.start, place.end)
        elif relation is not None:
            yield from self._specs(field, path)
        for value, label in allowed_in(field):
            yield Suggestion(written(value), Sort.VALUE, self._written(value), place.start, place.end, label)

    def _specs(self, field: Field, path: Path) -> Iterator[Suggestion]:
        """Suggest the other specs, spelled as the field spells them."""
        spelling = spelling_of(field, path, self.page.catalog)
        start, end = self._part(path)
        for spec in self.page.catalog:
            name = spelling(spec, self.page.path)
            if spec.id and name and spec.path != self.page.path:
                is_number = spelling is alias and name.isdecimal()
                yield _spec(spec, name if is_number else self._written(name), start, end)

    def _part(self, path: Path) -> tuple[int, int]:
        """Say which of the names between commas is being written, where a text holds several."""
        start, end = self.place.start, self.place.end
        if self.place.is_inside or (path and isinstance(path[-1], int)):
            return start, end
        text = self.page.text
        comma = text.rfind(",", start, self.offset)
        start = comma + 1 + (text[comma + 1 : self.offset].startswith(" ")) if comma >= 0 else start
        comma = text.find(",", self.offset, end)
        return start, comma if comma >= 0 else end

    def _written(self, value: object) -> str:
        """Write a value, within the quotes that are open."""
        quote, is_inside = self.place.quote, self.place.is_inside or self.place.wanted is not Wanted.EITHER
        if not isinstance(value, str) or not quote:
            return scalar(value, is_inside=is_inside)
        return value.replace("'", "''") if quote == "'" else quoted(value)[1:-1]

    def _spaced(self, insert: str) -> str:
        return f" {insert}" if self.place.needs_space else insert
