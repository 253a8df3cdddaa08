"""What PyYAML could not read → one sentence an author can act on, at the place to mend."""

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError

from mkdocs_specs.document import list_items, odd_spaces, scalar_stops, structure_stops
from mkdocs_specs.document.source import Fault, Source
from mkdocs_specs.document.stop import RULE, Stop

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7})(?: .*)?$", re.MULTILINE)
_TAB_AFTER_MARKS = re.compile(r"[-?: \t]*\t")

# In the words of libyaml and of the pure Python parser; the first that fits counts.
_EXPLANATIONS: tuple[tuple[str, Callable[[Stop], Fault]], ...] = (
    (r"cannot start any token", scalar_stops.first_character),
    (r"mapping values are not allowed", structure_stops.second_colon),
    (r"sequence entries are not allowed", structure_stops.item_beside_key),
    (r"mapping keys are not allowed", scalar_stops.question_mark),
    (r"plain scalar; found unexpected ':'", structure_stops.colon_without_space),
    (r"quoted scalar; found unexpected", scalar_stops.open_quote),
    (r"unknown escape|hexa?decimal", scalar_stops.escape),
    (r"simple key; could not find", structure_stops.line_without_colon),
    (r"flow (?:sequence|mapping);", structure_stops.open_bracket),
    (r"block mapping;", structure_stops.no_key),
    (r"block collection;", structure_stops.no_item),
    (r"node content", scalar_stops.no_value),
    (r"undefined alias", scalar_stops.lost_alias),
    (r"duplicate anchor", scalar_stops.second_anchor),
    (r"scanning an (?:alias|anchor)", scalar_stops.mark_of_alias),
    (r"a tag;|undefined tag handle", scalar_stops.tag),
    (r"block scalar;", scalar_stops.block_header),
    (r"another document", structure_stops.second_document),
    (r"document start|directive", structure_stops.directive),
)


def explain(error: MarkedYAMLError, source: Source) -> Fault:
    """Say what is wrong where PyYAML gave up."""
    if conflict := _CONFLICT.search(source.text):
        return Fault(*conflict.span(), RULE, "this is a merge conflict; keep one of its two sides")
    at = min(error.problem_mark.index if error.problem_mark else 0, len(source.text))
    opened = min(error.context_mark.index if error.context_mark else at, at)
    stop = Stop(source, opened, at)
    if stop.character == "\t" or _TAB_AFTER_MARKS.fullmatch(stop.before):
        return _tab(stop)
    if fault := odd_spaces.at_stop(stop) or list_items.check_box(stop):
        return fault
    said = f"{error.context or ''}; {error.problem or ''}"
    for words, explanation in _EXPLANATIONS:
        if re.search(words, said):
            return explanation(stop)
    return stop.line(f"YAML cannot be read from here: {error.problem}")


def _tab(stop: Stop) -> Fault:
    text = stop.source.text
    tab = text.rfind("\t", 0, stop.at + 1)
    is_indentation = not text[stop.source.line_start(tab) : tab].strip()
    message = "a tab indents this line; use spaces" if is_indentation else "a tab stands here; use spaces"
    return Fault(tab, tab + 1, RULE, message)
