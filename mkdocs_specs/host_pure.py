"""The Markdown extensions of a site → a text that says all of how they are set up, where what they do is known.

What an extension makes of a page may depend on more than the page: on other files, on the clock, on what it met on
other pages. The HTML of a page may be kept only where each extension is known to look at nothing but the page.
"""

import sys
from collections.abc import Iterator
from functools import partial
from types import FunctionType

from mkdocs.config.defaults import MkDocsConfig

OWN = "markdown.extensions."
"""Extensions of Python-Markdown: their short names are the same without this."""
PURE = frozenset(
    {
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
        *("legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
        "wikilinks",
    }
    | {
        f"pymdownx.{name}"
        for name in (
            *("arithmatex", "betterem", "caret", "critic", "details", "emoji", "escapeall", "extra", "extrarawhtml"),
            *("fancylists", "highlight", "inlinehilite", "keys", "magiclink", "mark", "progressbar", "quotes"),
            *("saneheaders", "smartsymbols", "striphtml", "superfences", "tabbed", "tasklist", "tilde"),
            *("blocks.admonition", "blocks.caption", "blocks.definition", "blocks.details", "blocks.html"),
            "blocks.tab",
        )
    }
)
"""Extensions that look at nothing but the page: no file, no clock, no other page."""
READS_FILES = frozenset({"auto_append", "base_path", "custom_icons", "restrict_base_path"})
"""Options with which even these look at files, such as the folder of a site's own icons."""
TRUSTED = ("markdown", "material", "materialx", "pymdownx")
"""Packages whose functions, where one is an option, look at nothing else either."""


class UnknownError(Exception):
    """Something of which nobody can say what it does; the text names it."""


def extensions_of(config: MkDocsConfig) -> str:
    """Write down the extensions in their order, with their options.

    Raises:
        UnknownError: One may look at more than the page.
    """
    return "\n".join(_extensions(config.markdown_extensions, config.mdx_configs or {}))


def _extensions(names: list[str], options: dict[str, dict[str, object]]) -> Iterator[str]:
    for name in names:
        if not isinstance(name, str) or name.removeprefix(OWN) not in PURE:
            raise UnknownError(name if isinstance(name, str) else type(name).__module__)
        yield f"{name} {_described(options.get(name, {}), name)}"


def _described(value: object, name: str) -> str:
    """Write a value of an option so that two texts are the same only for values that do the same."""
    if value is None or isinstance(value, bool | int | float | str):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(_described(entry, name) for entry in value)}]"
    if isinstance(value, dict):
        if found := READS_FILES.intersection(key for key in value if isinstance(key, str)):
            name += f" with {min(found)}"
            raise UnknownError(name)
        return f"{{{', '.join(f'{key!r}: {_described(entry, name)}' for key, entry in value.items())}}}"
    if isinstance(value, partial):
        return f"partial({_described([value.func, *value.args], name)}, {_described(value.keywords, name)})"
    if isinstance(value, FunctionType | type) and _is_trusted(value):
        return f"{value.__module__}.{value.__qualname__}"
    raise UnknownError(name)


def _is_trusted(value: FunctionType | type) -> bool:
    """Whether a function is one of the packages we know, and not made by one of their functions for this option."""
    package = value.__module__.partition(".")[0]
    return package in TRUSTED and getattr(sys.modules[value.__module__], value.__qualname__, None) is value
