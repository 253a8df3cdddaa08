"""Pages of MkDocs → their HTML, kept, and given again while nothing that it was made of has changed.

What Python-Markdown makes of a page depends on its Markdown, on the extensions and their options, on where the page is
published, on a few options of MkDocs, and on the other files, of which MkDocs asks one after the other for the target
of each link. The first ones are the key. The questions are written down while the page is made, each with its answer,
and are asked again before the HTML is given: only when every answer is the same is the HTML. A site with an extension
of which we do not know that it looks at nothing else keeps none (see `host_pure`).

What MkDocs said meanwhile is said again. Its level is part of the key: what is not said at one may be at another.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from mkdocs_specs.host_pure import UnknownError, extensions_of
from mkdocs_specs.parts import pack, unpack
from mkdocs_specs.software import software
from mkdocs_specs.store import Store, digest

log = get_plugin_logger(__name__)
_SPEAKER = logging.getLogger(Page.__module__)

Contents = list[dict[str, Any]]
"""A table of contents in the form that Python-Markdown gives to MkDocs."""


class Answer(NamedTuple):
    """All that MkDocs asks of a file that a link leads to."""

    path: str
    url: str
    is_excluded: bool


@dataclass(frozen=True, slots=True)
class Made:
    """What MkDocs makes of the Markdown of a page, beside its HTML."""

    html: str
    contents: Contents
    heading: str | None
    """The heading that opens the page, from which it may have its title."""
    anchors: frozenset[str]
    links_to_anchors: dict[str, dict[str, str]] | None
    """By the path of the file that a link leads to: each anchor, with the link as written."""


@dataclass(slots=True)
class Record:
    """All that MkDocs asked and said while it made a page."""

    answers: dict[str, Answer | None] = field(default_factory=dict)
    said: list[tuple[int, str]] = field(default_factory=list)
    is_whole: bool = True
    """Whether nothing was asked or said that we do not know how to repeat."""

    def holds(self, files: Files) -> bool:
        """Whether each question has the answer it had."""
        return all(answer_of(files, path) == answer for path, answer in self.answers.items())


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was made."""

    key: str
    made: Made
    record: Record


class Asked:
    """The files of a site for one page, with the questions written down."""

    def __init__(self, files: Files, record: Record) -> None:
        """Take the files, and where to write."""
        self._files, self._record = files, record

    def get_file_from_path(self, path: str) -> File | None:
        """Answer as the files do."""
        self._record.answers[path] = answer_of(self._files, path)
        return self._files.get_file_from_path(path)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the files have
        """Answer any other question, which we could not repeat."""
        self._record.is_whole = False
        return getattr(self._files, name)


class Renders:
    """The pages that were made last time."""

    def __init__(self, *, is_kept: bool = True) -> None:
        """Begin with none; a build that is the only one need not keep any."""
        self._is_kept = is_kept
        self._kept: dict[str, Kept] = {}
        self._store: Store | None = None
        self._is_told = False

    def begin(self, store: Store | None = None) -> None:
        """Note where pages outlive the build."""
        self._store = store

    def keep(self, paths: Iterable[str]) -> None:
        """Forget all pages but these."""
        for path in self._kept.keys() - set(paths):
            del self._kept[path]

    def render(
        self, page: Page, config: MkDocsConfig, files: Files, make: Callable[[Files], str | None]
    ) -> Made | None:
        """Give what is made of a page; `None` when `make` has done so, which gives the heading that opens the page."""
        path, key = page.file.src_uri, self._key(page, config)
        kept = self._kept.pop(path, None)
        if key and (kept is None or kept.key != key):
            kept = self._stored(key)
        if not key:
            make(files)
            return None
        if kept is not None and kept.record.holds(files):
            for level, message in kept.record.said:
                _SPEAKER.log(level, "%s", message)
            self._keep(path, kept)
            return kept.made
        record = Record()
        with _listening(record):
            heading = make(cast("Files", Asked(files, record)))
        if record.is_whole:
            kept = Kept(key, _made(page, heading), record)
            self._keep(path, kept)
            if self._store is not None and (content := _to_bytes(kept)) is not None:
                self._store.put(key, content)
        return None

    def _keep(self, path: str, kept: Kept) -> None:
        if self._is_kept:
            self._kept[path] = kept

    def _stored(self, key: str) -> Kept | None:
        content = self._store.get(key) if self._store is not None else None
        return _from_bytes(key, content) if content is not None else None

    def is_outdated(self, path: str, files: Files) -> bool:
        """Whether a page that was made would be another one now, since something it links to has changed."""
        kept = self._kept.get(path)
        return kept is not None and not kept.record.holds(files)

    def _key(self, page: Page, config: MkDocsConfig) -> str:
        """A digest of all that the HTML comes from, but for other files; empty when it cannot be kept.

        The options are read for each page, since plugins may change them from one to the next.
        """
        links = config.validation.links
        options = (config.use_directory_urls, dict(links), _SPEAKER.getEffectiveLevel(), _answer(page.file))
        try:
            extensions = extensions_of(config)
        except UnknownError as error:
            if not self._is_told:
                log.info("pages are made anew each time, since the extension '%s' may look at more than a page", error)
            self._is_told = True
            return ""
        return digest("html", software(), extensions, repr(options), page.file.src_uri, page.markdown or "")


