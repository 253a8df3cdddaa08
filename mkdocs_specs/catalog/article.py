"""Article: a page of the site that is no spec; it may mention specs."""

import re
from dataclasses import dataclass
from functools import cached_property

from mkdocs_specs.document import headings

FRONT_MATTER = re.compile(r"\A\ufeff?\s*---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
"""The front matter of a page, as far as MkDocs would take it off."""
_TITLE = re.compile(r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>[^\n]+?)(?P=quote)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Article:
    """One Markdown file of the docs folder."""

    path: str
    """POSIX, relative to the docs folder."""
    shown_path: str
    """POSIX, relative to the folder of mkdocs.yml: as it stands in messages."""
    text: str
    """The whole file, with line feeds as its only line breaks."""

    @cached_property
    def front(self) -> str:
        """The front matter with its marks; "" without one."""
        found = FRONT_MATTER.match(self.text)
        return found[0] if found else ""

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.text[len(self.front) :]

    @property
    def body_line(self) -> int:
        """Line of the file on which the body begins."""
        return self.front.count("\n") + 1

    @cached_property
    def title(self) -> str:
        """What a reader knows the page by: its title, else its first heading, else the name of its file."""
        if found := _TITLE.search(self.front):
            return found["title"]
        first = next((heading.text for heading in headings(self.body) if heading.level == 1), "")
        name = self.path.removesuffix("/index.md").removesuffix("/README.md").removesuffix(".md")
        return first or name.rpartition("/")[2].replace("-", " ").replace("_", " ").capitalize()
