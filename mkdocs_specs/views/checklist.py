"""A list of things to do → a checklist; each says in words, too, whether it is done."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cell import cell
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry
from mkdocs_specs.views.fields import item_field
from mkdocs_specs.views.markup import element, plain
from mkdocs_specs.views.shape import is_empty, is_list

accepts = is_list


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each entry: a text, or a mapping with its parts `text` and `done`."""
    shown: list[str] = []
    for index, entry in enumerate(value if isinstance(value, list) else []):
        here = (*path, index)
        if isinstance(entry, dict):
            shown.append(_mapping(Entry.of(field, entry, here, context), context))
        elif not is_empty(entry):
            shown.append(line(cell(item_field(field), entry, here, context), context, is_done=False))
    written = "".join(shown)
    return element("ul", written, class_="specs-check") if written else ""


def criteria(entry: Entry, context: Context) -> str:
    """Show the part `criteria` of an item: as a checklist, or as whatever it is."""
    found = entry.find("criteria")
    if found is None:
        return ""
    if not is_list(found.value):
        return element("div", f"{plain(found.field.title)}: {cell(found.field, found.value, found.path, context)}")
    return render(found.field, found.value, found.path, context)


def line(html: str, context: Context, *, is_done: bool) -> str:
    """Write one line of a checklist around finished HTML."""
    word = context.words.done if is_done else context.words.to_do
    state = "done" if is_done else "todo"
    return f'<li data-state="{state}"><span><span class="specs-vh">{plain(word)}: </span>{html}</span></li>'


def _mapping(entry: Entry, context: Context) -> str:
    done = entry.value("done")
    used = ("text", "done") if isinstance(done, bool) else ("text",)
    parts = [entry.cell("text", context)]
    for key, child, inner in entry.rest(used):
        html = cell(child, inner, (*entry.path, key), context)
        parts.append(html if child.view == "link" else f"{plain(child.title)}: {html}")
    written = " · ".join(part for part in parts if part)
    return line(written, context, is_done=done is True) if written else ""
