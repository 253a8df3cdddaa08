"""What follows from a spec alone, found out once for a spec that is read again and again, or stored."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from mkdocs_specs.spec.spec import Spec

_Given = ParamSpec("_Given")
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


def lasting(write: Callable[[Spec], str]) -> Callable[[Spec], str]:
    """Let a function that writes a text of a spec alone remember it too with a spec that outlives the process."""
    name = f"{write.__module__}.{write.__qualname__}"
    remembered = once(write)

    @wraps(write)
    def text(spec: Spec, /) -> str:
        if spec.lasting is None:
            return remembered(spec)
        if name not in spec.lasting:
            spec.lasting[name] = write(spec)
        return spec.lasting[name]

    return text
