"""The names of specs → the spec that a text means: an id, alias, path, link or URL, or an id inside a longer text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from mkdocs_specs.catalog.likely import Likely
from mkdocs_specs.document.mentions import MARKS, NOTHING
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.suggestion import any_of, nearest, nearest_path

_MARKDOWN_LINK = re.compile(r"!?\[(?P<label>[^\[\]]*)\]\(\s*<?(?P<target>[^()<>\s]*)>?[^()]*\)")
_PATH_TO_PAGE = re.compile(r"(?!\w+:)[^\s#]*\.md(?:#\S*)?")
_FEW = 6
_ITEM = r"(?:#(?P<item>[A-Za-z][\w.-]*\w|[A-Za-z]))?"
_AFTER = r"(?!\w|[\w-]{0,60}\.\w|-?/)"


@dataclass(frozen=True, slots=True)
class Target:
    """What a name means."""

    spec: Spec
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a name means nothing: a sentence that says how to mend it."""

    reason: str


Meaning = Target | Failure | None
"""`None`: the text is no name of ours, nor does it look like one."""


class Names:
    """All names of all specs."""

    def __init__(self, specs: Iterable[Spec], addresses: tuple[str, ...] = ()) -> None:
        """Index the specs; a URL that begins with one of the addresses is a path."""
        self._addresses = tuple(address.rstrip("/") + "/" for address in addresses if address)
        self._by_name: dict[str, list[Spec]] = {}
        self._by_path: dict[str, Spec] = {}
        prefixes: set[str] = set()
        for spec in specs:
            for name in dict.fromkeys((spec.id, *spec.aliases)):
                if name:
                    self._by_name.setdefault(name, []).append(spec)
                    prefixes.add(name.rstrip("0123456789"))
            for path in _paths(spec):
                self._by_path.setdefault(path, spec)
            for source in (*spec.template.parts.get("id", ()), *spec.template.parts.get("alias", ())):
                prefixes.add(source.prefix if source.is_format else "")
        self._prefixes = tuple(sorted((one for one in prefixes if re.search(r"[^\W\d_]", one)), key=_longest_first))

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """Finds ids without brackets: the fixed text of an id and digits, not within a path or another word."""
        if not self._prefixes:
            return NOTHING
        known = "|".join(_begun(re.escape(prefix)) for prefix in self._prefixes)
        return re.compile(rf"(?P<name>(?:{known})\d+){_ITEM}{_AFTER}")

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """What every text has in it that names something, one or another: most texts have none."""
        return (*MARKS, *self._prefixes)

    def meaning(self, text: str, source: Spec | str) -> Meaning:
        """Say what a text means that stands in a spec, or in the page at a path, where a spec is expected."""
        written = text.strip()
        path = source if isinstance(source, str) else source.path
        for name in self._readings(written):
            if (found := self._named(name)) or (found := self._placed(name, path)):
                return found
        inside = {match[0] for match in self.bare.finditer(written)} - {written}
        if len(inside) == 1:
            return self.meaning(inside.pop(), source)
        return self.unknown(written) if self.looks_ours(written) else None

    def named(self, name: str, item: str = "", source: Spec | None = None) -> Target | Failure:
        """Say what an id or alias means, with one of its items; without a name the items of the source are meant."""
        if not name and source is not None:
            return _with_item(source, item)
        return self._named(f"{name}#{item}" if item else name) or self.unknown(name)

    def linked(self, address: str, source: str) -> Spec | None:
        """Return the spec whose file an ordinary link in the page at a path leads to."""
        found = self._placed(address, source) if address else None
        return found.spec if found is not None else None

    def looks_ours(self, text: str) -> bool:
        """Say whether a text that means no spec was meant to: it begins like an id, or is a path to a page."""
        begins = any(text.startswith(prefix) for prefix in self._prefixes)
        return begins or _PATH_TO_PAGE.fullmatch(text) is not None

    def unknown(self, name: str) -> Failure:
        """Say that no spec has a name, and which one may be meant."""
        link = _MARKDOWN_LINK.fullmatch(name)
        written = unquote(link["target"]) if link and _PATH_TO_PAGE.fullmatch(link["target"]) else name
        is_path = _PATH_TO_PAGE.fullmatch(written) is not None
        paths = [path for path in self._by_path if path.endswith(".md")] if is_path else []
        found = nearest_path(written, paths) if is_path else self._likely.meant(written)
        mending = f"did you mean '{found}'?" if found else "add that spec or drop the reference"
        there = "" if is_path or found else self._likely.range_of(written)
        return Failure(f"there is no spec {'at the path' if is_path else 'called'} '{written}'{there}; {mending}")

    @cached_property
    def _likely(self) -> Likely:
        return Likely(self._by_name)

    def _readings(self, text: str) -> Iterator[str]:
        """Yield what in a text may be the name: all of it; the target of a link, then its label."""
        yield text
        if link := _MARKDOWN_LINK.fullmatch(text):
            yield unquote(link["target"])
            yield link["label"]

    def _named(self, text: str) -> Target | Failure | None:
        name, _, item = (text, "", "") if text in self._by_name else text.partition("#")
        found = self._by_name.get(name, [])
        if not found:
            return None
        if len({spec.id for spec in found}) > 1:
            ids = any_of([spec.id for spec in found], "and")
            return Failure(f"'{name}' means {ids}; write the id of the one that is meant")
        return _with_item(found[0], item) if item else Target(found[0])

    def _placed(self, text: str, source: str) -> Target | None:
        """Look a path up: beside the file it stands in, in the docs folder, or below an address of the site."""
        for address in self._addresses:
            if text.startswith(address):
                parts = _bare_path(text.removeprefix(address)).split("/")
                ends = ("/".join(parts[start:]) for start in range(len(parts)))
                return next((Target(self._by_path[end]) for end in ends if end in self._by_path), None)
        if "://" in text or not text:
            return None
        bare = _bare_path(text)
        beside = normpath(join(dirname(source), bare)) if not text.startswith("/") else ""
        found = self._by_path.get(beside) or self._by_path.get(normpath(bare).lstrip("/"))
        return Target(found) if found is not None else None


