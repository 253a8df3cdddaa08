"""A way through the front matter → the field of the template it leads to."""

from mkdocs_specs.document import Path
from mkdocs_specs.template import Field, Keys


def field_at(root: Field, path: Path) -> Field | None:
    """Return the field at a path; `None` where the template says nothing of it."""
    here: Field | None = compiled(root)
    for part in path:
        if here is None:
            return None
        if isinstance(part, str):
            here = here.child(part)
        else:
            # Where the schema does not say what is in a list, each entry is a name.
            here = here.entry(part) or (here if here.relation is not None else None)
        here = compiled(here) if here is not None else None
    return here


def compiled(field: Field) -> Field:
    """Return a field with what is in it, where a schema contains itself."""
    return field.again() if field.again is not None else field


def is_list(field: Field) -> bool:
    """Whether a value must be a list, and cannot be a text too."""
    return field.items is not None and "string" not in field.types and not field.properties


def is_block(field: Field) -> bool:
    """Whether a value stands on the lines below its key."""
    if field.properties or field.again is not None:
        return True
    return field.items is not None and is_block(field.items)


def keys_of(path: Path) -> Keys:
    """Leave the places in lists out of a way."""
    return tuple(part for part in path if isinstance(part, str))
