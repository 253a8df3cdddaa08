"""Site → the files of a docs folder that needs no plugin, and what of them is out of date in a folder."""

from mkdocs_specs.rendered.changes import Changes, Found, changes
from mkdocs_specs.rendered.manifest import Manifest, digest, read_manifest
from mkdocs_specs.rendered.tree import tree

__all__ = ["Changes", "Found", "Manifest", "changes", "digest", "read_manifest", "tree"]
