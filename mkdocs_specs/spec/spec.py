"""Spec: one document read by its template, with the parts the site understands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from mkdocs_specs.document import Document, Path, Value, has_content
from mkdocs_specs.problem import Location
from mkdocs_specs.spec.item import Check, Item, as_date
from mkdocs_specs.spec.items import by_path, has_items, items_of, items_with, part_of, text_of
from mkdocs_specs.spec.outline import Outline, outline_of
from mkdocs_specs.template import Choice, Field, Keys, Reading, Source, State, Template, title_of

_ID_LINE = re.compile(r"^id:[ \t]+([\"']?)(?P<id>[\w.-]+)\1[ \t]*(?:#.*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Spec:
    """One spec of the site; a faulty one is a spec too, so that links to it still work."""

    document: Document
    template: Template
    reading: Reading
    path: str
    """POSIX, relative to the docs folder."""
    page_keys: frozenset[str] = frozenset()
    """Keys that belong to the page and to other plugins."""
    kept: dict[Any, tuple[Any, Any]] | None = field(default=None, init=False, compare=False, repr=False)
    """What was found out from this spec alone, where it outlives a build: by function, the question and the answer."""

    lasting: dict[str, str] | None = field(default=None, init=False, compare=False, repr=False)
    """The texts that follow from this spec alone, where they outlive the process: by the function that writes each."""

    def last(self, texts: dict[str, str] | None = None) -> None:
        """Remember from now on the texts that follow from this spec alone (see `lasting`)."""
        object.__setattr__(self, "lasting", texts or {})

    def keep(self) -> None:
        """Remember from now on what is found out from this spec alone (see `once`); a spec made of it does not."""
        object.__setattr__(self, "kept", {})

    @property
    def data(self) -> dict[str, Value]:
        """The front matter, typed."""
        return self.reading.data

    def texts(self, part: str) -> tuple[str, ...]:
        """The texts of a part such as `author`: one or several people, tags, or a title; blanks are left out."""
        values = (self._part(source_index, part) for source_index in range(len(self.template.parts.get(part, ()))))
        return tuple(text for value in values for text in self._flat(value))

    def text(self, part: str) -> str:
        """The first text of a part; "" without one."""
        return next(iter(self.texts(part)), "")

    def _part(self, index: int, part: str) -> Value:
        source = self.template.parts[part][index]
        if source.is_format:
            return source.fill(self._lookup)
        found = part_of(self.data, (source,))
        if found is None and source.text in self._from_path:
            return self._from_path[source.text]
        return found if source.keys not in self.reading.blanks else None

    def _flat(self, value: Value) -> tuple[str, ...]:
        if isinstance(value, list):
            return tuple(text for entry in value for text in self._flat(entry))
        text = text_of(value)
        return () if self.template.is_none(text) else (text,)

    def _lookup(self, name: str) -> str:
        """The value of a blank in a format: a key as the author wrote it, else a part of the path."""
        keys = tuple(name.split("."))
        written = self.document.raw.get(keys) or text_of(part_of(self.data, (Source(name),)))
        return written or self._from_path.get(name, "")

    @cached_property
    def _from_path(self) -> Mapping[str, str]:
        path_format = self.template.path_format
        return path_format.match(self.path) if path_format is not None else {}

    @cached_property
    def id(self) -> str:
        """The id other specs link to: as written, else by the template's format; "" without one."""
        written = self.data.get("id") if "id" in self.template.root.properties else None
        if isinstance(written, str) and ("id",) not in self.reading.blanks:
            return written
        return self.text("id") or self._unread_id

    @property
    def _unread_id(self) -> str:
        """The id in a front matter that cannot be read, so that references to the spec are not lost."""
        if self.data or not self.document.problems or "id" not in self.template.root.properties:
            return ""
        found = _ID_LINE.search(self.document.text[: len(self.document.text) - len(self.document.body)])
        return found["id"] if found else ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names that references may use."""
        return self.texts("alias")

    @cached_property
    def title(self) -> str:
        """The title of the page: as written, else the heading that opens the body, else the file's name."""
        if written := self.text("title") or self._page_title:
            return " ".join(written.split())
        if self.outline.title is not None:
            return self.outline.title.text
        return self.path.rpartition("/")[2].removesuffix(".md").replace("-", " ").replace("_", " ").capitalize()

    @property
    def _page_title(self) -> str:
        """The title that MkDocs itself would take, where the template does not say what a title is."""
        return text_of(self.data.get("title")) if "title" not in self.template.parts else ""

    @cached_property
    def status(self) -> Choice | None:
        """The status, where it is one of the life cycle."""
        return next((choice for choice in self.template.statuses if choice.fits(self.status_text)), None)

    @cached_property
    def status_text(self) -> str:
        """The status as written."""
        return self.text("status")

    @cached_property
    def status_path(self) -> Path:
        """Where the status stands in the front matter."""
        return next((source.keys for source in self.template.parts.get("status", ()) if not source.is_format), ())

    @cached_property
    def priority(self) -> Choice | None:
        """The strategic priority, where it is one of the template's."""
        written = self.text("priority")
        return next((choice for choice in self.priorities if choice.value == written), None)

    @cached_property
    def priorities(self) -> tuple[Choice, ...]:
        """The scale that the priority stands on, strongest first; empty without one."""
        written = self.text("priority")
        return next((field.choices for field in self.template.fields("priority") if field.choice(written)), ())

    @property
    def version(self) -> str:
        """The version: as written, else that of the newest change."""
        changes = sorted(self.role("change"), key=lambda item: item.day("date") or date.min)
        return self.text("version") or (changes[-1].text("version") if changes else "")

    def day(self, part: str) -> date | None:
        """A part as a date."""
        return as_date(self.text(part))

    @cached_property
    def target(self) -> date | None:
        """The day the work is to be finished: the last target of a phase."""
        return max((day for item in self.role("milestone") if (day := item.day("date"))), default=None)

    @cached_property
    def outline(self) -> Outline:
        """The body in parts."""
        return outline_of(self.document, self.template.headed)

    @cached_property
    def items(self) -> Mapping[Path, Item]:
        """All items by where they stand, in the order of the front matter."""
        return by_path(tuple(items_of(self.data, self.template.root, self.template.ways_to(has_items))))

    def role(self, role: str) -> tuple[Item, ...]:
        """The items of one role."""
        if self.lasting is None or "items" in vars(self):
            return self._roles.get(role, ())
        # Of a spec that was stored, most is known without its items.
        if role not in self._by_role:
            found = items_of(self.data, self.template.root, self.template.ways_to(items_with(role)))
            self._by_role[role] = tuple(item for item in found if item.role == role)
        return self._by_role[role]

    @cached_property
    def _by_role(self) -> dict[str, tuple[Item, ...]]:
        """The items of those roles that were asked for."""
        return {}

    @cached_property
    def _roles(self) -> Mapping[str, tuple[Item, ...]]:
        found: dict[str, list[Item]] = {}
        for item in self.items.values():
            found.setdefault(item.role, []).append(item)
        return {role: tuple(items) for role, items in found.items()}

    @cached_property
    def criteria(self) -> tuple[Check, ...]:
        """The acceptance criteria of all stories and requirements."""
        items = (*self.role("story"), *self.role("requirement"))
        return tuple(check for item in items for check in item.checks)

    @cached_property
    def not_applicable(self) -> Mapping[Keys, str]:
        """The sections that do not apply, with the reason; a reason that is blank is none."""
        found = part_of(self.data, self.template.parts.get("not_applicable", ()))
        reasons = found.items() if isinstance(found, dict) else ()
        return {tuple(key.split(".")): text for key, text in reasons if isinstance(text, str) and text.strip()}

    def is_filled(self, value: Value, path: Path) -> bool:
        """Whether a value says something: not none, blank, empty or `false`, nor a collection of such."""
        if path in self.reading.blanks or value is False or self.template.is_none(value):
            return False
        if isinstance(value, dict):
            return any(self.is_filled(entry, (*path, key)) for key, entry in value.items())
        if isinstance(value, list):
            return any(self.is_filled(entry, (*path, index)) for index, entry in enumerate(value))
        return True

    def is_shown(self, value: Value) -> bool:
        """Whether a value takes room on the page: there is one, be it `false` or a blank."""
        return value is not None and value not in ("", [], {})

    def is_written(self, keys: Keys) -> bool:
        """Whether prose stands in for a field."""
        return any(has_content(prose.text) for prose in self.outline.under(keys))

    @property
    def is_withdrawn(self) -> bool:
        """Whether the work was given up."""
        return self.status is not None and self.status.state is State.WITHDRAWN

    @property
    def is_over(self) -> bool:
        """Whether the work is finished or was given up."""
        return self.status is not None and self.status.state in (State.DONE, State.WITHDRAWN)

    @cached_property
    def header_fields(self) -> Mapping[str, Field]:
        """The fields at the top level that no section shows and that play no part: the header's."""
        sources = (source for sources in self.template.parts.values() for source in sources if not source.is_format)
        elsewhere = {source.keys[0] for source in sources if len(source.keys) == 1} | {"id"}
        elsewhere |= {keys[0] for section in self.template.sections for keys in section.all_keys}
        found = {
            key: self.template.root.child(key) or Field(key, title_of(key)) for key in self.data if key not in elsewhere
        }
        known = self.template.root.properties
        return {
            key: field
            for key, field in found.items()
            if field.view != "hidden" and (key in known or key not in self.page_keys)
        }

    def where(self, path: Path) -> Location:
        """Say where a value stands."""
        return self.document.where(path)
