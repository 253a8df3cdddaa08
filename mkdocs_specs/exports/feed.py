"""Catalog → `changes.xml`: what changed in the specs, newest first, as an Atom feed (RFC 4287).

Every date is that of a change, midnight in UTC; nothing depends on the day of the build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.catalog.file_names import name_of, names_of
from mkdocs_specs.exports import redirect
from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.order import in_order
from mkdocs_specs.exports.plain import line, words_of, xml
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.words import Words

NAME = "changes.xml"
TYPE = "application/atom+xml"
ENTRIES_AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a spec's change log that has a date."""

    spec: Spec
    item: Item
    day: date
    fragment: str
    """Tells it from the other changes of its spec, wherever it stands in the list: `1.10-2026-11-20`."""


def is_wanted(catalog: Catalog, addresses: Addresses) -> bool:
    """Whether it is known where the site stands, and any change has a date: a feed needs both."""
    return bool(addresses.site_url) and next(changes(catalog), None) is not None


def changes(catalog: Catalog) -> Iterator[Change]:
    """Yield the changes that have a date, in the order of the specs."""
    for spec in in_order(catalog):
        seen: dict[str, int] = {}
        for item in spec.role("change"):
            if (day := item.day("date")) is None:
                continue
            version = words_of(item.parts.get("version"))
            fragment = f"{name_of(version)}-{day}" if version else str(day)
            seen[fragment] = seen.get(fragment, 0) + 1
            number = f"-{seen[fragment]}" if seen[fragment] > 1 else ""
            yield Change(spec, item, day, fragment + number)


def title(site_name: str, words: Words) -> str:
    """Name the feed."""
    return f"{site_name}: {words.specifications}" if site_name else words.specifications


def render(catalog: Catalog, addresses: Addresses, words: Words) -> str:
    """Write the feed of the newest changes."""
    newest = sorted(changes(catalog), key=lambda change: change.day, reverse=True)[:ENTRIES_AT_MOST]
    names = names_of(catalog).by_path
    own = addresses.whole(addresses.beside(NAME))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml(addresses.language)}">',
        f"  <id>{xml(own)}</id>",
        f"  <title>{xml(title(addresses.site_name, words))}</title>",
        f"  <updated>{_midnight(newest[0].day)}</updated>",
        f"  <author><name>{xml(addresses.site_name or words.specifications)}</name></author>",
        f'  <link rel="self" type="{TYPE}" href="{xml(own)}"/>',
        f'  <link rel="alternate" type="text/html" href="{xml(addresses.whole(""))}"/>',
    ]
    for change in newest:
        lines += _entry(change, addresses, names.get(change.spec.path, ""), words)
    return "\n".join([*lines, "</feed>", ""])


def _entry(change: Change, addresses: Addresses, name: str, words: Words) -> Iterator[str]:
    spec, item = change.spec, change.item
    version = words_of(item.parts.get("version"))
    said = f" · {words.version.format(version=version)}" if version else ""
    url = addresses.url(spec)
    lasting = addresses.whole(addresses.beside(redirect.path_of(name).removesuffix("index.html"))) if name else url
    yield "  <entry>"
    yield f"    <id>{xml(f'{lasting}#{change.fragment}')}</id>"
    yield f"    <title>{xml(f'{spec.id} {line(spec.title)}{said}'.strip())}</title>"
    yield f"    <updated>{_midnight(change.day)}</updated>"
    for author in spec.texts("author"):
        yield f"    <author><name>{xml(line(author))}</name></author>"
    yield f'    <link rel="alternate" type="text/html" href="{xml(url)}"/>'
    yield f'    <content type="text">{xml(words_of(item.parts.get("text")))}</content>'
    yield "  </entry>"


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
