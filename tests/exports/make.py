"""Addresses as a site with directory URLs makes them, and a template whose ids may be anything."""

from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.spec import Spec
from tests.build import a_spec, a_template

SITE = "https://specs.example.org/docs/"
NOTE = """
title: Note
x-specs: {parts: {author: owner}}
properties:
  id: {type: string}
  title: {type: string}
  owner: {type: array, items: {type: string}}
  status: {type: string, x-specs: {values: {Open: {tone: violet}, "replaced by {}": {state: withdrawn}}}}
  changes: {type: array, items: {properties: {date: {}}}, x-specs: {role: change}}
  risks:
    type: array
    x-specs: {role: risk, parts: {id: "R-{n}"}}
    items:
      properties:
        probability: {type: string, x-specs: &scale {values: {H: {label: High}, M: {label: Medium}, L: {label: Low}}}}
        impact: {type: string, x-specs: *scale}
"""


def a_note(front: str, path: str = "notes/one.md") -> Spec:
    """Read a spec of that template."""
    return a_spec(a_template(NOTE), front, path=path)


def addresses(site_url: str = "", folder: str = "specs", **more: str) -> Addresses:
    """Publish each file in a folder of its own."""
    return Addresses(published, site_url, "Team", folder, **more)


def published(path: str) -> str:
    """Make the URL of a page as MkDocs does."""
    return f"{path.removesuffix('.md')}/"
