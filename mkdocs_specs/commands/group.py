"""The commands together: what they say when they cannot run, and with which exit code."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import click

from mkdocs_specs.commands.exit_codes import CANNOT_RUN
from mkdocs_specs.problem import SpecsError


class Commands(click.Group):
    """Says in one sentence why a command cannot run, and never with a traceback."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:  # noqa: ANN401  # handed on to click
        """Read the options that stand before the command, `--help` and `--version`.

        Exit code 2: what they ask for cannot be written.
        """
        with _said():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # whatever a command returns
        """Run a command.

        Exit code 2: the site is set up wrongly, a file cannot be read or written, or somebody stopped it.
        """
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                # What a stream cannot show, such as → in an old code page, must not end the command.
                stream.reconfigure(errors="backslashreplace")
        with _said():
            return super().invoke(ctx)


@contextmanager
def _said() -> Iterator[None]:
    """End with a sentence where Python would end with a traceback."""
    try:
        yield
    except SpecsError as error:
        _stop(str(error))
    except KeyboardInterrupt:
        _stop("stopped")
    except BrokenPipeError:
        _stop("nobody reads the output any more")
    except OSError as error:
        _stop(f"{error.filename}: {error.strerror}" if error.filename else f"{error.strerror or error}")


def _stop(sentence: str) -> None:
    with suppress(OSError):
        click.echo(f"mkdocs-specs: {sentence}", err=True)
    for stream in (sys.stdout, sys.stderr):
        _give_up(stream)
    sys.exit(CANNOT_RUN)


def _give_up(stream: Any) -> None:  # noqa: ANN401  # a stream, or None where there is none
    """Let what a stream cannot write go nowhere: Python would try once more on its way out, and end with 120."""
    try:
        if stream is not None:
            stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
