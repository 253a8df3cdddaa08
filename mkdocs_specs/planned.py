"""Options of a later release: accepted, so that a mkdocs.yml may name them already, and without effect."""

from collections.abc import Mapping

from mkdocs_specs.problem import SpecsError

SWITCH = "true or false"
WANTED: Mapping[str, tuple[type, str]] = {
    "cache": (bool, SWITCH),
}
"""The options, each with its type and what to write."""


def check_planned(options: Mapping[str, object]) -> None:
    """Check the types of options that have no effect yet.

    Raises:
        SpecsError: One has no meaning; with what to write instead.
    """
    for name in options.keys() & WANTED.keys():
        kind, wanted = WANTED[name]
        value = options[name]
        if not isinstance(value, kind):
            message = f"plugins: specs: {name} is '{value}'; write {wanted}"
            raise SpecsError(message)
