"""A seed → a site of small specs, and edits of it as a team makes them, one after the other."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.sites import TODAY, a_spec, write

SPECS = 60
STATUSES = ("Draft", "Review", "Approved", "In Progress", "Complete", "Reviewing")
WORDS = ("label", "parcel", "locker", "route", "invoice", "refund", "address", "manifest", "claim", "depot")
THEME = """<title>{{ page.title }}</title><p>{{ page.meta.status }} {{ page.meta.subtitle }}</p>
{% for item in page.toc recursive %}<a href="{{ item.url }}">{{ item.title }}</a>{{ loop(item.children) }}{% endfor %}
{{ page.content }}
<!-- The rest of the site. -->
{% for item in nav recursive %}<i>{{ item.title }} {{ item.url }}</i>{{ loop(item.children or []) }}{% endfor %}
{{ page.previous_page.title }} {{ page.next_page.title }}
"""
HOOK = """import pathlib

NOTE = pathlib.Path(__file__).with_name("note.txt")


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri.endswith("5.md"):
        return markdown + "\\n\\n" + NOTE.read_text()
"""
TEMPLATE: dict[str, Any] = {
    "type": "object",
    "required": ["title"],
    "properties": {
        "title": {"type": "string"},
        "colour": {"type": "string", "title": "Colour", "enum": ["red", "green"]},
        "see": {"type": "array", "items": {"type": "string", "x-specs": {"ref": "related"}}},
    },
}


class Tree:
    """The files of a site, and how they change."""

    def __init__(self, root: Path, seed: int) -> None:
        """Write the site."""
        self.root, self.random = root, Random(seed)  # noqa: S311  # edits, no secrets
        self.options: dict[str, Any] = {"today": TODAY, "due_soon": 14, "templates": {}}
        self.options["templates"] = {
            "technical-specification": {"paths": ["specs/*.md"]},
            "note": {"schema": "note.yaml", "paths": ["notes/*.md"]},
        }
        self.fronts: dict[str, dict[str, Any]] = {}
        self.bodies: dict[str, str] = {}
        self.numbers: dict[str, int] = {}
        write(root, {"theme/main.html": THEME, "hook.py": HOOK, "note.txt": "Read SPEC-0001 first.\n"})
        self.settings()
        self.template(TEMPLATE)
        for number in range(1, SPECS + 1):
            self.add(number)
        self.page("index.md", "# Home\n\nBegin with [[SPEC-0002]] and [the third](specs/0003.md#goals).\n")
        self.page("all.md", "# All\n\n<!-- specs:index -->\n\n<!-- specs:risks {min: medium} -->\n")
        self.page("plain.md", "# Plain\n\nNothing here names a specification. [Home](index.md#home)\n")
        self.page("notes/one.md", "---\ntitle: One\ncolour: red\nsee: [SPEC-0004]\n---\nIt is red.\n")

    def settings(self) -> None:
        """Write the settings of the site."""
        theme = {"name": None, "custom_dir": "theme"}
        plugins = [{"specs": self.options}]
        shown: dict[str, Any] = {"site_name": "Team", "theme": theme, "plugins": plugins, "hooks": ["hook.py"]}
        shown["validation"] = {"links": {"anchors": "warn", "not_found": "warn"}}
        write(self.root, {"mkdocs.yml": yaml.safe_dump(shown)})

    def template(self, schema: dict[str, Any]) -> None:
        """Write the template of the notes."""
        write(self.root, {"note.yaml": yaml.safe_dump(schema, sort_keys=False)})

    def page(self, path: str, text: str) -> None:
        """Write an ordinary page."""
        write(self.root / "docs", {path: text})

    def add(self, number: int) -> None:
        """Write a new spec."""
        path = f"specs/{number:04}.md"
        title = f"{self.pick(WORDS).capitalize()} {self.pick(WORDS)} {number}"
        self.numbers[path] = number
        self.fronts[path] = {"id": f"SPEC-{number:04}", "title": title, "status": self.pick(STATUSES[:2])}
        if number > 1:
            self.fronts[path]["depends_on"] = [self.other(number)]
        self.fronts[path]["risks"] = [self.risk()]
        self.bodies[path] = self.prose()
        self.save(path)

    def save(self, path: str) -> None:
        """Write the file of a spec."""
        front = dict(self.fronts[path])
        title = front.pop("title")
        write(self.root / "docs", {path: a_spec(self.numbers[path], title, self.bodies[path], **front)})

    def pick(self, words: Any) -> Any:  # noqa: ANN401  # one of whatever there is
        """Choose one."""
        return self.random.choice(list(words))

    def other(self, number: int = SPECS) -> str:
        """Name an earlier spec."""
        return f"SPEC-{self.random.randint(1, max(1, number - 1)):04}"

    def risk(self) -> dict[str, str]:
        """Write a risk."""
        return {
            "risk": f"The {self.pick(WORDS)} of {self.other()} is late",
            "probability": self.pick("HML"),
            "impact": "M",
        }

    def prose(self) -> str:
        """Write a body."""
        link = f"[its text](../specs/{self.random.randint(1, SPECS):04}.md#goals)"
        about = f"The {self.pick(WORDS)} waits for {self.other()} and [[{self.other()}]], see {link}."
        listed = f"### The {self.pick(WORDS)}\n\n- `{self.pick(WORDS)}`\n- *{self.pick(WORDS)}*\n"
        return f"\n## Background\n\n{about}\n\n{listed}"

    def edit(self) -> str:
        """Make one change, and say which."""
        change: Callable[[], str] = self.pick(
            [
                *(self.status, self.title, self.body, self.heading, self.risks, self.needs, self.goals, self.renamed),
                *(self.deleted, self.added, self.number, self.changed_template, self.option, self.article, self.note),
                *(self.broken, self.status, self.title, self.body, self.back),
            ]
        )
        return change()

    def status(self) -> str:
        """Change a status."""
        path = self.pick(self.fronts)
        self.fronts[path]["status"] = self.pick(STATUSES)
        self.save(path)
        return f"status of {path}"

    def title(self) -> str:
        """Change a title."""
        path = self.pick(self.fronts)
        self.fronts[path]["title"] = f"{self.pick(WORDS)} & *{self.pick(WORDS)}* {self.random.randint(1, 99)}"
        self.save(path)
        return f"title of {path}"

    def body(self) -> str:
        """Change the prose of a spec."""
        path = self.pick(self.fronts)
        self.bodies[path] = self.prose()
        self.save(path)
        return f"prose of {path}"

    def heading(self) -> str:
        """Change a heading that others may link to."""
        path = self.pick(self.fronts)
        self.bodies[path] += f"\n## {self.pick(('Goals', 'Risks', 'Why', 'Open questions'))}\n\nMore about SPEC-0007.\n"
        self.save(path)
        return f"heading in {path}"

    def risks(self) -> str:
        """Change data that a register shows."""
        path = self.pick(self.fronts)
        self.fronts[path]["risks"] = [self.risk() for _ in range(self.random.randint(0, 3))]
        self.save(path)
        return f"risks of {path}"

    def needs(self) -> str:
        """Change what a spec needs, and whether it is blocked by it; now and then by an id that is none."""
        path, other = self.pick(self.fronts), self.pick((self.other(), self.other(), "SPEC-0999"))
        self.fronts[path]["depends_on"] = [other]
        self.fronts[path]["dependencies"] = [
            {"dependency": "The depot", "type": "Internal", "spec": other, "status": self.pick(("Pending", "Blocked"))}
        ]
        self.save(path)
        return f"needs of {path}"

    def goals(self) -> str:
        """Change data that only the spec shows, with a reference to an item of another spec."""
        path = self.pick(self.fronts)
        self.fronts[path]["goals"] = [{"goal": f"Fewer {self.pick(WORDS)}s, as [[{self.other()}#FR-1]]", "metric": "3"}]
        self.fronts[path]["functional_requirements"] = [
            {"requirement": f"A {self.pick(WORDS)}", "priority": "Must Have"}
        ]
        self.save(path)
        return f"goals of {path}"

    def renamed(self) -> str:
        """Give a file another name."""
        path = self.pick(self.fronts)
        new = f"specs/{self.numbers[path]:04}-{self.pick(WORDS)}-{self.random.randint(1, 99)}.md"
        (self.root / "docs" / path).rename(self.root / "docs" / new)
        self.fronts[new], self.bodies[new] = self.fronts.pop(path), self.bodies.pop(path)
        self.numbers[new] = self.numbers.pop(path)
        return f"rename {path} to {new}"

    def deleted(self) -> str:
        """Delete a spec."""
        path = self.pick(self.fronts)
        (self.root / "docs" / path).unlink()
        del self.fronts[path], self.bodies[path], self.numbers[path]
        return f"delete {path}"

    def added(self) -> str:
        """Add a spec."""
        number = max(self.numbers.values()) + 1
        self.add(number)
        return f"add {number}"

    def number(self) -> str:
        """Give a spec another id."""
        path = self.pick(self.fronts)
        self.fronts[path]["id"] = f"SPEC-{self.random.randint(100, 999):04}"
        self.save(path)
        return f"id of {path}"

    def changed_template(self) -> str:
        """Change a template."""
        colour = {**TEMPLATE["properties"]["colour"], "title": self.pick(("Colour", "Paint", "Tint"))}
        self.template({**TEMPLATE, "properties": {**TEMPLATE["properties"], "colour": colour}})
        return "template"

    def option(self) -> str:
        """Change the options."""
        name, values = self.pick(
            (("due_soon", (7, 14, 30)), ("autolink", (True, False)), ("words", ({}, {"risks": "Dangers"})))
        )
        self.options[name] = self.pick(values)
        self.settings()
        return f"option {name}"

    def article(self) -> str:
        """Change an ordinary page."""
        path = self.pick(("index.md", "all.md", "notes/two.md"))
        front = "---\ntitle: Two\ncolour: green\n---\n" if path.startswith("notes") else ""
        marker = self.pick(("", "<!-- specs:index -->", "<!-- specs:risks -->"))
        self.page(path, f"{front}# About\n\n{self.prose().replace('../specs', 'specs')}\n\n{marker}\n")
        return f"page {path}"

    def note(self) -> str:
        """Change what another plugin writes into pages."""
        write(
            self.root, {"note.txt": f"Read {self.other()} first, then [[{self.other()}]], said {self.pick(WORDS)}.\n"}
        )
        return "another plugin"

    def broken(self) -> str:
        """Break the front matter of a spec, as one who is still typing does."""
        path = self.pick(self.fronts)
        text = (self.root / "docs" / path).read_text().replace("title: ", "title: a: b ", 1)
        write(self.root / "docs", {path: text})
        return f"broken {path}"

    def back(self) -> str:
        """Write a spec that may be broken as it should be."""
        path = self.pick(self.fronts)
        self.save(path)
        return f"back {path}"
