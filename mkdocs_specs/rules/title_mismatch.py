"""A first-level heading that opens the body says the same as the title.

The page shows the title of the front matter; the heading is dropped. An id in front of the title does no harm.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault, any_of_them
from mkdocs_specs.spec import Spec, lasting, place, title_differs

ID = "title-mismatch"
SEVERITY = Severity.INFO


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each heading that differs."""
    for spec in catalog:
        if _has_any(spec):
            yield from _faults(spec)


@lasting
def _has_any(spec: Spec) -> str:
    return any_of_them(_faults(spec))


def _faults(spec: Spec) -> Iterator[Fault]:
    heading = spec.outline.title
    if heading is not None and title_differs(spec.outline, spec.title):
        message = f"the heading says '{heading.text}', the title '{spec.title}'; drop the heading, the title is shown"
        yield Fault(spec, message, where=place(spec.document, heading))
