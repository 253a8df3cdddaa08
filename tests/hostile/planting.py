"""A site in which a payload stands at every place where an author can write a text."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.every_field import NEIGHBOURS, TOKENS, every_field, every_text
from tests.hostile.payloads import PAYLOADS
from tests.sites import TODAY, Site, a_site, a_spec, build, text_of

_TOKEN = re.compile(r"tok\d{3}alpha")
_UNSAFE_IN_NAMES = re.compile(r"[/\x00]")
_LONGEST_NAME = 80
SIGN = "†"


def texts_filled(payload: str, number: int) -> dict[str, object]:
    """Fill a valid spec: every free text, also within addresses and names of endpoints, is the payload."""
    made = every_text(lambda value: _TOKEN.sub(lambda _: payload, value))
    return {**made, "id": f"SPEC-{1000 + number}"}


def all_filled(payload: str) -> dict[str, object]:
    """Fill a spec that is not valid: every text, ids, dates and addresses too, and one more key of each mapping."""

    def filled(value: object) -> object:
        match value:
            case dict():
                return {**{key: filled(inner) for key, inner in value.items()}, payload: payload}
            case list():
                return [filled(inner) for inner in value]
        return payload if isinstance(value, str) else value

    return {str(key): value for key, value in _entries(filled(every_field()))}


def _entries(value: object) -> Iterator[tuple[object, object]]:
    assert isinstance(value, dict)
    yield from value.items()


def places() -> int:
    """Count the places of one payload: the texts of both specs, and the keys of the second."""
    return len(TOKENS) + str(all_filled(SIGN)).count(SIGN) + len(("the name of a file",))


def planted(root: Path, numbers: Sequence[int], theme: str = "mkdocs") -> Site:
    """Build a site with some payloads, as `mkdocs serve` does, which shows invalid specs too."""
    needed = {"functional": [{"id": "FR-2", "requirement": "It works"}]}
    files = {f"specs/{name}.md": a_spec(int(name[-4:]), requirements=needed) for name in NEIGHBOURS}
    for number in numbers:
        payload = PAYLOADS[number]
        files[f"specs/{number:03}-valid.md"] = text_of(texts_filled(payload, number))
        files[f"specs/{number:03}-invalid.md"] = text_of(all_filled(payload))
        if len(payload) < _LONGEST_NAME:
            name = _UNSAFE_IN_NAMES.sub("_", payload).strip()
            files[f"specs/{number:03} {name}.md"] = a_spec(3000 + number)
    specs = {"today": TODAY, "severity": {"maturity": "off"}}
    a_site(
        root,
        files,
        theme=theme,
        plugins=["search", {"specs": specs}],
        site_url="https://example.org/",
        repo_url="https://example.org/r",
    )
    return build(root, is_serving=True)
