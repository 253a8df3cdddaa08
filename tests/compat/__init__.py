"""Other plugins, other hosts, other versions, installed for real; run by `make compat`."""

import pytest

pytest.register_assert_rewrite("tests.compat.small_site")
