"""One target in the fuzzer's own process: `python -m tests.fuzz.running TARGET [arguments of libFuzzer]`."""

import sys
from importlib import import_module

# Installed by `make fuzz`, and only there.
atheris = import_module("atheris")
with atheris.instrument_imports(include=["mkdocs_specs"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Fuzz until the executions are done or something breaks."""
    name, *arguments = sys.argv[1:]
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
