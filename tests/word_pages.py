"""Words → the page of the guide that lists them. `python -m tests.word_pages` writes it anew."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from mkdocs_specs.wording import DROPPABLE
from mkdocs_specs.words import ENGLISH, Words

PAGE = Path(__file__).parents[1] / "sample_site" / "docs" / "guide" / "words.md"
WRITTEN = "<!-- Written by `python -m tests.word_pages`; change the words instead. -->"
GROUPS: Mapping[str, str] = {
    "specifications": "On many pages",
    "months": "Dates",
    "one_specification": "Counts and filters",
    "planned": "States",
    "severity": "Levels of risk",
    "document_information": "The card on top of a specification",
    "story": "The sections of a specification",
    "referenced_by": "References to a specification",
    "all_specifications": "The index",
    "risks": "The risk register",
    "requirements": "Requirements",
    "roadmap": "The roadmap",
    "open_items": "Open items",
    "changes": "Changes",
    "problems": "Problems, while the site is served",
    "template_title": "The reference of a template",
}
"""What is said of the words from one on."""
LEAD = """\
# Words

Every word that the plugin itself puts on a page comes from one list. English is built in; a site replaces what it
wants to have otherwise, by the names below:

<!-- right options -->

```yaml
words:
  risks: Risiken
  one_risk: 1 Risiko
  many_risks: "{count} Risiken"
  date: "{day}. {month} {year}"
  months: Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.
  "yes": Ja
```

A text with braces is filled in: write the same names in braces, in any order, and put the text in quotes. A name that
is unknown or left out is an error, before anything is built:

<!-- wrong options -->

```yaml
words:
  many_risks: "{number} Risiken"
```

<!-- prints -->

```text
```

- Text is text: `<` and `&` are shown as they are. Only where the built-in text has `<b>`, yours may have it too.
- `months` is twelve words with blanks between.
- {droppable}
- Titles of fields, headings of sections, statuses and the labels of values belong to the template, and so do the names
  of its relations: [a template of your own](templates.md) says them otherwise. What a problem says, on the page and in
  the log, is English.
- The language of the page itself is the theme's: `language` or `locale` under `theme`.
"""


def page() -> str:
    """Write the page, but for its quote."""
    return "\n".join([LEAD.replace("{droppable}", _droppable()), *_tables(), WRITTEN, ""])


def _droppable() -> str:
    named = ", ".join(
        f"{' and '.join(f'`{{{one}}}`' for one in sorted(names))} in `{word}`" for word, names in DROPPABLE.items()
    )
    return f"These may be left out: {named}."


def _tables() -> Iterator[str]:
    for field in fields(Words):
        if field.name in GROUPS:
            yield from (f"## {GROUPS[field.name]}", "", "| name | English |", "|---|---|")
        yield f"| `{field.name}` | {_shown(getattr(ENGLISH, field.name))} |"
        if _is_last(field.name):
            yield ""


def _is_last(name: str) -> bool:
    names = [field.name for field in fields(Words)]
    following = names[names.index(name) + 1 :][:1]
    return not following or following[0] in GROUPS


def _shown(text: str) -> str:
    return f"`{text}`"


if __name__ == "__main__":
    from tests.test_guide import refreshed

    PAGE.write_text(page(), encoding="utf-8")
    PAGE.write_text(refreshed(page()), encoding="utf-8")
