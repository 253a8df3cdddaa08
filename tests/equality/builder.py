"""One process that builds a site again and again: `python -m tests.equality.builder HOW MKDOCS_YML SITE_DIR`.

HOW is `clean`, where each build knows nothing of the last, or `warm` or `dirty`, where builds follow each other as in
`mkdocs serve` and `mkdocs serve --dirty`. Each line of the input asks for a build; its answer is what was logged.
"""

import json
import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

PASSING = ("Documentation built", "Cleaning site", "Building documentation", "A 'dirty' build")
"""What is said of the build itself, and with other times each time."""
URL = "http://127.0.0.1:8000/"


class Heard(logging.Handler):
    """Collects what is logged."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        message = record.getMessage()
        if not message.startswith(PASSING):
            self.lines.append(f"{record.levelname} {message}")


def main(how: str, config_file: str, site_dir: str) -> None:
    """Build at each line."""
    log, heard = logging.getLogger("mkdocs"), Heard()
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(heard)
    is_first = True
    for _ in sys.stdin:
        heard.lines.clear()
        config = load_config(config_file, site_dir=site_dir)
        if is_first or how == "clean":
            config.plugins.on_startup(command="serve", dirty=how == "dirty")
        is_first = False
        config.site_url = URL
        try:
            build(config, serve_url=URL, dirty=how == "dirty")
        except SystemExit:
            sys.exit("\n".join(heard.lines))
        sys.stdout.write(f"{json.dumps(heard.lines)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
