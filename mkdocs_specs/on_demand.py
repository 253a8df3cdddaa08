"""Names → what modules define, each loaded when it is asked for: who wants one does not wait for all."""

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any, TypeVar

T = TypeVar("T")


class OnDemand(MutableMapping[str, T]):
    """Values by name, of modules that are not loaded yet."""

    def __init__(self, places: dict[str, str]) -> None:
        """Say where each value is: `package.module`, or `package.module:name` for what the module calls so."""
        self._places = places
        self._loaded: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._loaded:
            module, _, attribute = self._places[name].partition(":")
            found: Any = import_module(module)
            self._loaded[name] = getattr(found, attribute) if attribute else found
        return self._loaded[name]

    def __setitem__(self, name: str, value: T) -> None:
        self._places.setdefault(name, "")
        self._loaded[name] = value

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
