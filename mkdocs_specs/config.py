"""Options → Settings: what `mkdocs.yml` says, checked, with its files within the docs repo."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

from mkdocs_specs.problem import Severity, SpecsError
from mkdocs_specs.rules import SEVERITIES
from mkdocs_specs.suggestion import did_you_mean
from mkdocs_specs.template import Template, load

BUILT_IN = "technical-specification"
BUILT_IN_PREFIX = "mkdocs-specs:"
PAGE_KEYS = frozenset(
    {"boost", "comments", "description", "hide", "icon", "ignore_macros", "no_print", "render_macros", "robots"}
    | {"search", "slug", "social", "status", "subtitle", "tags", "template", "title"}
)
"""Front-matter keys of MkDocs, Material and other plugins: they pass through untouched."""
ORDINARY = frozenset({"index.md", "readme.md"})
"""Files that are no specs unless a glob names them."""


@dataclass(frozen=True, slots=True)
class TemplateSettings:
    """Which files a template is for."""

    name: str
    schema: str
    """Path of the schema file from the folder of mkdocs.yml, or `mkdocs-specs:<name>` for a built-in one."""
    paths: tuple[str, ...]
    """Globs relative to the docs folder."""
    exclude: tuple[str, ...] = ()

    def claims(self, path: str) -> bool:
        """Whether a file of the docs folder is a spec of this template."""
        name = path.rpartition("/")[2].casefold()
        globs = [glob for glob in self.paths if name not in ORDINARY or glob.rpartition("/")[2].casefold() == name]
        return _fits(path, globs) and not _fits(path, self.exclude)


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of the plugin."""

    root: Path
    """The folder of mkdocs.yml."""
    docs: Path
    """The docs folder."""
    templates: tuple[TemplateSettings, ...]
    pages: str = "specs"
    """Folder of the generated pages in the docs folder."""
    page_keys: frozenset[str] = PAGE_KEYS
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Severities that differ from those of the rules; `None` switches a rule off."""
    today: date = date.min

    def shown_path(self, file: Path) -> str:
        """Write a path for a message: relative to the folder of mkdocs.yml, with `/`."""
        return Path(os.path.relpath(file, self.root)).as_posix()

    def read(self, path: str) -> str:
        """Read a schema file, or a built-in one.

        Raises:
            SpecsError: It lies outside the folder of mkdocs.yml, or cannot be read.
        """
        if path.startswith(BUILT_IN_PREFIX):
            return _built_in(path.removeprefix(BUILT_IN_PREFIX))
        file = (self.root / path).resolve()
        if not file.is_relative_to(self.root.resolve()):
            message = f"{path}: only files below the folder of mkdocs.yml are read"
            raise SpecsError(message)
        try:
            return file.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
            message = f"{path}: this schema cannot be read: {reason}"
            raise SpecsError(message) from error

    def load_templates(self) -> tuple[Template, ...]:
        """Load the template of each kind of spec.

        Raises:
            SpecsError: One is faulty.
        """
        return tuple(load(template.name, template.schema, self.read) for template in self.templates)

    @property
    def schema_files(self) -> tuple[Path, ...]:
        """The template files of the site, to be watched while it is served."""
        own = (template.schema for template in self.templates if not template.schema.startswith(BUILT_IN_PREFIX))
        return tuple((self.root / path).resolve() for path in own)


def settings_of(options: Mapping[str, object], root: Path, docs: Path, environment: Mapping[str, str]) -> Settings:
    """Check the options of the plugin.

    Raises:
        SpecsError: One has no meaning; with what to write instead.
    """
    if unknown := sorted(options.keys() - OPTIONS):
        message = f"plugins: specs: unknown option '{unknown[0]}'{did_you_mean(unknown[0], OPTIONS)}"
        raise SpecsError(message)
    return Settings(
        root=root,
        docs=docs,
        templates=_templates(options.get("templates")),
        pages=_folder(options.get("pages", "specs")),
        page_keys=PAGE_KEYS | set(_texts(options.get("page_keys"), "page_keys")),
        severities=_severities(options.get("severity")),
        today=_today(options.get("today"), environment),
    )


OPTIONS = ("templates", "pages", "page_keys", "severity", "today")


def _templates(value: object) -> tuple[TemplateSettings, ...]:
    if value is None or value == {}:
        return (TemplateSettings(BUILT_IN, BUILT_IN_PREFIX + BUILT_IN, ("specs/**/*.md",)),)
    return tuple(_template(name, about) for name, about in _mapping(value, "templates").items())


def _template(name: str, value: object) -> TemplateSettings:
    where = f"templates: {name}"
    about = _mapping(value or {}, where)
    if unknown := sorted(about.keys() - {"schema", "paths", "exclude"}):
        message = f"plugins: specs: {where}: unknown key '{unknown[0]}'; use schema, paths or exclude"
        raise SpecsError(message)
    schema = about.get("schema", BUILT_IN_PREFIX + name if name == BUILT_IN else None)
    paths = _texts(about.get("paths"), f"{where}: paths")
    if not isinstance(schema, str) or not paths:
        lacks = "schema, the path of a JSON Schema file" if not isinstance(schema, str) else "paths, a list of globs"
        message = f"plugins: specs: {where} needs {lacks}"
        raise SpecsError(message)
    return TemplateSettings(name, schema, paths, _texts(about.get("exclude"), f"{where}: exclude"))


def _severities(value: object) -> dict[str, Severity | None]:
    found: dict[str, Severity | None] = {}
    for rule, level in _mapping(value or {}, "severity").items():
        word = "off" if level is False else str(level)
        if rule not in SEVERITIES:
            message = f"plugins: specs: severity: no rule is called '{rule}'{did_you_mean(rule, SEVERITIES)}"
            raise SpecsError(message)
        if word not in (*Severity, "off"):
            message = f"plugins: specs: severity: {rule} is '{word}'; use error, warning, info or off"
            raise SpecsError(message)
        found[rule] = None if word == "off" else Severity(word)
    return found


def _today(value: object, environment: Mapping[str, str]) -> date:
    if isinstance(value, date):
        return value
    if value is not None:
        try:
            return date.fromisoformat(str(value))
        except ValueError as error:
            message = f"plugins: specs: today is '{value}'; write a date such as 2026-01-31"
            raise SpecsError(message) from error
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)).date()


def _folder(value: object) -> str:
    folder = str(value).strip("/")
    if not isinstance(value, str) or ".." in folder.split("/") or "\\" in folder:
        message = f"plugins: specs: pages is '{value}'; write a folder of the docs folder, such as specs"
        raise SpecsError(message)
    return folder


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        message = f"plugins: specs: {name} must be a mapping"
        raise SpecsError(message)
    return value


def _texts(value: object, name: str) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else [] if value is None else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        message = f"plugins: specs: {name} must be a list of texts"
        raise SpecsError(message)
    return tuple(texts)


def _built_in(name: str) -> str:
    file = files("mkdocs_specs").joinpath("templates", f"{name}.yaml")
    if not re.fullmatch(r"[a-z][a-z-]*", name) or not file.is_file():
        message = f"there is no built-in template '{name}'; use {BUILT_IN_PREFIX}{BUILT_IN}"
        raise SpecsError(message)
    return file.read_text(encoding="utf-8")


def _fits(path: str, globs: list[str] | tuple[str, ...]) -> bool:
    return any(re.fullmatch(_pattern(glob), path) for glob in globs)


def _pattern(glob: str) -> str:
    """Write a glob as a regular expression: `*` within a folder, `**` across folders."""
    written = ""
    for piece in re.split(r"(\*\*/|\*\*|\*|\?|\[[^\]]+\])", glob.removeprefix("./").removeprefix("/")):
        special = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
        is_set = re.fullmatch(r"\[[^\]]+\]", piece) is not None
        written += special.get(piece) or (piece.replace("[!", "[^", 1) if is_set else re.escape(piece))
    return written
