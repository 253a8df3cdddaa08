"""Our stylesheet and script: where they lie, and where a site publishes them."""

from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
STYLESHEET = "assets/mkdocs-specs/specs.css"
SCRIPT = "assets/mkdocs-specs/specs.js"
