"""`python -m mkdocs_specs`: the command line where the script `mkdocs-specs` is not on the path."""

from mkdocs_specs.cli import main

if __name__ == "__main__":
    main(prog_name="mkdocs-specs")
