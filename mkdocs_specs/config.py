"""Options → Settings: what `mkdocs.yml` says, checked, with its files within the docs repo."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from posixpath import normpath

from mkdocs_specs.accepted import EMPTY, KEY, Baseline, read_baseline
from mkdocs_specs.globs import Glob, glob_of
from mkdocs_specs.pipeline import Kind, Options
from mkdocs_specs.problem import Severity, SpecsError
from mkdocs_specs.rules import SEVERITIES
from mkdocs_specs.schemas import BUILT_IN, PREFIX, SchemaFiles, file_below, read_named
from mkdocs_specs.suggestion import did_you_mean
from mkdocs_specs.template import Template, load
from mkdocs_specs.today import today_of
from mkdocs_specs.wording import words_of
from mkdocs_specs.words import ENGLISH, Words

PAGE_KEYS = frozenset(
    {"boost", "comments", "description", "hide", "icon", "ignore_macros", "no_print", "render_macros", "robots"}
    | {"search", "slug", "social", "status", "subtitle", "tags", "template", "title", KEY}
)
"""Front-matter keys of MkDocs, Material and other plugins, and the one of ours: they pass through untouched."""
ORDINARY = frozenset({"index.md", "readme.md"})
"""Files that are no specs unless a glob names them."""


@dataclass(frozen=True, slots=True)
class TemplateSettings:
    """Which files a template is for."""

    name: str
    schema: str
    """Path of the schema file from the folder of mkdocs.yml, or `mkdocs-specs:<name>` for a built-in one."""
    paths: tuple[Glob, ...]
    """Relative to the docs folder."""
    exclude: tuple[Glob, ...] = ()

    def claims(self, path: str) -> bool:
        """Whether a file of the docs folder is a spec of this template."""
        name = path.rpartition("/")[2].casefold()
        fitting = (glob for glob in self.paths if name not in ORDINARY or glob.names(name))
        return any(glob.fits(path) for glob in fitting) and not any(glob.fits(path) for glob in self.exclude)


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of the plugin."""

    root: Path
    """The folder of mkdocs.yml."""
    docs: Path
    """The docs folder."""
    templates: tuple[TemplateSettings, ...]
    schemas: SchemaFiles
    pages: str = "specs"
    """Folder of the generated pages in the docs folder."""
    page_keys: frozenset[str] = PAGE_KEYS
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """Severities that differ from those of the rules; `None` switches a rule off."""
    today: date = date.min
    autolink: bool = True
    """Whether a bare id in prose becomes a link."""
    stale_after_days: int = 180
    due_soon_days: int = 14
    nav_limit: int = 100
    """How many specs the sidebar shows in full; where there are more, it shows their groups and the neighbours."""
    words: Words = ENGLISH
    """What generated pages say."""
    baseline: str = ""
    """The file of accepted problems, relative to the folder of mkdocs.yml; empty when there is none."""
    has_cache: bool = False
    """Whether what was found and made is kept in a folder beside mkdocs.yml until something changes."""

    def shown_path(self, file: Path) -> str:
        """Write a path for a message: relative to the folder of mkdocs.yml, with `/`."""
        return Path(os.path.relpath(file, self.root)).as_posix()

    def load_templates(self) -> tuple[Template, ...]:
        """Load the template of each kind of spec.

        Raises:
            SpecsError: One is faulty.
        """
        return tuple(load(template.name, template.schema, self.schemas.read) for template in self.templates)

    def kinds(self) -> tuple[Kind, ...]:
        """Load the template of each kind of spec, with the files it claims.

        Raises:
            SpecsError: One is faulty.
        """
        loaded = self.load_templates()
        return tuple(
            Kind(template, own.claims, tuple(glob.text for glob in own.paths))
            for template, own in zip(loaded, self.templates, strict=True)
        )

    def load_baseline(self) -> Baseline:
        """Read the accepted problems.

        Raises:
            SpecsError: The file cannot be read, or is no baseline.
        """
        if not self.baseline:
            return EMPTY
        remedy = "; let 'mkdocs-specs check --write-baseline' write it"
        return read_baseline(self.baseline, read_named(self.baseline_file, self.baseline, "baseline", remedy))

    @property
    def baseline_file(self) -> Path:
        """The file of accepted problems.

        Raises:
            SpecsError: It lies outside the folder of mkdocs.yml.
        """
        return file_below(self.root, self.baseline)

    def options(self, config_file: str | Path | None) -> Options:
        """Say what the stages need to know; a site without a file of its own has a `mkdocs.yml` in messages."""
        path = self.shown_path(Path(config_file)) if config_file else "mkdocs.yml"
        return Options(
            path,
            self.page_keys,
            self.severities,
            self.today,
            self.words,
            pages=self.pages,
            autolink=self.autolink,
            stale_after_days=self.stale_after_days,
            due_soon_days=self.due_soon_days,
        )

    @property
    def index_path(self) -> str:
        """The generated index of specs, in the docs folder."""
        return f"{self.pages}/index.md".lstrip("/")

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files of the site that the templates and the baseline were loaded from, to be watched by a server."""
        return (*self.schemas.asked, *([self.baseline_file] if self.baseline else []))


def settings_of(options: Mapping[str, object], root: Path, docs: Path, environment: Mapping[str, str]) -> Settings:
    """Check the options of the plugin.

    Raises:
        SpecsError: One has no meaning; with what to write instead.
    """
    if unknown := sorted(map(str, options.keys() - set(OPTIONS))):
        message = f"plugins: specs: unknown option '{unknown[0]}'{did_you_mean(unknown[0], OPTIONS)}"
        raise SpecsError(message)
    given = {name: value for name, value in options.items() if value is not None}
    return Settings(
        root=root,
        docs=docs,
        templates=_templates(given.get("templates")),
        schemas=SchemaFiles(root),
        pages=_folder(given.get("pages", "specs")),
        page_keys=PAGE_KEYS | set(_texts(given.get("page_keys"), "page_keys")),
        severities=_severities(given.get("severity")),
        today=today_of(given.get("today"), environment),
        autolink=_switch(given.get("autolink", True), "autolink"),
        stale_after_days=_days(given.get("stale_after", 180), "stale_after"),
        due_soon_days=_days(given.get("due_soon", 14), "due_soon"),
        nav_limit=_number(given.get("nav_limit", 100), "nav_limit", "a number of specs, such as 100"),
        words=words_of(given.get("words")),
        baseline=_file_name(given.get("baseline", ""), "baseline", "specs-baseline.yml"),
        has_cache=_switch(given.get("cache", False), "cache"),
    )


OPTIONS = (
    *("templates", "pages", "page_keys", "severity", "today", "autolink", "stale_after", "due_soon", "words"),
    *("baseline", "nav_limit", "cache"),
)


def _templates(value: object) -> tuple[TemplateSettings, ...]:
    if value is None or value == {}:
        return (TemplateSettings(BUILT_IN, PREFIX + BUILT_IN, (glob_of("specs/**/*.md"),)),)
    return tuple(_template(name, about) for name, about in _mapping(value, "templates").items())


def _template(name: str, value: object) -> TemplateSettings:
    where = f"templates: {name}"
    about = _mapping(value or {}, where)
    if unknown := sorted(about.keys() - {"schema", "paths", "exclude"}):
        message = f"plugins: specs: {where}: unknown key '{unknown[0]}'; use schema, paths or exclude"
        raise SpecsError(message)
    schema = about.get("schema", PREFIX + name if name == BUILT_IN else None)
    paths = _globs(about.get("paths"), f"{where}: paths")
    if not isinstance(schema, str) or not paths:
        lacks = "schema, the path of a JSON Schema file" if not isinstance(schema, str) else "paths, a list of globs"
        message = f"plugins: specs: {where} needs {lacks}"
        raise SpecsError(message)
    return TemplateSettings(name, schema, paths, _globs(about.get("exclude"), f"{where}: exclude"))


def _globs(value: object, name: str) -> tuple[Glob, ...]:
    try:
        return tuple(glob_of(text) for text in _texts(value, name))
    except SpecsError as error:
        message = f"plugins: specs: {name}: {error}"
        raise SpecsError(message) from error


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


def _folder(value: object) -> str:
    if not isinstance(value, str) or ".." in value.split("/") or "\\" in value:
        message = f"plugins: specs: pages is '{value}'; write a folder of the docs folder, such as specs"
        raise SpecsError(message)
    folder = normpath(value.strip("/"))
    return "" if folder == "." else folder


def _file_name(value: object, name: str, example: str) -> str:
    if not isinstance(value, str):
        message = f"plugins: specs: {name} is '{value}'; write the path of a file, such as {example}"
        raise SpecsError(message)
    return value


def _switch(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        message = f"plugins: specs: {name} is '{value}'; write true or false"
        raise SpecsError(message)
    return value


def _days(value: object, name: str) -> int:
    return _number(value, name, "a number of days, such as 14")


def _number(value: object, name: str, wanted: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"plugins: specs: {name} is '{value}'; write {wanted}"
        raise SpecsError(message)
    return value


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