def answer_of(files: Files, path: str) -> Answer | None:
    """Say what MkDocs could learn of the file at a path."""
    file = files.get_file_from_path(path)
    return _answer(file) if file is not None else None


def _answer(file: File) -> Answer:
    return Answer(file.src_uri, file.url, file.inclusion.is_excluded())


def give(page: Page, made: Made, files: Files) -> None:
    """Give a page what was made of it, all but its title."""
    page.content = made.html
    page.toc = get_toc(made.contents)  # type: ignore[arg-type]  # the form of Python-Markdown, for which MkDocs has no public name
    page.present_anchor_ids = set(made.anchors)
    if made.links_to_anchors is not None:
        found = ((_target(page, path, files), dict(links)) for path, links in made.links_to_anchors.items())
        page.links_to_anchors = {file: links for file, links in found if file is not None}


def _target(page: Page, path: str, files: Files) -> File | None:
    return page.file if path == page.file.src_uri else files.get_file_from_path(path)


def _made(page: Page, heading: str | None) -> Made:
    links = page.links_to_anchors
    return Made(
        page.content or "",
        [_entry(one) for one in page.toc],
        heading,
        frozenset(page.present_anchor_ids or ()),
        {file.src_uri: dict(found) for file, found in links.items()} if links is not None else None,
    )


def _entry(link: AnchorLink) -> dict[str, Any]:
    return {"name": link.title, "id": link.id, "level": link.level, "children": [_entry(one) for one in link.children]}


def _to_bytes(kept: Kept) -> bytes | None:
    """Write a page; `None` where it holds half a character, which is no text."""
    made, record = kept.made, kept.record
    about = (made.contents, made.heading, sorted(made.anchors), made.links_to_anchors)
    try:
        return pack([about, record.answers, record.said], made.html)
    except ValueError:
        return None


def _from_bytes(key: str, content: bytes) -> Kept | None:
    """Read what was stored; nothing where it has another form, since others may write the file too."""
    try:
        ((contents, heading, anchors, links), answers, said), (html,) = unpack(content)
        found = {str(path): dict(one) for path, one in links.items()} if links is not None else None
        made = Made(html, [_checked(one) for one in contents], heading, frozenset(map(str, anchors)), found)
        known = {str(path): Answer(*answer) if answer is not None else None for path, answer in answers.items()}
        return Kept(key, made, Record(known, [(int(level), str(message)) for level, message in said]))
    except (AttributeError, LookupError, TypeError, ValueError):
        return None


def _checked(entry: dict[str, Any]) -> dict[str, Any]:
    inner = [_checked(one) for one in entry["children"]]
    return {"name": str(entry["name"]), "id": str(entry["id"]), "level": int(entry["level"]), "children": inner}


class _Listener(logging.Handler):
    """Writes down what MkDocs says of a page; what others say we could not repeat."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._record = record

    def emit(self, record: logging.LogRecord) -> None:
        """Write one sentence down."""
        if record.name == _SPEAKER.name:
            self._record.said.append((record.levelno, record.getMessage()))
        else:
            self._record.is_whole = False


@contextmanager
def _listening(record: Record) -> Iterator[None]:
    """Hear what is said meanwhile by pages, and in the logs of MkDocs and of everybody, which may be apart."""
    heard, others = _Listener(record), _Listener(record)
    others.addFilter(lambda one: one.name != _SPEAKER.name)
    logs = (logging.getLogger("mkdocs"), logging.getLogger())
    _SPEAKER.addHandler(heard)
    for log_of_all in logs:
        log_of_all.addHandler(others)
    try:
        yield
    finally:
        _SPEAKER.removeHandler(heard)
        for log_of_all in logs:
            log_of_all.removeHandler(others)
