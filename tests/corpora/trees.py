"""The trees of real documents as sites of their own, each with a template written from the public rules of its kind."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml

EIP = """
$ref: schema.json
x-specs:
  path: "eip-{eip}.md"
  parts: {id: "EIP-{eip}", alias: ["{eip}", "ERC-{eip}"], summary: description, tags: [type, category]}
  sections:
    Abstract:
    Motivation:
    Specification:
    Rationale:
    Backwards Compatibility:
    Test Cases:
    Reference Implementation:
    Security Considerations:
    Copyright:
properties:
  status:
    x-specs:
      values:
        Draft:
        Review: {tone: violet}
        Last Call: {tone: amber}
        Final: {state: done}
        Living: {state: active}
        Stagnant: {state: withdrawn}
        Withdrawn: {state: withdrawn}
        Moved: {state: withdrawn}
  requires: {x-specs: {ref: depends on}}
"""
TEP = """
$ref: schema.json
x-specs:
  path: "{number:04}-{slug}.md"
  parts: {id: "TEP-{number}", author: authors, people: [collaborators], created: creation-date, updated: last-updated}
properties:
  status:
    x-specs:
      values:
        proposed:
        implementable: {tone: teal}
        implementing: {state: active}
        implemented: {state: done}
        deferred: {state: withdrawn}
        rejected: {state: withdrawn}
        withdrawn: {state: withdrawn}
        replaced: {state: withdrawn}
  see-also: {x-specs: {ref: related}}
  replaces: {x-specs: {ref: supersedes}}
  superseded-by: {x-specs: {ref: superseded by}}
"""
ADR = """
$ref: schema.json
x-specs:
  path: "{number:04}-{slug}.md"
  parts: {id: "ADR-{number:04}", author: deciders, people: [contact, consulted, informed], updated: date}
"""


def a_tree(root: Path, docs: Path, schema: Path, template: str, options: Mapping[str, object]) -> Path:
    """Set up a site with the documents of a folder as its specs, in place of which nothing is changed."""
    shutil.copytree(docs, root / "docs" / "specs")
    shutil.copy(schema, root / "schema.json")
    (root / "template.yaml").write_text(template, encoding="utf-8")
    (root / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    specs = {"templates": {"proposal": {"schema": "template.yaml", "paths": ["specs/*.md"]}}, "today": "2026-11-22"}
    config = {"site_name": "Tree", "theme": "mkdocs", "plugins": [{"specs": {**specs, **options}}]}
    validation = {"links": {"not_found": "info", "unrecognized_links": "info"}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump({**config, "validation": validation}), encoding="utf-8")
    return root
