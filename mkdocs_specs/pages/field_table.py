"""Fields of a template → a table that says what to write in each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_specs.pages.demanded import Want
from mkdocs_specs.pages.field_rows import Block, FieldRow
from mkdocs_specs.pages.skeleton_line import cut
from mkdocs_specs.pages.type_words import choices, is_checklist, limits, type_words
from mkdocs_specs.pages.yaml_text import flow
from mkdocs_specs.template import Keys, title_of
from mkdocs_specs.views import Group, Row, Table, element, grid, plain
from mkdocs_specs.words import Words

MOST_VALUES = 20
LONGEST_EXAMPLE = 90
LONGEST = 600
"""Letters of a description."""
INDENT_EM = 1.1


def anchor_of(path: str) -> str:
    """Make the name of a field in addresses: `risks[].owner` → `field-risks-owner`."""
    return "field-" + "-".join("".join(c if c.isalnum() or c == "_" else " " for c in path).split())


@dataclass(frozen=True, slots=True)
class FieldTable:
    """Writes the fields of one template."""

    anchors: Mapping[str, str]
    """The id of each row by its path."""
    wanted: Mapping[Keys, tuple[Want, ...]]
    words: Words

    def of(self, block: Block) -> str:
        """Show the fields of one section."""
        words = self.words
        labels = (words.field_column, words.meaning, words.type_column, words.required)
        rows: list[Row | Group] = []
        for heading, fields in block.parts:
            if heading and len(block.parts) > 1:
                rows.append(Group(plain(heading)))
            rows.extend(self._row(one) for one in fields)
        return grid(Table(labels, rows, f"{words.fields}: {block.heading}"), words)

    def _row(self, row: FieldRow) -> Row:
        anchor = self.anchors[row.path]
        code = element("code", plain(row.name))
        link = element("a", code, href=f"#{anchor}", style=_indent(row.depth))
        return Row((link, self._meaning(row), self._type(row), self._required(row)), anchor)

    def _meaning(self, row: FieldRow) -> str:
        about = row.field
        is_telling = about.title not in ("", title_of(about.key))
        title = element("span", plain(about.title), class_="specs-title") if is_telling else ""
        said = plain(cut(about.description, LONGEST))
        said = element("p", said) if title and said else said
        example = ""
        if about.examples:
            code = element("code", plain(cut(flow(about.examples[0]), LONGEST_EXAMPLE)))
            example = " " + element("small", f"{plain(self.words.such_as)} {code}")
        return f"{title}{said}{example}"

    def _type(self, row: FieldRow) -> str:
        words, about = self.words, row.field
        said = plain(type_words(about, words))
        values = choices(about)
        shown = [_value(value, label) for value, label in values[:MOST_VALUES]]
        if left := len(values) - len(shown):
            shown.append(plain(words.more_values.format(count=left)))
        told = ", ".join(shown)
        more = [plain(limit) for limit in limits(about, words)]
        if isinstance(pattern := about.limits.get("pattern"), str):
            more.append(_around(words.limit_pattern, pattern=element("code", plain(cut(pattern, LONGEST_EXAMPLE)))))
        if keys := _keys(about.limits.get("propertyNames")):
            codes = ", ".join(element("code", plain(key)) for key in keys[:MOST_VALUES])
            left = len(keys) - MOST_VALUES
            codes += f" {plain(words.more_values.format(count=left))}" if left > 0 else ""
            more.append(_around(words.limit_keys, keys=codes))
        return " ".join(part for part in (said, told) if part) + "".join(f" {element('small', one)}" for one in more)

    def _required(self, row: FieldRow) -> str:
        return "; ".join(self._conditions(row))

    def _conditions(self, row: FieldRow) -> Iterator[str]:
        words = self.words
        if row.is_needed:
            code = element("code", plain(row.parent))
            yield _around(words.always_in, parent=code) if row.parent else element("b", plain(words.always))
        for want in self.wanted.get(row.keys, ()):
            yield ", ".join(part for part in (element("b", plain(want.since(words))), plain(want.how(words))) if part)
        if is_checklist(row.field):
            for keys, wants in self.wanted.items():
                for want in wants if keys[:-1] == row.keys else ():
                    since, key = element("b", plain(want.since(words))), element("code", plain(keys[-1]))
                    yield f"{since}, {key} {plain(want.how(words))}"


def _around(form: str, **html: str) -> str:
    """Fill finished HTML into a phrase."""
    return plain(form).format(**html)


def _value(value: str, label: str) -> str:
    code = element("code", plain(cut(value, LONGEST_EXAMPLE)))
    return f"{code} ({plain(label)})" if label.casefold() not in ("", value.casefold()) else code


def _keys(names: object) -> list[str]:
    found = names.get("enum") if isinstance(names, dict) else None
    return [str(one) for one in found] if isinstance(found, list) else []


def _indent(depth: int) -> str | None:
    return f"margin-left:{round(depth * INDENT_EM, 1)}em" if depth else None
