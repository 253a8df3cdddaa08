"""A first-level heading that opens the body says the same as the title.

The page shows the title of the front matter; the heading is dropped. An id in front of the title does no harm.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import place, title_differs

ID = "title-mismatch"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each heading that differs."""
    for spec in catalog:
        heading = spec.outline.title
        if heading is not None and title_differs(spec.outline, spec.title):
            message = (
                f"the heading says '{heading.text}', the title '{spec.title}'; drop the heading, the title is shown"
            )
            yield Fault(spec, message, where=place(spec.document, heading))
