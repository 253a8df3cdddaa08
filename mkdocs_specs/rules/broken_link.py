"""Every relative link in the front matter leads to a file of the docs folder, as MkDocs demands of links in prose."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.catalog.fields import within
from mkdocs_specs.catalog.texts import links_of, texts_of
from mkdocs_specs.document import Path
from mkdocs_specs.document.mentions import Form, mentions
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import Spec, once
from mkdocs_specs.suggestion import nearest_path

ID = "broken-link"
SEVERITY = Severity.ERROR

_LINK = "]("
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*:|//")
_FILE = re.compile(r"[^\s<>]*\.[A-Za-z]\w{0,7}(?:[?#]\S*)?")


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each link to a file that is not there."""
    if not catalog.files:
        return
    for spec in catalog:
        for path, address in _links(spec):
            name = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
            if not name or name.startswith("/") or _SCHEME.match(name) or _is_there(name, spec, catalog):
                continue
            place = normpath(join(dirname(spec.path), name))
            near = _nearest(place, spec, catalog) or "; mend the path or add the file"
            message = f"the link '{address}' leads to no file: there is no {place} in the docs folder{near}"
            yield Fault(spec, message, path, within(spec, spec.where(path), address))


def _nearest(place: str, spec: Spec, catalog: Catalog) -> str:
    """Name the file of the most similar name as the spec would link to it."""
    found = nearest_path(place, catalog.files)
    return f"; did you mean '{relpath(found, dirname(spec.path) or '.')}'?" if found else ""


@once
def _links(spec: Spec) -> tuple[tuple[Path, str], ...]:
    """Find the addresses in the front matter: whole values that are paths of files, and links in texts."""
    return tuple(_all_links(spec))


def _all_links(spec: Spec) -> Iterator[tuple[Path, str]]:
    links = tuple(links_of(spec))
    for path, text in links:
        if _FILE.fullmatch(text.strip()):
            yield path, text.strip()
    for path, text in (*texts_of(spec, (_LINK,)), *links):
        for mention in mentions(text) if _LINK in text else ():
            if mention.form is Form.LINK:
                yield path, f"{mention.name}#{mention.item}" if mention.item else mention.name


def _is_there(name: str, spec: Spec, catalog: Catalog) -> bool:
    beside = normpath(join(dirname(spec.path), name))
    return beside in catalog.files or catalog.names.linked(name, spec.path) is not None
