"""`<!-- specs:risks {min: medium} -->` on any page → the block it asks for and its filters, or what is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_specs.document import Value, parse
from mkdocs_specs.document.mentions import Mention
from mkdocs_specs.spec.items import text_of
from mkdocs_specs.suggestion import any_of, did_you_mean
from mkdocs_specs.template import Section, Template

SECTION = "section"
"""The block of a section, on the page of a spec alone."""
OF_SPECS = ("status", "template", "tag", "owner", "priority")
OF_RISKS = (*OF_SPECS, "level", "min")
LEVELS = ("high", "medium", "low")
BLOCKS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("index", "counters", "table", "groups"), OF_SPECS),
    **dict.fromkeys(("roadmap", "timeline", "graph"), OF_SPECS),
    **dict.fromkeys(("requirements", "requirement-counters", "requirement-table"), OF_SPECS),
    **dict.fromkeys(("risks", "risk-counters", "risk-matrix", "risk-register"), OF_RISKS),
    **dict.fromkeys(("open-items", "open-counters", "questions", "approvals", "blocked"), OF_SPECS),
    **dict.fromkeys(("changes", "change-table"), OF_SPECS),
}
"""The blocks, each with the filters that it knows."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A block that somebody asks for."""

    block: str
    filters: Mapping[str, tuple[str, ...]]
    section: str = ""
    """The section of a spec, by its heading or a key that it shows."""


def marker_of(mention: Mention, templates: tuple[Template, ...], *, is_spec: bool) -> Marker | str:
    """Read a marker; what is wrong with it, as a sentence, when it asks for nothing there is."""
    if mention.name == SECTION:
        return _section(mention.label.strip(), templates, is_spec=is_spec)
    if mention.name not in BLOCKS:
        hint = did_you_mean(mention.name, (*BLOCKS, SECTION)) or f"; use {any_of([*BLOCKS, SECTION])}"
        return f"there is no block 'specs:{mention.name}'{hint}"
    tree = parse("", mention.label or "{}")
    if tree.problems or not isinstance(tree.data, dict):
        example = "{status: [Draft, Review]}"
        return f"the filters of 'specs:{mention.name}' cannot be read; write them as {example}"
    filters: dict[str, tuple[str, ...]] = {}
    for name, value in tree.data.items():
        texts = _texts(value)
        if fault := _fault(mention.name, name, texts, templates):
            return fault
        filters[name] = texts
    return Marker(mention.name, filters)


def _section(name: str, templates: tuple[Template, ...], *, is_spec: bool) -> Marker | str:
    if not is_spec:
        return "'specs:section' places a section on the page of its own spec; this page is no spec"
    sections = [section for template in templates for section in _all_sections(template.sections)]
    if any(is_called(section, name) for section in sections):
        return Marker(SECTION, {}, name)
    known = [word for section in sections for word in (section.heading, *(".".join(keys) for keys in section.keys))]
    hint = did_you_mean(name, known) or "; name a heading of the template or a key that it shows"
    return f"there is no section '{name}'{hint}"


def is_called(section: Section, name: str) -> bool:
    """Whether a section has this heading, or shows this key by itself."""
    return name.casefold() in section.names or tuple(name.split(".")) in section.keys


def _all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all_sections(section.sections)


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(text_of(entry) for entry in (value if isinstance(value, list) else [value]))


def _fault(block: str, name: str, texts: tuple[str, ...], templates: tuple[Template, ...]) -> str:
    """Say what is wrong with one filter; "" when nothing is."""
    known = BLOCKS[block]
    if name not in known:
        return f"'specs:{block}' has no filter '{name}'{did_you_mean(name, known) or f'; use {any_of(known)}'}"
    if not texts or not all(texts):
        return f"the filter '{name}' is empty; name at least one value or drop it"
    values = _values(name, templates)
    for text in texts:
        if values and text.casefold() not in {value.casefold() for value in values}:
            return f"the filter '{name}' knows no '{text}'{did_you_mean(text, values) or f'; use {any_of(values)}'}"
    return "the filter 'min' takes one value" if name == "min" and len(texts) > 1 else ""


def _values(name: str, templates: tuple[Template, ...]) -> list[str]:
    """What a filter can be; empty when that is open."""
    if name == "template":
        return [template.name for template in templates]
    if name == "status":
        found = (choice for template in templates for choice in template.statuses)
    elif name == "priority":
        fields = (field for template in templates for field in template.fields("priority"))
        found = (choice for field in fields for choice in field.choices)
    else:
        return list(LEVELS) if name in ("level", "min") else []
    return list(dict.fromkeys(text for choice in found for text in (choice.value, choice.label)))
