"""A field that names specs × the site → how that field spells a spec: id, alias, path or Markdown link."""

from collections import Counter
from collections.abc import Callable
from itertools import islice
from posixpath import dirname, relpath

from mkdocs_specs.catalog import Catalog, Reference
from mkdocs_specs.document import Path
from mkdocs_specs.editor.fields import keys_of
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Field

Spelling = Callable[[Spec, str], str]
"""Writes a spec in the page at a path in the docs folder; "" where it has no such name."""
MOST_EXAMPLES = 100


def _id(spec: Spec, _page: str) -> str:
    return spec.id


def alias(spec: Spec, _page: str) -> str:
    """Write the other name of a spec, such as its bare number."""
    return next((name for name in spec.aliases if name != spec.id), "")


def _path(spec: Spec, page: str) -> str:
    return relpath(spec.path, dirname(page) or ".")


def _link(spec: Spec, page: str) -> str:
    return f"[{spec.id}]({_path(spec, page)})"


SPELLINGS: tuple[Spelling, ...] = (_id, alias, _path, _link)


def spelling_of(field: Field, path: Path, catalog: Catalog) -> Spelling:
    """Return the spelling that the field has most often in the site; where nobody has used it yet, that of its type."""
    keys = keys_of(path)
    used = (one for one in catalog.references if one.path and one.item is None and keys_of(one.path) == keys)
    votes = Counter(found for one in islice(used, MOST_EXAMPLES) if (found := _spelled(one)) is not None)
    if votes:
        return votes.most_common(1)[0][0]
    return alias if field.types and field.types <= {"integer", "number"} else _id


def _spelled(one: Reference) -> Spelling | None:
    """Say how a reference is spelled; a relation that is read backwards stands in the file of its target."""
    for page, spec in ((one.source, one.target), (one.target, one.source)):
        if page is None or spec is None or page.document.path != one.where.path:
            continue
        written = page.document.line(one.where.line)[one.where.column - 1 : one.where.end_column - 1]
        bare = written.strip("\"'")
        return next((spelling for spelling in SPELLINGS if bare == spelling(spec, page.path)), None)
    return None
