"""Result → Markdown tables, for the terminal and for the page of the sample site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

FULL = 1000
"""So many specs the targets are for."""
VARIANTS: Mapping[str, str] = {
    "plain": "MkDocs without the plugin",
    "tables": "the same, with the facts as tables by hand",
    "specs": "with the plugin",
    "third": "with the plugin, a third of them",
    "warm": "with the plugin, after one edit, with `cache`",
    "dirty": "with the plugin and `--dirty`",
    "CSafeLoader": "PyYAML's `CSafeLoader` loads the same files",
    "check": "`mkdocs-specs check`",
    "check again": "`mkdocs-specs check` again, with `cache`",
}


def tables(result: Mapping[str, Any]) -> str:
    """Write what was measured, and what it says."""
    about = result["machine"]
    where = f"{about['processor']}, {about['cores']} cores, {about['system']}"
    software = ", ".join((f"Python {about['python']}", *about["packages"]))
    lines = [
        f"Measured on {result['date']} in {result['minutes']} minutes: {where}, files {about['files']}, {software}.",
        "",
        *_table(
            ("measure", "median", "min-max", "turns", "must", "aim", "target", "difference"),
            map(_measure, result["measures"]),
        ),
        "",
        *_table(("work", "variant", "turns", "CPU s", "wall s", "peak MiB"), map(_row, result["rows"])),
    ]
    if max(result["sizes"]) < FULL:
        lines += [
            "",
            f"The targets are for {FULL:,} specs; with fewer, the start of Python and of MkDocs counts for more.",
        ]
    if result["left_out"]:
        lines += ["", f"The budget had no room for: {'; '.join(result['left_out'])}."]
    return "\n".join(lines) + "\n"


def _measure(measure: Mapping[str, Any]) -> Iterator[str]:
    values = measure["values"]
    yield measure["name"]
    yield f"{median(values):.2f}"
    yield f"{min(values):.2f}-{max(values):.2f}"
    yield str(len(values))
    yield f"{measure['must']:g}"
    yield "" if measure["aim"] is None else f"{measure['aim']:g}"
    yield measure["verdict"]
    yield measure["difference"]


def _row(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"{row['work']}, {row['specs']} specs{' in one folder' if row['is_flat'] else ''}"
    yield VARIANTS[row["variant"]]
    yield str(len(row["cpu_s"]))
    for name, digits in (("cpu_s", 2), ("wall_s", 2), ("peak_mib", 0)):
        values = row[name]
        spread = f" [{min(values):.{digits}f}-{max(values):.{digits}f}]" if len(values) > 1 else ""
        yield f"{median(values):.{digits}f}{spread}"


def _table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        yield f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |"
