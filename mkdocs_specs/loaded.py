"""Settings → the kinds of specs, loaded anew only when a file that they come from says something else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_specs.config import Settings, TemplateSettings
from mkdocs_specs.pipeline import Kind
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.store import digest


@dataclass(frozen=True)
class Loaded:
    """The kinds of specs of a site, and what they were loaded from."""

    templates: tuple[TemplateSettings, ...]
    kinds: tuple[Kind, ...]
    texts: Mapping[str, str]
    """What stood in each file of the site that they were loaded from, by its path."""
    files: tuple[Path, ...] = ()
    """Those files."""
    digest: str = ""
    """Of what stood there; the files of ours are part of our code."""


def load(settings: Settings, last: Loaded | None = None) -> Loaded:
    """Load the templates of a site, unless they are those of the last time.

    Raises:
        SpecsError: One of them is faulty.
    """
    if last is not None and last.templates == settings.templates and _still_stand(last.texts, settings):
        return last
    kinds = settings.kinds()
    texts = settings.schemas.texts
    named = [(one.name, one.schema) for one in settings.templates]
    made_of = digest(repr(named), repr(sorted(texts.items())))
    return Loaded(settings.templates, kinds, texts, settings.schemas.asked, made_of)


def _still_stand(texts: Mapping[str, str], settings: Settings) -> bool:
    """Whether the files hold what they held; when they were written says little, and they are few and short."""
    try:
        return all(settings.schemas.read(path) == text for path, text in texts.items())
    except SpecsError:
        return False
