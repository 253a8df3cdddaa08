"""Text → whether YAML may be read at all: what would take too much time or stack is found before libyaml meets it."""

from yaml.error import MarkedYAMLError
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, ScalarEvent

from mkdocs_specs.document.composer import events
from mkdocs_specs.document.source import Fault

RULE = "front-matter-limit"
MAX_BYTES = 1024 * 1024
MAX_NODES = 50_000
MAX_DEPTH = 100

TOO_LONG = "this YAML is longer than 1 MiB; move long text into the body of the page"
TOO_MANY = "this YAML has more than 50,000 values once its aliases are written out; split it or use fewer aliases"
TOO_DEEP = "this is nested more than 100 levels deep; flatten it"

# Far below what overflows the stack of libyaml's composer, far above what authors write.
_HARMLESS_DEPTH = 1_000
# So short a text cannot hold more than MAX_NODES.
_HARMLESS_LENGTH = MAX_NODES


def excess_length(text: str) -> Fault | None:
    """Find whether a text is too long to look at."""
    is_short = len(text) * 4 <= MAX_BYTES
    if is_short or len(text.encode(errors="replace")) <= MAX_BYTES:
        return None
    return Fault(0, 0, RULE, TOO_LONG)


def excess(text: str) -> Fault | None:
    """Find whether a text nests too deep or holds too many values, aliases left aside."""
    if len(text) <= _HARMLESS_LENGTH and _greatest_possible_depth(text) <= _HARMLESS_DEPTH:
        return None
    return _excess_of_events(text)


def _greatest_possible_depth(text: str) -> int:
    # Each block starts further to the right than the block around it.
    longest_line = max(map(len, text.split("\n")))
    return longest_line + text.count("[") + text.count("{")


def _excess_of_events(text: str) -> Fault | None:
    nodes = depth = 0
    try:
        for event in events(text):
            if isinstance(event, CollectionStartEvent | ScalarEvent | AliasEvent):
                nodes += 1
            if isinstance(event, CollectionStartEvent):
                depth += 1
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH or nodes > MAX_NODES:
                start = event.start_mark.index if event.start_mark else 0
                return Fault(start, start + 1, RULE, TOO_DEEP if depth > MAX_DEPTH else TOO_MANY)
    except MarkedYAMLError:
        # The composer will stop at the same place, and no deeper than the events until there.
        return None
    return None
