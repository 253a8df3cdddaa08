"""Command lines → the end of a command's help."""


def examples(*lines: str) -> str:
    """Write examples, each on a line of its own however narrow the terminal is."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])
