"""Problems that a site accepts: those of the baseline file, and those that a spec ignores with a reason."""

from mkdocs_specs.accepted.accept import accept
from mkdocs_specs.accepted.baseline import EMPTY, Baseline, Entry, read_baseline, recorded
from mkdocs_specs.accepted.ignored import KEY, ignored_rules

__all__ = ["EMPTY", "KEY", "Baseline", "Entry", "accept", "ignored_rules", "read_baseline", "recorded"]
