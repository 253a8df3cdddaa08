"""A template × a title × a number → the id of a new spec, and the name of its file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import regex

from mkdocs_specs.catalog.file_names import name_of
from mkdocs_specs.pages.sample_value import Sample
from mkdocs_specs.template import Source, Template
from mkdocs_specs.words import Words

LONGEST = 50
"""Characters of a title in the name of a file."""
WORDS = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*")
APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")
NAMELESS = "untitled"
"""The name of a title without a letter or digit."""
NUMBERS = frozenset({"n", "nr", "no", "num", "number"})
TITLES = frozenset({"slug", "title", "name"})
ENDING = re.compile(r"([^{}]*?)([0-9]{1,9})")
"""An id that ends with a number."""
SECONDS = 0.2
"""Processor time that the pattern of an id may take."""


def slug_of(title: str) -> str:
    """Write a title for the name of a file: its first words in lower case, with hyphens."""
    words = WORDS.findall(title.lower().translate(APOSTROPHES)) or [NAMELESS]
    slug = words[0][:LONGEST]
    for word in words[1:]:
        if len(slug) + len(word) >= LONGEST:
            break
        slug += f"-{word}"
    return str(slug)


@dataclass(frozen=True, slots=True)
class Naming:
    """How the specs of a template and their files are called."""

    template: Template
    words: Words
    today: date
    form: Source | None
    """The format of an id; `None` for specs without one, or with one that their files alone give them."""
    path_form: Source | None
    """The format of the name of a file; `None` when the title is all there is."""

    def identifier(self, title: str, number: int, copy: int = 1) -> str:
        """Write an id; "" when there is none to write."""
        return self.form.fill(lambda name: self._value(name, title, number, copy)) if self.form is not None else ""

    def file_name(self, title: str, number: int, copy: int = 1) -> str:
        """Write the name of a file, `copy` of it being taken already from 2 on."""
        if self.path_form is None:
            return f"{name_of(_slug(title, copy))}.md"
        return self.path_form.fill(lambda name: self._value(name, title, number, copy))

    def number_in(self, identifier: str, path: str) -> int:
        """Return the highest number in the id and the path of a spec; 0 without one."""
        named = (form.match(text) for form, text in ((self.form, identifier), (self.path_form, path)) if form)
        found = (value for values in named for name, value in values.items() if self.is_number(name))
        return max((int(value) for value in found if value.isdecimal() and len(value) < LONGEST), default=0)

    @property
    def is_numbered(self) -> bool:
        """Whether another number makes another file."""
        names = self.path_form.names if self.path_form is not None else ()
        is_id_numbered = self.form is not None and any(map(self.is_number, self.form.names))
        return any(self.is_number(name) or (name == "id" and is_id_numbered) for name in names)

    def is_number(self, name: str) -> bool:
        """Whether a blank of the formats is the number of a spec."""
        if name in self._calendar or name in TITLES:
            return False
        about = self.template.root.at(tuple(name.split(".")))
        is_integer = about is not None and "integer" in about.types
        forms = [form for form in (self.form, self.path_form) if form is not None]
        is_padded = any(f"{{{name}:" in form.text for form in forms)
        is_all = self.form is not None and self.form.names == (name,)
        return name in NUMBERS or is_integer or is_padded or is_all

    def _value(self, name: str, title: str, number: int, copy: int) -> str:
        if self.is_number(name):
            return str(number)
        if name == "id" and self.form is not None and "id" not in self.form.names:
            return name_of(self.identifier(title, number, copy))
        about = self.template.root.at(tuple(name.split(".")))
        if name in self._calendar:
            return self._calendar[name]
        if name in TITLES or about is None:
            return _slug(title, copy)
        return str(Sample(self.words, self.today.isoformat()).of(about))

    @property
    def _calendar(self) -> dict[str, str]:
        today = self.today.isoformat()
        return {"date": today, "year": today[:4], "month": today[5:7], "day": today[8:]}


def _slug(title: str, copy: int) -> str:
    return slug_of(title) if copy == 1 else f"{slug_of(title)}-{copy}"


def naming_of(template: Template, words: Words, today: date, known: Sequence[tuple[str, str]]) -> Naming:
    """Find out how specs are called; `known` are the ids of those there are, with the paths of their files."""
    path_form = template.path_format or _form_of_files([path.rpartition("/")[2] for _, path in known])
    return Naming(template, words, today, _form(template, [spec_id for spec_id, _ in known]), path_form)


def _form_of_files(names: Sequence[str]) -> Source | None:
    """The format of files that all begin with a number, where the template does not say how they are named."""
    numbers = [found[1] for name in names if (found := re.match(r"(\d{1,9})-", name, re.ASCII))]
    if not names or len(numbers) < len(names):
        return None
    return Source(f"{{number:0{max(map(len, numbers))}}}-{{slug}}.md")


def _form(template: Template, known: Sequence[str]) -> Source | None:
    """The format of ids: as the template says it, else that of the ids there are, of the example, or the title."""
    source = next(iter(template.parts.get("id", ())), None)
    about = template.root.properties.get("id")
    if about is None and source is not None and not source.is_format:
        about = template.root.at(source.keys)
    pattern = str(about.limits.get("pattern", "")) if about is not None else ""
    if source is not None and source.is_format and _fits(source, pattern):
        return source
    if about is None:
        return None
    examples = [str(example) for example in about.examples]
    forms = [form for text in (*sorted(known, key=_number, reverse=True), *examples) if (form := _form_like(text))]
    forms += [Source("{n}" if "integer" in about.types else "{slug}")]
    return next((form for form in forms if _fits(form, pattern)), forms[-1])


def _number(spec_id: str) -> int:
    found = ENDING.fullmatch(spec_id)
    return int(found[2]) if found else 0


def _form_like(spec_id: str) -> Source | None:
    """The format of ids that end with a number, by one of them."""
    found = ENDING.fullmatch(spec_id)
    return Source(f"{found[1]}{{n:0{len(found[2])}}}") if found else None


def _fits(form: Source, pattern: str) -> bool:
    """Whether an id of a format may be one that the schema takes."""
    made = form.fill(lambda _: "1")
    try:
        return not pattern or regex.search(pattern, made, timeout=SECONDS) is not None
    except (regex.error, TimeoutError):
        return True
