"""A field or a spec → what an editor says of it, as Markdown."""

from collections.abc import Iterator

from mkdocs_specs.document import Path, plain_text
from mkdocs_specs.editor.fields import keys_of
from mkdocs_specs.pages.demanded import wanted_of
from mkdocs_specs.pages.type_words import choices, limits, type_words
from mkdocs_specs.pages.yaml_text import flow
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.template import Field, Template
from mkdocs_specs.words import Words

MOST_VALUES = 20
LONGEST_EXAMPLE = 120
LONGEST_SUMMARY = 400


def about_field(field: Field, path: Path, template: Template, words: Words) -> str:
    """Tell of a field: its title, type and description, what is allowed, and from which status on it is required."""
    parts = [f"**{_plain(field.title)}** — {type_words(field, words)}"]
    if field.description:
        parts.append(_plain(field.description))
    if values := choices(field):
        more = [words.more_values.format(count=len(values) - MOST_VALUES)] if len(values) > MOST_VALUES else []
        parts.append(", ".join([*(_value(value, label) for value, label in values[:MOST_VALUES]), *more]))
    if limited := [*limits(field, words)]:
        parts.append(", ".join(limited))
    if demands := list(demands_of(path, template, words)):
        parts.append(f"{words.required}: {'; '.join(demands)}")
    if field.examples:
        example = flow(field.examples[0])
        cut = example if len(example) <= LONGEST_EXAMPLE else f"{example[: LONGEST_EXAMPLE - 1]}…"
        parts.append(f"{words.such_as} {_code(cut)}")
    return "\n\n".join(parts)


def demands_of(path: Path, template: Template, words: Words) -> Iterator[str]:
    """Yield from when on a field is required."""
    parent = template.root.at(keys_of(path)[:-1])
    if path and parent is not None and path[-1] in parent.required:
        above = ".".join(keys_of(path)[:-1])
        yield words.always_in.format(parent=_code(above)) if above else words.always
    for want in wanted_of(template).get(keys_of(path), ()) if path and isinstance(path[-1], str) else ():
        yield want.said(words)


def about_spec(spec: Spec) -> str:
    """Tell of a spec: its id, title, status and summary, and where it is."""
    parts = [f"**{_plain(spec.id)}** {_plain(plain_text(spec.title))}".replace("**** ", "")]
    if spec.status_text:
        parts.append(_plain(spec.status.named(spec.status_text) if spec.status is not None else spec.status_text))
    if summary := " ".join(spec.text("summary").split()):
        parts.append(summary if len(summary) <= LONGEST_SUMMARY else f"{summary[: LONGEST_SUMMARY - 1]}…")
    return "\n\n".join([*parts, _code(spec.document.path)])


def about_item(item: Item, spec: Spec) -> str:
    """Tell of an item of a spec."""
    text = " ".join(item.text("text").split())
    return f"**{_plain(item.id)}** {text}\n\n{about_spec(spec)}"


def _value(value: str, label: str) -> str:
    return f"{_code(value)} ({_plain(label)})" if label.casefold() not in ("", value.casefold()) else _code(value)


def _code(text: str) -> str:
    flat = " ".join(text.split())
    return f"`` {flat} ``" if "`" in flat else f"`{flat}`"


def _plain(text: str) -> str:
    """Write text so that Markdown shows it as it is."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>" else letter for letter in text)
