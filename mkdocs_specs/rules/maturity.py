"""No spec that is approved, or further, depends on one in the first status of its life cycle.

What is approved from the third status on, or by being worked on or done; withdrawn specs are left alone.
"""

from collections.abc import Iterator

from mkdocs_specs.catalog import DEPENDS_ON, Catalog
from mkdocs_specs.problem import Severity
from mkdocs_specs.rules.fault import Fault
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import State

ID = "maturity"
SEVERITY = Severity.WARNING
APPROVED_FROM = 2
"""The place in the life cycle, from 0, of the first status that is approved."""


def check(catalog: Catalog) -> Iterator[Fault]:
    """Yield each dependency of an approved spec on a draft."""
    for one in catalog.references:
        if one.relation == DEPENDS_ON and one.source is not None and _is_approved(one.source) and _is_first(one.target):
            message = (
                f"this spec is {_status(one.source)} and depends on {one.target.id or one.target.title}, "
                f"which is still {_status(one.target)}; have that reviewed first"
            )
            yield Fault(one.source, message, one.path, one.where)


def _is_approved(spec: Spec) -> bool:
    if spec.status is None or spec.is_withdrawn:
        return False
    place = spec.template.statuses.index(spec.status)
    return place >= APPROVED_FROM or (place > 0 and spec.status.state in (State.ACTIVE, State.DONE))


def _is_first(spec: Spec) -> bool:
    statuses = spec.template.statuses
    return len(statuses) > 1 and spec.status is statuses[0] and spec.status.state is State.OPEN


def _status(spec: Spec) -> str:
    assert spec.status is not None  # noqa: S101  # the callers have looked
    return spec.status.label
