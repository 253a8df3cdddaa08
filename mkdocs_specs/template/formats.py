"""The formats of JSON Schema that are checked, each with the words for what it wants."""

import ipaddress
import re
from collections.abc import Callable
from datetime import date, datetime, time
from uuid import UUID

from jsonschema import FormatChecker

from mkdocs_specs.template.patterns import compiled

WANTED = {
    "date": "a date such as 2026-01-31",
    "date-time": "a date and time such as 2026-01-31T09:30:00Z",
    "time": "a time such as 09:30:00Z",
    "email": "an e-mail address such as team@example.org",
    "uri": "an address such as https://example.org/page",
    "uri-reference": "a path or an address, without spaces",
    "uuid": "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
    "ipv4": "an IPv4 address such as 192.0.2.1",
    "ipv6": "an IPv6 address such as 2001:db8::1",
    "regex": "a regular expression",
}
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def checker() -> FormatChecker:
    """Build the checker of these formats; all others say nothing, as JSON Schema allows."""
    checker = FormatChecker(formats=())
    for name, check in CHECKS.items():
        checker.checks(name, raises=ValueError)(_on_text(check))
    return checker


def _on_text(check: Callable[[str], object]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or check(value) is not False


def _date(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is not None and bool(date.fromisoformat(text))


def _date_time(text: str) -> bool:
    shape = r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
    return re.fullmatch(shape, text, re.ASCII) is not None and bool(datetime.fromisoformat(text))


def _time(text: str) -> bool:
    shape = r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
    return re.fullmatch(shape, text, re.ASCII) is not None and time.fromisoformat(text) is not None


CHECKS: dict[str, Callable[[str], object]] = {
    "date": _date,
    "date-time": _date_time,
    "time": _time,
    "email": lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+", text) is not None,
    "uri": lambda text: SCHEME.fullmatch(text) is not None,
    "uri-reference": lambda text: not re.search(r"\s", text.strip()) and text == text.strip(),
    "uuid": UUID,
    "ipv4": ipaddress.IPv4Address,
    "ipv6": ipaddress.IPv6Address,
    "regex": compiled,
}
