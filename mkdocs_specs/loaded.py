"""Settings → the kinds of specs, loaded anew only when a file that they come from has changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_specs.config import Settings, TemplateSettings
from mkdocs_specs.pipeline import Kind
from mkdocs_specs.store import digest

Stamps = Mapping[Path, int]
"""When files were last changed, in nanoseconds; a file that is not there has 0."""


@dataclass(frozen=True)
class Loaded:
    """The kinds of specs of a site, and what they were loaded from."""

    templates: tuple[TemplateSettings, ...]
    kinds: tuple[Kind, ...]
    stamps: Stamps
    digest: str = ""
    """Of the files of the site that they were loaded from; those of ours are part of our code."""


def load(settings: Settings, last: Loaded | None = None) -> Loaded:
    """Load the templates of a site, unless they are those of the last time.

    Raises:
        SpecsError: One of them is faulty.
    """
    if last is not None and last.templates == settings.templates and last.stamps == _stamps(tuple(last.stamps)):
        return last
    kinds = settings.kinds()
    texts = sorted(settings.schemas.texts.items())
    named = [(one.name, one.schema) for one in settings.templates]
    return Loaded(settings.templates, kinds, _stamps(settings.schemas.asked), digest(repr(named), repr(texts)))


def _stamps(files: tuple[Path, ...]) -> Stamps:
    return {file: file.stat().st_mtime_ns if file.is_file() else 0 for file in files}
