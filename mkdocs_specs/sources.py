"""Files of the docs folder → Specs and texts; what has not changed since the last time is not read again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from mkdocs_specs.document import read
from mkdocs_specs.spec import Spec
from mkdocs_specs.stored_specs import Origin, StoredSpecs
from mkdocs_specs.template import Template


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One Markdown file of the docs folder."""

    path: str
    """POSIX, relative to the docs folder."""
    shown_path: str
    """POSIX, relative to the folder of mkdocs.yml: as it stands in messages."""
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Known:
    """A spec, and all that it was made of."""

    shown_path: str
    content: bytes
    template: Template
    page_keys: frozenset[str]
    spec: Spec


@dataclass(slots=True)
class Memory:
    """The specs of the last run, for a server that reads the same files again and again.

    A spec is a value of its file and its template, so one that was read from the same bytes is as good as new.
    """

    is_kept: bool = False
    """Whether it outlives the run, so that specs may remember what was found out from them."""
    _known: dict[str, Known] = field(default_factory=dict)
    stored: StoredSpecs | None = None
    """Those of earlier processes."""

    def spec(self, file: SourceFile, template: Template, page_keys: frozenset[str]) -> Spec:
        """Give the spec of a file, read anew only when something it is made of has changed."""
        content = file.read()
        last = self._known.get(file.path)
        if (
            last is None
            or last.template is not template
            or (last.content, last.shown_path, last.page_keys) != (content, file.shown_path, page_keys)
        ):
            spec = self._read(file, content, template, page_keys)
            if not self.is_kept:
                return spec
            spec.keep()
            last = Known(file.shown_path, content, template, page_keys, spec)
            self._known[file.path] = last
        return last.spec

    def store(self) -> None:
        """Let what was read be found by later processes."""
        if self.stored is not None:
            self.stored.put()

    def keep(self, paths: Iterable[str]) -> None:
        """Forget all files but these."""
        for path in self._known.keys() - set(paths):
            del self._known[path]

    def _read(self, file: SourceFile, content: bytes, template: Template, page_keys: frozenset[str]) -> Spec:
        if self.stored is None:
            return _spec(file, content, template, page_keys)
        origin = Origin(file.path, file.shown_path, content, template, page_keys)
        spec = self.stored.find(origin)
        if spec is None:
            spec = _spec(file, content, template, page_keys)
            self.stored.note(origin, spec)
        return spec


def read_text(file: SourceFile) -> str:
    """Read a page that is no spec; what is not UTF-8 is for MkDocs to complain of."""
    return file.read().decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _spec(file: SourceFile, content: bytes, template: Template, page_keys: frozenset[str]) -> Spec:
    document = read(file.shown_path, content)
    return Spec(document, template, template.apply(document, page_keys), file.path, page_keys)
