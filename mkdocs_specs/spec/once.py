"""What follows from a spec alone, found out once for a spec that is read again and again, or stored."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from mkdocs_specs.spec.spec import Spec

_Given = ParamSpec("_Given")
_Words = ParamSpec("_Words")
"""Texts, of which each says all of what it stands for."""
_Found = TypeVar("_Found")


def once(
    find: Callable[Concatenate[Spec, _Given], _Found],
) -> Callable[Concatenate[Spec, _Given], _Found]:
    """Let a function of a spec, and of values that can be compared, remember its last answer with a spec that is kept.

    The answer must not be changed by whoever gets it.
    """

    @wraps(find)
    def found(spec: Spec, /, *given: _Given.args, **more: _Given.kwargs) -> _Found:
        if spec.kept is None:
            return find(spec, *given, **more)
        asked = (given, more)
        last = spec.kept.get(find)
        if last is None or last[0] != asked:
            spec.kept[find] = last = (asked, find(spec, *given, **more))
        answer: _Found = last[1]
        return answer

    return found


def lasting(write: Callable[Concatenate[Spec, _Words], str]) -> Callable[Concatenate[Spec, _Words], str]:
    """Let a function that writes a text of a spec, and of other texts, remember it with a spec that is stored."""
    name = f"{write.__module__}.{write.__qualname__}"
    remembered = once(write)

    @wraps(write)
    def text(spec: Spec, /, *words: _Words.args, **more: _Words.kwargs) -> str:
        if spec.lasting is None or more:
            return remembered(spec, *words, **more)
        asked = "\n".join((name, *map(str, words)))
        if asked not in spec.lasting:
            spec.lasting[asked] = write(spec, *words, **more)
        return spec.lasting[asked]

    return text
