"""What an author says of a page → what a theme may print: themes write title, description and tags as they are."""

from collections.abc import Mapping
from html import escape

from markupsafe import Markup

PRINTED = ("subtitle", "description", "author", "authors", "tags")
"""What themes print beside the title."""
_MARKS = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;"})


def printable(meta: Mapping[str, object]) -> dict[str, object]:
    """Write the values that themes print as HTML, the title as the heading of a page is written by MkDocs."""
    made = {key: _without_marks(meta[key]) for key in PRINTED if key in meta}
    if isinstance(title := meta.get("title"), str):
        # Nobody who escapes it once more does so twice.
        made["title"] = Markup(escape(title, quote=False).replace('"', "&quot;"))  # noqa: S704  # it is escaped
    return made


def _without_marks(value: object) -> object:
    """Write a text so that it opens no tag and closes no attribute, and all else as it is."""
    if isinstance(value, str):
        return value.translate(_MARKS)
    if isinstance(value, dict):
        return {_without_marks(key): _without_marks(entry) for key, entry in value.items()}
    return [_without_marks(entry) for entry in value] if isinstance(value, list) else value
