"""Unknown keys × the document → the slip of the pen behind them: a key not indented, a comma inside braces."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template.finding import Finding, name_of
from mkdocs_specs.template.model import Field

UNKNOWN = "schema-unknown-key"


def explained(findings: Iterable[Finding], document: Document, root: Field) -> Iterator[Finding]:
    """Yield the findings, with one for all keys that should stand below an empty one beside them."""
    left: dict[Path, list[Finding]] = {}
    for finding in findings:
        empty = _empty_home(finding, document.data, root)
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


def _empty_home(finding: Finding, data: Value, root: Field) -> Path:
    """The empty key beside an unknown one that would know it; () when there is none."""
    if finding.rule != UNKNOWN:
        return ()
    *holder, key = finding.path
    beside = _at(data, tuple(holder))
    for sibling, value in beside.items() if isinstance(beside, dict) else ():
        path = (*holder, sibling)
        field = root.at(tuple(part for part in path if isinstance(part, str)))
        if value is None and field is not None and str(key) in (field.items or field).properties:
            return path
    return ()


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
