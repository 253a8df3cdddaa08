"""What the files of a site are called."""

CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
"""What the settings of a site may be called; of several in a folder the first counts."""
SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for Markdown."""


def is_text(path: str) -> bool:
    """Whether a path is UTF-8 text; the system takes any bytes, which Python gives as half of a surrogate each."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def shown(path: str) -> str:
    """Write a path that need not be text so that it can be printed, with the numbers of its odd bytes."""
    return path.encode(errors="surrogateescape").decode(errors="backslashreplace")


def encoded(text: str) -> bytes:
    """Encode a text in which such a path may stand; JSON has the same escapes."""
    return text.encode(errors="backslashreplace")
