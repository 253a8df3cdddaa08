"""What several test files share."""

import pytest
from hypothesis import settings

from mkdocs_specs.template import Template
from tests import checking

# The same examples in every run, so that a change that breaks nothing is never red.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def built_in() -> Template:
    """The built-in template."""
    return checking.built_in()
