"""Unknown keys × the document → the slip of the pen behind them: a key not indented, a comma inside braces."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template.finding import Finding, name_of
from mkdocs_specs.template.model import Field

UNKNOWN = "schema-unknown-key"


def explained(findings: Iterable[Finding], document: Document, root: Field) -> Iterator[Finding]:
    """Yield the findings, with one for all keys that should stand below an empty one beside them."""
    left: dict[Path, list[Finding]] = {}
    # Asked once for each mapping: it may have thousands of keys, and all of them unknown.
    homes_in = cache(lambda holder: _empty_homes(holder, document.data, root))
    for finding in findings:
        homes = homes_in(finding.path[:-1]) if finding.rule == UNKNOWN else {}
        empty = next((path for path, field in homes.items() if str(finding.path[-1]) in field.properties), None)
        if empty:
            left.setdefault(empty, []).append(finding)
        elif finding.rule == UNKNOWN and _is_after_comma(finding.path, document):
            message = f"a ',' ends the text before '{finding.path[-1]}'; put quotes around the whole text"
            yield replace(finding, message=message)
        else:
            yield finding
    for empty, keys in left.items():
        names = any_of([f"'{finding.path[-1]}'" for finding in keys], last="and")
        stands = "stand" if len(keys) > 1 else "stands"
        it = "them" if len(keys) > 1 else "it"
        message = f"{names} {stands} beside '{name_of(empty)}'; indent {it} by two spaces to stand below it"
        yield replace(keys[0], message=message, about=empty)


def _empty_homes(holder: Path, data: Value, root: Field) -> dict[Path, Field]:
    """The keys of a mapping that are empty and known, with their fields: where a key not indented may belong."""
    beside = _at(data, holder)
    empty = [(*holder, key) for key, value in beside.items() if value is None] if isinstance(beside, dict) else []
    fields = {path: root.at(tuple(part for part in path if isinstance(part, str))) for path in empty}
    return {path: field.items or field for path, field in fields.items() if field is not None}


def _is_after_comma(path: Path, document: Document) -> bool:
    """Whether a key has no value and stands in braces: `{risk: booked twice, then lost}`."""
    holder = path[:-1]
    return bool(holder) and _at(document.data, path) is None and document.is_flow(holder)


def _at(value: Value, path: Path) -> Value:
    for part in path:
        if isinstance(value, dict):
            value = value.get(str(part))
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
        else:
            return None
    return value
