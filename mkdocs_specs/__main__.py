"""The start of the command line, by `mkdocs-specs` and by `python -m mkdocs_specs`."""

import signal
import sys


def start() -> None:
    """Run the command line; who stops it while Python is still loading it gets a sentence too, and exit code 2."""
    if sys.stdout is None:
        # Python gives no stream for an output that is closed, as by `>&-`.
        if sys.stderr is not None:
            sys.stderr.write("mkdocs-specs: the output is closed; open it, or write it to /dev/null\n")
        sys.exit(2)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        # Who ends a command, such as a CI service, is told the same as who stops it by Ctrl+C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        from mkdocs_specs.cli import main  # noqa: PLC0415  # most of the first second is this import

        main(prog_name="mkdocs-specs")
    except KeyboardInterrupt:
        sys.stderr.write("mkdocs-specs: stopped\n")
        sys.exit(2)


if __name__ == "__main__":
    start()
