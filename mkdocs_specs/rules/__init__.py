"""Catalog → Problems: one rule per file; a rule's docstring is its entry in the reference."""

from mkdocs_specs.rules.check import RULES, SEVERITIES, Rule, check, late
from mkdocs_specs.rules.fault import Fault

__all__ = ["RULES", "SEVERITIES", "Fault", "Rule", "check", "late"]
