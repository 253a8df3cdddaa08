"""`specs.schema.json`: the JSON Schema that every `specs.json` fits."""

from importlib.resources import files

NAME = "specs.schema.json"


def render() -> str:
    """Return the schema as it is published beside `specs.json`."""
    return files("mkdocs_specs").joinpath("exports", NAME).read_text(encoding="utf-8")
