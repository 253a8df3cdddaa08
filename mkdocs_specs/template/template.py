"""Template: an annotated JSON Schema, compiled once and asked for every spec."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cached_property

from jsonschema.protocols import Validator

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.template.explain import Explainer
from mkdocs_specs.template.finding import Finding
from mkdocs_specs.template.model import Choice, Demand, Field, Section
from mkdocs_specs.template.quick import Check
from mkdocs_specs.template.sections import Headed
from mkdocs_specs.template.slips import explained
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.typed import Typing, without


@dataclass(frozen=True)
class Reading:
    """What a template makes of one document."""

    data: dict[str, Value]
    """The values as the schema types them; what is wrong or blank still stands where the author wrote it."""
    findings: tuple[Finding, ...]
    strays: tuple[Finding, ...]
    """Keys that the schema neither declares nor forbids: worth a warning."""
    blanks: Mapping[Path, str]
    """Blanks nobody has filled in, with what stands there."""
    needed: frozenset[Path]
    """Those blanks that the schema demands whatever the status."""
    settled: frozenset[Path]
    """Those blanks that another finding already explains."""

    def is_explained(self, path: Path) -> bool:
        """Whether a value is, or stands in, a blank, or what a finding about its key, type or form accounts for."""
        if not self.blanks and not self._explained:
            return False
        ways = [path[:size] for size in range(1, len(path) + 1)]
        return any(way in self.blanks or way in self._explained for way in ways)

    @cached_property
    def _explained(self) -> frozenset[Path]:
        rules = ("placeholder", "schema-type", "schema-unknown-key")
        return frozenset(way for one in self.findings if one.rule in rules for way in (one.path, one.about) if way)


@dataclass(frozen=True)
class Template:
    """What one kind of spec is: its fields, sections and life cycle."""

    name: str
    path: str
    """The file it was read from, relative to the folder of mkdocs.yml; empty for a built-in one."""
    title: str
    schema: Mapping[str, Value]
    """The merged schema, with the annotations."""
    root: Field
    sections: tuple[Section, ...]
    parts: Mapping[str, tuple[Source, ...]]
    """Where the parts of a spec come from, such as `lead` from `tech_lead`."""
    path_format: Source | None
    requires: tuple[Demand, ...]
    none: frozenset[str]
    validator: Validator
    """Says everything that is wrong."""
    is_surely_valid: Check
    """Says yes at once where nothing is."""
    explainer: Explainer
    _ways: dict[Callable[[Field], bool], frozenset[int]] = dataclass_field(default_factory=dict, init=False, repr=False)

    @property
    def statuses(self) -> tuple[Choice, ...]:
        """The life cycle, first status to last; empty when specs have none."""
        return next((field.choices for field in self.fields("status") if field.choices), ())

    @cached_property
    def headed(self) -> Headed:
        """The sections by the headings that name them."""
        return Headed(self.sections)

    @cached_property
    def item_prefixes(self) -> Mapping[str, tuple[str, ...]]:
        """What the counted ids of the items of each role begin with, such as `FR-`."""
        found: dict[str, tuple[str, ...]] = {}
        for field in self.root.below():
            formats = (source for source in field.parts.get("id", ()) if source.is_format)
            found[field.role] = (*found.get(field.role, ()), *(source.prefix for source in formats))
        return found

    def fields(self, part: str) -> tuple[Field, ...]:
        """The fields that play a part of the spec."""
        sources = (source for source in self.parts.get(part, ()) if not source.is_format)
        return tuple(field for source in sources if (field := self.root.at(source.keys)) is not None)

    def ways_to(self, is_wanted: Callable[[Field], bool]) -> frozenset[int]:
        """The identities of the fields on the way to some; a walk over the values of a spec need take no other way."""
        if is_wanted not in self._ways:
            self._ways[is_wanted] = self.root.ways_to(is_wanted)
        return self._ways[is_wanted]

    def is_none(self, value: Value) -> bool:
        """Whether a value says that there is none."""
        return value is None or value in ([], {}) or (isinstance(value, str) and value.strip().lower() in self.none)

    def apply(self, document: Document, page_keys: Collection[str]) -> Reading:
        """Type and validate the values of a document; keys of the page itself pass through untouched."""
        typing = Typing(document)
        data = typing.mapping(document.data, self.root)
        if not self.statuses:
            # Where no status asks for more and more, what the schema forbids is a fault, and not work left to do.
            typing.drop_forbidden()
        passed = {key for key in data if key in page_keys and key not in self.root.properties}
        left_out: dict[Path, str] = {**typing.blanks, **typing.nested, **{(key,): "" for key in passed}}
        instance = without(data, left_out) if left_out else data
        findings = [
            Finding(
                path, "placeholder", f'YAML reads [[{leaf}]] as a list inside a list; write {leaf}, or "[[{leaf}]]"'
            )
            for path, leaf in typing.nested.items()
        ]
        needed: set[Path] = set()
        settled: set[Path] = set()
        errors = () if self.is_surely_valid(instance) else self.validator.iter_errors(instance)
        for finding in explained(self.explainer.explain(errors), document, self.root):
            if finding.rule == "schema-required" and finding.about in left_out:
                needed.add(finding.about)
            elif finding.path not in left_out:
                findings.append(finding)
                settled |= {finding.about} & (typing.blanks.keys() | typing.forbidden)
        findings = [one for one in findings if one.rule != "schema-type" or one.path not in settled]
        strays = (self.explainer.stray(path) for path in typing.strays if path[0] not in passed or len(path) > 1)
        blanks, settled_blanks = typing.blanks, frozenset(settled)
        return Reading(data, tuple(findings), tuple(strays), blanks, frozenset(needed), settled_blanks)
