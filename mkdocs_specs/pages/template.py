"""Template → its reference: how a spec of it begins, its life cycle, every field, and a skeleton to copy."""

from dataclasses import dataclass, replace

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.pages.demanded import wanted_of
from mkdocs_specs.pages.field_rows import Block, blocks_of
from mkdocs_specs.pages.field_table import FieldTable, anchor_of
from mkdocs_specs.pages.marks import status_marks
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.skeleton import skeleton
from mkdocs_specs.pages.template_notes import demand_of, notes, relations, rows_of
from mkdocs_specs.pages.template_start import start
from mkdocs_specs.template import Template
from mkdocs_specs.views import Row, Table, element, grid, markdown_text, plain
from mkdocs_specs.views.markup import preformatted
from mkdocs_specs.words import Words

MOST_ROWS = 1000
SKELETON = "the-skeleton"


@dataclass(frozen=True)
class TemplatePage:
    """The reference of one template."""

    template: Template
    NAME: str
    paths: tuple[str, ...] = ()
    """The globs of its specs in the docs folder, where they are known."""

    def is_wanted(self, catalog: Catalog) -> bool:
        """Always: who writes the first spec needs it most."""
        return True

    def title(self, words: Words) -> str:
        """Name the page."""
        return words.template_title.format(title=self.template.title)

    def lead(self, place: Place) -> str:
        """Say what the template is for."""
        said = self.template.root.description
        return element("p", plain(said), class_="specs-lead") if said else ""

    @property
    def PARTS(self) -> tuple[Part, ...]:  # noqa: N802  # as the page protocol calls it
        """The blocks of the page, in order."""
        return (
            Part("", lambda place: start(self.template, self.paths, place.words, f"#{SKELETON}"), _start, "start"),
            Part("", self._life_cycle, lambda words: words.life_cycle, "life-cycle"),
            Part("", self._fields, lambda words: words.fields, "fields"),
            Part(
                "", lambda place: relations(self.template, self._anchors(place), place.words), _relations, "references"
            ),
            Part("", lambda place: notes(self.template, self._anchors(place), place.words), _how, "how-it-works"),
            Part("", self._skeleton, lambda words: words.skeleton, SKELETON),
        )

    def _blocks(self, words: Words) -> tuple[tuple[Block, ...], int]:
        """The fields by section, and how many are left out."""
        room, left, found = MOST_ROWS, 0, []
        for block in blocks_of(self.template, words.document_information):
            parts = []
            for heading, rows in block.parts:
                kept, left = rows[:room], left + max(len(rows) - room, 0)
                room -= len(kept)
                parts += [(heading, kept)] if kept else []
            found += [replace(block, parts=tuple(parts))] if parts else []
        return tuple(found), left

    def _anchors(self, place: Place) -> dict[str, str]:
        """The id of each field by its path: two that would share one are numbered."""
        taken: set[str] = set()
        found: dict[str, str] = {}
        for block in self._blocks(place.words)[0]:
            for row in (row for _, rows in block.parts for row in rows):
                made = name = anchor_of(row.path)
                number = 1
                while made in taken:
                    number += 1
                    made = f"{name}-{number}"
                taken.add(made)
                found[row.path] = made
        return found

    def _life_cycle(self, place: Place) -> str:
        words, anchors = place.words, self._anchors(place)
        fields = {row.keys: row for row in rows_of(self.template, words)}
        rows = []
        for choice in self.template.statuses:
            badge = element("span", plain(choice.label), class_="specs-badge", **status_marks(choice))
            code = element("code", plain(choice.value)) if choice.label != choice.value else ""
            demands = [demand_of(demand, fields, anchors, words) for demand in choice.requires]
            items = element("ul", "".join(element("li", one) for one in demands)) if demands else ""
            rows.append(Row((badge, code, items)))
        labels = (words.status, words.value, words.demands_on_top)
        return grid(Table(labels, rows, words.life_cycle), words) if rows else ""

    def _fields(self, place: Place) -> str:
        words = place.words
        blocks, left = self._blocks(words)
        table = FieldTable(self._anchors(place), wanted_of(self.template), words)
        pieces: list[str] = []
        for block in blocks:
            pieces += [f"### {markdown_text(block.heading)}", table.of(block)]
        if left:
            said = words.one_field_left_out if left == 1 else words.fields_left_out.format(count=left)
            pieces.append(element("p", plain(said), class_="specs-muted"))
        return "\n\n".join(pieces)

    def _skeleton(self, place: Place) -> str:
        words = place.words
        lead = plain(words.skeleton_lead).format(mark=element("code", "# "))
        return f"{element('p', lead)}\n\n{preformatted(skeleton(self.template, words), 'yaml')}"


def _start(words: Words) -> str:
    return words.start_a_spec


def _relations(words: Words) -> str:
    return words.references_out


def _how(words: Words) -> str:
    return words.how_values
