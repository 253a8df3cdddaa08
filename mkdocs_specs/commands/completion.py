"""What bash puts in place of a word that is completed: quoted, so that `In Progress` stays one word."""

from shlex import quote
from typing import Any

from click.shell_completion import BashComplete, CompletionItem


class QuotingBash(BashComplete):
    """Completes words for bash; click's own class leaves spaces as they are."""

    def format_completion(self, item: "CompletionItem[Any]") -> str:
        """Write a word for the script of bash, whose `read` takes one backslash away."""
        value = str(item.value)
        if item.type == "plain" and quote(value) != value:
            value = "".join(letter if letter.isalnum() or letter in "-_./" else f"\\\\{letter}" for letter in value)
        return f"{item.type},{value}"
