"""Problems that a site accepts: those of the baseline file, and those that a spec ignores with a reason."""

from mkdocs_specs.accepted.accept import accept
from mkdocs_specs.accepted.baseline import EMPTY, Baseline, Entry, read_baseline, recorded
from mkdocs_specs.accepted.ignored import KEY, ignored_rules
from mkdocs_specs.accepted.taken import Taken, taken

__all__ = [
    "EMPTY",
    "KEY",
    "Baseline",
    "Entry",
    "Taken",
    "accept",
    "ignored_rules",
    "read_baseline",
    "recorded",
    "taken",
]
