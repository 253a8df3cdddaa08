"""Stops within a scalar → faults: a first character, a quote, an escape, an alias, a tag."""

from mkdocs_specs.document import list_items
from mkdocs_specs.document.source import Fault
from mkdocs_specs.document.stop import RULE, Stop, end_of_word

_DIGITS = {"x": 2, "u": 4, "U": 8}


def first_character(stop: Stop) -> Fault:
    """Explain a character that begins no value, such as `@`."""
    return stop.here(f"a value cannot start with '{stop.character}'; put quotes around the text")


def mark_of_alias(stop: Stop) -> Fault:
    """Explain `*` or `&` without a name."""
    mark = Stop(stop.source, stop.opened, stop.opened)
    return list_items.asterisk(mark) or first_character(mark)


def question_mark(stop: Stop) -> Fault:
    """Explain a value that begins like a YAML key."""
    return stop.here("a value cannot start with '? '; put quotes around the text")


def no_value(stop: Stop) -> Fault:
    """Explain a mark where a value should be."""
    if not stop.character.strip():
        return stop.here("the YAML ends where a value should stand; add the value, or the closing ']' or '}'")
    if stop.character == "-":
        return stop.here("a '-' starts no item inside brackets; separate the items with ','")
    return stop.here(f"a value cannot start with '{stop.character}'; put quotes around the text")


def open_quote(stop: Stop) -> Fault:
    """Explain a quote that is never closed, where it was opened."""
    name = "double quote" if stop.opening == '"' else "single quote"
    message = f"the {name} opened here is never closed; add it after the text"
    return Fault(stop.opened, stop.source.line_end(stop.opened), RULE, message)


def escape(stop: Stop) -> Fault:
    r"""Explain a backslash that means nothing, as in `"C:\docs"`."""
    start = max(stop.source.text.rfind("\\", stop.opened, stop.at + 1), stop.opened)
    written = stop.source.text[start : start + 2]
    message = f"'{written}' means nothing in double quotes; write '\\{written}', or use single quotes"
    if digits := _DIGITS.get(written[1:]):
        message = f"'{written}' needs {digits} hexadecimal digits after it; write '\\{written}' for a plain backslash"
    return Fault(start, start + 2, RULE, message)


def block_header(stop: Stop) -> Fault:
    """Explain text on the line of `|` or `>`."""
    message = f"the text of a '{stop.opening}' block starts on the next line; move it there, or put quotes around it"
    return stop.line(message)


def lost_alias(stop: Stop) -> Fault:
    """Explain `*name` without `&name`."""
    alias = stop.source.text[stop.at : stop.word_end]
    return stop.word(f"'{alias}' refers to a YAML anchor that is not there; put quotes around the text", "yaml-alias")


def second_anchor(stop: Stop) -> Fault:
    """Explain `&name` written twice."""
    anchor = stop.source.text[stop.at : stop.word_end]
    line = stop.source.line_number(stop.opened)
    return stop.word(f"the anchor '{anchor}' is already on line {line}; give this one another name", "yaml-alias")


def tag(stop: Stop) -> Fault:
    """Explain a tag that is not even well-formed."""
    end = end_of_word(stop.source, stop.opened)
    written = stop.source.text[stop.opened : end]
    message = f"'{written}' is a YAML tag, which cannot be used here; delete it, or put quotes around the text"
    return Fault(stop.opened, end, "yaml-tag", message)
