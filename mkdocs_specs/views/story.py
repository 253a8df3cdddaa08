"""User stories → a box for each: the story as a sentence, and its criteria."""

import re

from mkdocs_specs.document import Path, Value, plain_text
from mkdocs_specs.template.model import Field
from mkdocs_specs.views.cards import body, box
from mkdocs_specs.views.checklist import criteria
from mkdocs_specs.views.context import Context
from mkdocs_specs.views.entry import Entry, entries_of
from mkdocs_specs.views.markup import plain
from mkdocs_specs.views.shape import are_mappings
from mkdocs_specs.words import Words

accepts = are_mappings

_VOWEL = re.compile(r"[aeio]|u(?!s|ni|ti|biq)", re.IGNORECASE)
_SOUNDS_LIKE_A_CONSONANT = re.compile(r"(?:eu|one\b|once\b)", re.IGNORECASE)
_HAS_ARTICLE = re.compile(r"(?:an?|the|any|every|one|our|some)\s", re.IGNORECASE)


def render(field: Field, value: Value, path: Path, context: Context) -> str:
    """Show each story; one without a person or a wish, as its parts with their titles."""
    return "".join(_story(entry, context) for entry in entries_of(field, value, path, context))


def _story(entry: Entry, context: Context) -> str:
    who, want, why = (_text(entry, part) for part in ("who", "want", "why"))
    if not who or not want:
        return box(entry, "", body(entry, entry.rest([]), context))
    sentence = context.words.story.format(
        article=plain(_article(who, context.words)),
        who=context.inline(who),
        want=context.inline(want),
    )
    used = ["who", "want", *(["why"] if why else [])]
    if why:
        sentence += plain(context.words.story_why).format(why=context.inline(why))
    ending = "" if sentence.endswith((".", "!", "?")) else "."
    badge = entry.cell("priority", context)
    title = " ".join(part for part in (f"{sentence}{ending}".replace("  ", " "), badge) if part)
    return box(
        entry, title, criteria(entry, context) + body(entry, entry.rest([*used, "priority", "criteria"]), context)
    )


def _text(entry: Entry, part: str) -> str:
    found = entry.value(part)
    return found.strip() if isinstance(found, str) else ""


def _article(who: str, words: Words) -> str:
    name = plain_text(who)
    if _HAS_ARTICLE.match(name):
        return ""
    is_vowel = _VOWEL.match(name) and not _SOUNDS_LIKE_A_CONSONANT.match(name)
    return words.article_before_vowel if is_vowel else words.article
