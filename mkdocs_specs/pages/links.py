"""Markdown that names specs → the same with links to them; nothing else of it is changed."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import dirname, relpath
from urllib.parse import quote

from mkdocs_specs.catalog import Catalog, Target
from mkdocs_specs.catalog.texts import meaning_of
from mkdocs_specs.document import plain_text
from mkdocs_specs.document.mentions import Form, Mention
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.views import Destination, markdown_text


@dataclass(frozen=True)
class Linker:
    """Puts links into the Markdown of one file."""

    catalog: Catalog
    page: str
    """Path in the docs folder of the file the Markdown stands in."""
    source: Spec | None
    inline: Callable[[str], str] = str
    """Markdown → HTML, for texts of the front matter."""
    known: dict[str, str] = field(default_factory=dict)

    def linked(self, markdown: str) -> str:
        """Write a link for each id that means a spec or an item; one that means none stays as it is."""
        scan, source = self.catalog.scan, self.source
        if not scan.may_name(markdown):
            return markdown
        if source is not None and source.document.body is markdown:
            found: Iterable[Mention] = scan.mentions_of_body(source)
        else:
            found = scan.mentions(markdown)
        pieces, end = [], 0
        for mention in found:
            if written := self._link(mention):
                pieces += [markdown[end : mention.start], written]
                end = mention.end
        return "".join(pieces) + markdown[end:] if pieces else markdown

    def html(self, text: str) -> str:
        """Write a text of the front matter as HTML."""
        if (known := self.known.get(text)) is None:
            known = self.known[text] = self.inline(self.linked(text))
        return known

    def refer(self, text: str) -> Destination | None:
        """Say where a name in a field that refers to specs leads; `None` when that is nowhere."""
        source = self.source if self.source is not None else self.page
        meaning = self.catalog.names.meaning(text, source)
        if not isinstance(meaning, Target):
            return None
        name = f"{meaning.spec.id}#{meaning.item.id}" if meaning.item is not None else meaning.spec.id
        return Destination(name or meaning.spec.title, self._address(meaning), describe(meaning))

    def _link(self, mention: Mention) -> str:
        if mention.form is Form.LINK:
            return ""
        meaning = meaning_of(mention, self.page, self.source, self.catalog.names)
        if not isinstance(meaning, Target):
            return ""
        if meaning.spec is self.source and meaning.item is None:
            return markdown_text(mention.label or mention.name) if mention.form is Form.BRACKETS else ""
        name = "#".join(part for part in (mention.name, mention.item) if part)
        label = mention.label or markdown_text(name if mention.name else mention.item)
        return f'[{label}]({self._address(meaning)} "{_title(describe(meaning))}")'

    def _address(self, target: Target) -> str:
        """A path from the file to the target's, as Markdown wants it."""
        anchor = f"#{target.item.anchor}" if target.item is not None else ""
        if target.spec.path == self.page:
            return anchor
        return _relative(target.spec.path, dirname(self.page)) + anchor


@lru_cache(maxsize=4096)
def _relative(path: str, folder: str) -> str:
    """The way from a folder to a file, which is the same for every page in the folder."""
    return quote(relpath(path, folder or "."))


def describe(target: Target) -> str:
    """Say what a link leads to: title and status, and of an item its text first."""
    spec, item = target.spec, target.item
    parts = [_text(item)] if item is not None else []
    parts.append(plain_text(spec.title))
    parts.append(spec.status.named(spec.status_text) if spec.status is not None else spec.status_text)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def _text(item: Item) -> str:
    return plain_text(item.text("text") or item.text("want"))


def _title(text: str) -> str:
    """Write plain text for the title of a Markdown link, also within a table."""
    return re.sub(r"[^\w\s.,;!?·-]", lambda match: f"&#{ord(match[0])};", text)
