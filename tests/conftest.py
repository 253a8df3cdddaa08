"""What several test files share."""

import pytest

from mkdocs_specs.template import Template
from tests import checking


@pytest.fixture(scope="session")
def built_in() -> Template:
    """The built-in template."""
    return checking.built_in()
