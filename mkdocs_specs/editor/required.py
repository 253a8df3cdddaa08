"""A mapping of the front matter × its status → the keys it must have."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.editor.fields import keys_of
from mkdocs_specs.pages.demanded import demanded_at_once, wanted_of
from mkdocs_specs.template import Field, Template


def required_keys(values: Value, template: Template, path: Path, field: Field) -> frozenset[str]:
    """Return the keys that the mapping at a path must have in the status that the front matter names."""
    keys = keys_of(path)
    statuses = template.statuses
    written = _status(values, template)
    reached = next((index for index, one in enumerate(statuses) if one.fits(written)), 0)
    found = set(field.required)
    for wanted, wants in wanted_of(template).items():
        if wanted[: len(keys)] != keys or len(wanted) == len(keys):
            continue
        for want in wants:
            place = statuses.index(want.status) if want.status is not None else 0
            if place == reached or (place < reached and want.is_passed_on) or want.demand in demanded_at_once(template):
                found.add(wanted[len(keys)])
    return frozenset(found)


def _status(values: Value, template: Template) -> Value:
    for source in template.parts.get("status", ()):
        here: Value = values
        for key in () if source.is_format else source.keys:
            here = here.get(key) if isinstance(here, dict) else None
        if isinstance(here, str):
            return here
    return None
