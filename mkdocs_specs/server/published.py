"""Problems → what the editor shows: of the files that are open, and of those whose problems have changed."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from mkdocs_specs.problem import Problem

ByPath = Mapping[str, Sequence[Problem]]
"""The problems of each file, by its path in messages."""


def to_publish(before: ByPath | None, now: ByPath, opened: Collection[str]) -> Iterator[str]:
    """Yield the paths of the files whose problems the editor is to be told.

    Of a file that was never open nothing is told until its problems change: a site may have many.
    """
    known = now if before is None else before
    for path in sorted({*known, *now, *opened}):
        if path in opened or tuple(known.get(path, ())) != tuple(now.get(path, ())):
            yield path


def with_local(last: ByPath, path: str, found: Sequence[Problem], local: Collection[str]) -> tuple[Problem, ...]:
    """Put what was just found in one file, by its own rules, in place of what they had found in it before."""
    kept = (one for one in last.get(path, ()) if one.rule not in local)
    return tuple(sorted([*kept, *found]))
