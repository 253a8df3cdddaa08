"""Catalog → the risk register: how many risks there are of each severity, all in one matrix, and all in one table."""

from collections.abc import Iterator, Mapping
from functools import partial

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.counters import Stat
from mkdocs_specs.pages.counters import counters as stats
from mkdocs_specs.pages.listed import Listed, current, id_link, listed, short_id, short_names
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import (
    Axes,
    Chip,
    FilterBar,
    FilterChip,
    Overview,
    Row,
    Select,
    Table,
    element,
    filter_bar,
    grid,
    level_badge,
    plain,
    risk_matrix,
)
from mkdocs_specs.views.register import counted
from mkdocs_specs.words import Words

NAME = "risks.md"
TABLE = "specs-risks"
LEVELS = ("high", "medium", "low")
UNRATED = "unrated"
"""What a filter calls a risk without a severity."""
MOST = 8
"""How many risks one cell of the matrix shows."""


def is_wanted(catalog: Catalog) -> bool:
    """Whether a spec that is not over has a risk."""
    return any(spec.role("risk") for spec in catalog if not spec.is_over)


def title(words: Words) -> str:
    """Name the page."""
    return words.risks


def lead(place: Place) -> str:
    """Say how many risks there are, and whose are left out."""
    words, risks = place.words, _risks(place)
    said = words.risks_lead.format(
        risks=counted(len(risks), words.one_risk, words.many_risks),
        specifications=counted(
            len({one.spec.path for one in risks}), words.one_specification, words.many_specifications
        ),
    )
    shown = {spec.path for spec in current(place)}
    if over := sum(spec.path not in shown and bool(spec.role("risk")) for spec in place.specs):
        said += " " + counted(over, words.risks_left_out_of_one, words.risks_left_out)
    return element("p", plain(said), class_="specs-lead")


def counters(place: Place) -> str:
    """Show how many risks there are, and how many of each severity."""
    words, risks = place.words, _risks(place)
    figures = [Stat(str(len(risks)), words.risks, _address(place, ""))] if risks else []
    for level, label in {**_level_words(words), UNRATED: words.unrated}.items():
        if count := sum((one.item.level or UNRATED) == level for one in risks):
            marks = {"data_level": level} if level in LEVELS else {}
            figures.append(Stat(str(count), label, _address(place, level), marks))
    return stats(figures, f"{words.risks}: {words.severity}")


def matrix(place: Place) -> str:
    """Show all rated risks by probability and impact; "" when none is rated."""
    words, rated = place.words, [one for one in _risks(place) if one.item.level]
    if not rated:
        return ""
    order = {spec.path: number for number, spec in enumerate(place.specs)}
    first = min(rated, key=lambda one: (order[one.spec.path], one.item.path[-1])).item.choices
    axes = Axes(first["probability"], first["impact"], words.probability, words.impact)
    names = short_names(one.spec for one in _risks(place))
    chips = [_chip(one, names, place) for one in rated]
    caption = words.matrix_overview.format(probability=words.probability, impact=words.impact)
    if rated[0].item.id and rated[0].spec.id:
        caption += " " + words.matrix_example.format(
            label=chips[0].label, item=rated[0].item.id, specification=rated[0].spec.id
        )
    return risk_matrix(chips, axes, rated[0].context, Overview(caption, MOST, partial(_address, place)))


def register(place: Place) -> str:
    """Show a row for each risk, the gravest first, under a bar to narrow them."""
    words, risks = place.words, _risks(place)
    if not risks:
        return ""
    names = short_names(one.spec for one in risks)
    table_id = place.unique(TABLE)
    labels = (words.identifier, words.risk, words.severity, words.probability, words.impact)
    rows = [_row(one, names, place) for one in risks]
    table = Table(
        (*labels, words.mitigation, words.owner, words.status), rows, words.risks, id=table_id, is_sortable=True
    )
    return f"{_bar(table_id, risks, words)}\n\n{grid(table, words)}"


def _risks(place: Place) -> list[Listed]:
    """The risks that are shown, the gravest first, then by spec: each block of the page asks for them."""
    if (_risks, "") not in place.known:
        place.known[_risks, ""] = sorted(listed(place, current(place), "risk"), key=_gravity)
    found: list[Listed] = place.known[_risks, ""]
    return found


def _gravity(one: Listed) -> tuple[int, str, str]:
    level = one.item.level
    return LEVELS.index(level) if level else len(LEVELS), one.spec.id, one.spec.path


def _row(one: Listed, names: Mapping[str, str], place: Place) -> Row:
    words, level = place.words, one.item.level
    badge = level_badge(level, _level_words(words)[level]) if level else ""
    cells = (
        id_link(place, one, names),
        one.title(place),
        badge or element("span", plain(words.unrated), class_="specs-muted"),
        _label(one, "probability"),
        _label(one, "impact"),
        *(one.cell(part) for part in ("mitigation", "owner", "status")),
    )
    scales = {column: _rank(one, part) for column, part in ((3, "probability"), (4, "impact"))}
    marks = {"data_level": level or UNRATED, "data_spec": _key(one.spec)}
    return Row(cells, marks=marks, ranks={2: str(_gravity(one)[0]), **scales})


def _rank(one: Listed, part: str) -> str:
    """The place on a scale, the strongest first; "" without one."""
    rank = one.item.rank(part)
    return f"{3 - rank:.2f}" if rank else ""


def _label(one: Listed, part: str) -> str:
    """Show a value of a scale as a word: the badge is that of the severity."""
    choice = one.item.choice(part)
    return plain(choice.label) if choice is not None else one.cell(part)


def _chip(one: Listed, names: Mapping[str, str], place: Place) -> Chip:
    label = short_id(one.item, one.spec, names)
    return Chip(one.item, label, place.url(one.spec, one.item.anchor), one.entry.name)


def _bar(table_id: str, risks: list[Listed], words: Words) -> str:
    called = {**_level_words(words), UNRATED: words.unrated}
    used = {one.item.level or UNRATED for one in risks}
    chips = [
        FilterChip("level", level, label, {"data_level": level} if level in LEVELS else {"data_tone": "neutral"})
        for level, label in called.items()
        if level in used
    ]
    specs = {one.spec.path: one.spec for one in risks}
    menu = Select("spec", words.specification, [(_key(spec), spec.id or spec.title) for spec in _in_order(specs)])
    return filter_bar(FilterBar(table_id, words.filter_risks, chips, [menu] if len(specs) > 1 else []), words)


def _key(spec: Spec) -> str:
    return spec.id or spec.path


def _in_order(specs: Mapping[str, Spec]) -> Iterator[Spec]:
    yield from sorted(specs.values(), key=lambda spec: (spec.id, spec.path))


def _address(place: Place, level: str) -> str:
    """The address of the register, narrowed to a severity."""
    return f"{place.page_url(NAME)}?{f'level={level}' if level else ''}#{TABLE}"


def _level_words(words: Words) -> Mapping[str, str]:
    return {"high": words.high, "medium": words.medium, "low": words.low}


PARTS = (
    Part("risk-counters", counters),
    Part("risk-matrix", matrix),
    Part("risk-register", register, lambda words: words.register),
)