def _begun(prefix: str) -> str:
    """Write what finds the fixed text of an id, not within a path or another word: first the text, which is quicker."""
    return rf"{prefix}(?<![\w.#@\\&=?!]{prefix})(?<![^\d]/{prefix})"


def _with_item(spec: Spec, name: str) -> Target | Failure:
    item = next((one for one in spec.items.values() if one.id and name in (one.id, one.anchor)), None)
    if item is not None:
        return Target(spec, item)
    known = [one.id for one in spec.items.values() if one.id]
    return Failure(f"{spec.id or spec.title} has no item '{name}'; {_hint(name, known)}")


def _hint(name: str, known: list[str]) -> str:
    """Say which item may be meant."""
    if found := nearest(name, sorted(known)):
        return f"did you mean '{found}'?"
    if not known:
        return "none of its items has an id"
    alike = [one for one in known if one.rstrip("0123456789") == name.rstrip("0123456789")] or known
    return f"use {any_of(alike)}" if len(alike) <= _FEW else "look at its page for the ids that they have"


def _paths(spec: Spec) -> Iterator[str]:
    """Yield the spellings of a spec's path that people write: with and without `.md`, `/README.md`, `/index.md`."""
    for path in (spec.path, spec.document.path):
        yield path
        for end, page in ((".md", ".html"), ("/README.md", "/index.html"), ("/index.md", "/index.html")):
            if path.endswith(end):
                yield path.removesuffix(end)
                yield path.removesuffix(end) + page


def _bare_path(text: str) -> str:
    return unquote(text.partition("#")[0].partition("?")[0]).strip("/")


def _longest_first(text: str) -> tuple[int, str]:
    return -len(text), text
