"""A requirement that must be met is named by a story, a component, an endpoint or a test, or names one.

Only requirements of the strongest priority count, such as *Must Have*. The rule is off until `severity` in `mkdocs.yml`
sets it; requirements of withdrawn specs are left alone.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.rules.part import called
from mkdocs_specs.spec import Spec, Trace, traces

ID = "orphan-requirement"
SEVERITY: Severity | None = None


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each requirement that must be met and leads nowhere."""
    for spec in catalog:
        for trace in () if spec.is_withdrawn else traces(spec):
            if trace.is_must and not (trace.stories or trace.components or trace.endpoints or trace.tests):
                yield _fault(spec, trace)


def _fault(spec: Spec, trace: Trace) -> Fault:
    item = trace.requirement
    priority = item.choice("priority")
    level = f" is {priority.label} and" if priority is not None else ""
    message = f"{called(item)}{level} leads to no story, component, endpoint or test; name one"
    return Fault(spec, message, item.path)
