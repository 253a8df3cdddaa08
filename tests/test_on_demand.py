"""Values of modules that are loaded when they are asked for."""

import sys

import pytest

from mkdocs_specs.on_demand import OnDemand
from mkdocs_specs.reports.formats import FORMATS
from tests.sites import run


def test_a_value_is_loaded_when_it_is_asked_for() -> None:
    values = OnDemand[object]({"module": "mkdocs_specs.store", "value": "mkdocs_specs.store:digest"})

    assert values["module"] is sys.modules["mkdocs_specs.store"]
    assert values["value"] is sys.modules["mkdocs_specs.store"].digest


def test_names_are_known_before_anything_is_loaded() -> None:
    values = OnDemand[object]({"one": "no_such_module", "two": "no_such_module:name"})

    assert list(values) == ["one", "two"]
    assert "three" not in values
    assert values.get("three") is None


def test_values_are_added_and_removed_as_in_a_dictionary() -> None:
    values = OnDemand[object]({"one": "no_such_module"})
    values["two"] = 2
    del values["one"]

    assert dict(values) == {"two": 2}
    with pytest.raises(KeyError):
        _ = values["one"]


def test_every_format_reports() -> None:
    assert all(callable(FORMATS[name].report) for name in FORMATS)


@pytest.mark.parametrize(
    ("arguments", "unwanted"), [("['--version']", "mkdocs_specs.pipeline"), ("['check', '-h']", "yaml")]
)
def test_a_command_does_not_wait_for_what_it_does_not_need(tmp_path: object, arguments: str, unwanted: str) -> None:
    script = f"import sys; from mkdocs_specs.cli import main; main({arguments}, standalone_mode=False);"

    ended = run(
        __import__("pathlib").Path(str(tmp_path)),
        sys.executable,
        "-c",
        f"{script} assert '{unwanted}' not in sys.modules",
    )

    assert ended.code == 0, ended.output
