"""The entities of a data model → a diagram, then a box for each, with its fields, indexes and relationships."""

from mkdocs_specs.document import Path, Value
from mkdocs_specs.template.model import Field
from mkdocs_specs.views import cards
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entity_diagram import entity_diagram
from mkdocs_specs.views.entity_model import model_of
from mkdocs_specs.views.entry import entries_of

accepts = cards.accepts


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show the picture above the boxes that its nodes lead to."""
    entries = entries_of(field, value, path, context)
    prefix = "-".join(("specs", *(str(key).replace("_", "-") for key in path)))
    model = model_of(entries, prefix)
    boxes = (cards.card(entry, context, entity.anchor) for entry, entity in zip(entries, model.entities, strict=True))
    return entity_diagram(model, prefix, context.words) + "".join(boxes)
