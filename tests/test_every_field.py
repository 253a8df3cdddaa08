"""Every field of the built-in template is on the page, under the heading that shows it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import pytest

from tests.every_field import NEIGHBOURS, TOKENS, every_field
from tests.fields import FIELDS, FieldRow
from tests.published import Page
from tests.sites import TODAY, Site, a_site, a_spec, build, text_of

ROWS = {row.key: row for row in FIELDS}
ELSEWHERE = {"not_applicable": ("Migration Plan", "")}
"""A reason stands in the section that does not apply."""
LABELS = {"H": "High", "M": "Medium", "L": "Low"}
SAID = {
    "approvals[].approved": "Approved",
    "deployment.phases[].done": "Done",
    "documentation.required[].done": "Done: ",
    **dict.fromkeys((row.key for row in FIELDS if row.kind == "checklist"), "Done: "),
}
"""How `true` is said, where it is not with Yes."""


@dataclass(frozen=True)
class Leaf:
    """One value of the spec."""

    path: str
    row: FieldRow
    value: object

    @property
    def shown(self) -> str:
        """How a reader finds it on the page."""
        if isinstance(self.value, bool):
            return SAID.get(self.row.key, "Yes" if self.value else "No")
        if self.row.kind == "date":
            day = date.fromisoformat(str(self.value))
            # A phase that ends in the same year says the year once.
            return f"{day.day} {day:%b}" + ("" if self.row.key == "timeline[].start" else f" {day.year}")
        if self.row.kind == "any":
            return json.dumps(self.value).strip('"')
        return LABELS.get(str(self.value), str(self.value)) if self.row.kind == "enum" else str(self.value)


def leaves(value: object, path: str = "") -> Iterator[Leaf]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{place}]")
    else:
        yield Leaf(path, row_of(path), value)


def row_of(path: str) -> FieldRow:
    key = re.sub(r"\[\d+\]", "[]", path)
    key = re.sub(r"(responses)\.\d+", r"\1.<code>", key)
    while key not in ROWS:
        key = key[:-2] if key.endswith("[]") else key.rpartition(".")[0]
    return ROWS[key]


LEAVES = tuple(leaves(every_field()))


@pytest.fixture(scope="module", params=["material", "mkdocs"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    needed = {"functional": [{"id": "FR-2", "requirement": "It works"}]}
    files = {f"specs/{name}.md": a_spec(int(name[-4:]), requirements=needed) for name in NEIGHBOURS}
    files["specs/every.md"] = text_of(every_field())
    root = tmp_path_factory.mktemp("every")
    plugins = ["search", {"specs": {"today": TODAY, "severity": {"maturity": "off"}}}]
    return build(a_site(root, files, theme=request.param, plugins=plugins))


@pytest.fixture(scope="module")
def page(site: Site) -> Page:
    return site.page("specs/every.md")


def place_of(page: Page, row: FieldRow) -> str:
    """What is said where a field is to be shown."""
    heading, subheading = ELSEWHERE.get(row.key, (row.heading, row.subheading))
    if not heading:
        return page.content.one(class_="specs-head").text + page.content.one(class_="specs-eyebrow").text + page.title
    parts = [text for (h2, h3), text in page.said.items() if h2 == heading and subheading in (None, h3)]
    return " ".join(parts)


def test_the_spec_has_a_value_for_every_field() -> None:
    assert {leaf.row.key for leaf in LEAVES} == set(ROWS)


def test_every_value_is_shown_under_its_heading(page: Page) -> None:
    missing = [f"{leaf.path}: {leaf.shown}" for leaf in LEAVES if leaf.shown not in place_of(page, leaf.row)]

    assert missing == []


def test_what_the_author_wrote_is_seen_and_not_only_heard(page: Page) -> None:
    seen = " ".join(page.under.values())

    assert [path for path, token in TOKENS.items() if token not in seen] == []


def test_headings_stand_in_the_order_of_the_template(page: Page) -> None:
    wanted = dict.fromkeys(
        place for row in FIELDS if row.heading for place in ((2, row.heading), (3, row.subheading)) if place[1]
    )

    assert [heading for heading in page.outline if heading in wanted] == list(wanted)
    sections = {text for level, text in wanted if level == 2}
    assert {text for level, text in page.outline if level == 2} == sections | {"Dependency graph"}


def test_scales_dates_and_states_read_as_words(page: Page) -> None:
    token = TOKENS.__getitem__
    risks, dependencies = (
        page.under["Dependencies & Risks", "Risks"],
        page.under["Dependencies & Risks", "Dependencies"],
    )
    rollouts = page.under["Deployment Plan", "Deployment Strategy"]

    assert f"R-41 {token('risks[0].risk')} High High Medium {token('risks[0].mitigation')}" in risks
    assert f"R-42 {token('risks[1].risk')} Medium Low High {token('risks[1].mitigation')}" in risks
    assert f"{token('dependencies[1].owner')} In Progress {token('dependencies[1].impact')} SPEC-0005" in dependencies
    assert f"{token('deployment.phases[0].audience')} 1 Jun 2026 {token('deployment.phases[0].gate')} Done" in rollouts
    assert f"{token('approvals[1].name')} Approved 24 Feb 2026" in page.under["Approval Sign-off", ""]
    assert f"{token('open_questions[0].owner')} 13 Feb 2026 Answered" in page.under["Appendix", "Open Questions"]
    assert "Done 2 Mar \N{EN DASH} 27 Mar 2026" in page.under["Timeline & Milestones", ""]
    assert "Enabled: No" in page.under["Security Considerations", "Data Protection"]
    assert "Estimated effort (person-weeks) 17.5" in page.under["Team & Resources", ""]
    assert f"{token('api.endpoints[0].parameters[1].name')} query No" in page.under["API Specification", "Endpoints"]


def test_links_of_the_author_can_be_followed(page: Page) -> None:
    linked = [leaf for leaf in LEAVES if leaf.row.kind == "link" or leaf.row.key == "references.related"]
    written = {str(leaf.value) for leaf in linked if str(leaf.value).startswith("https://")}

    assert written - set(page.links) == set()


def test_the_page_is_sound(page: Page) -> None:
    levels = [level for level, _ in page.outline]

    assert page.unbalanced == []
    assert len(page.ids) == len(set(page.ids))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_items_can_be_linked_to_by_their_ids(page: Page) -> None:
    given = {str(leaf.value).lower() for leaf in LEAVES if leaf.path.endswith("].id")}

    assert given - set(page.ids) == set()


def test_every_link_of_the_site_leads_somewhere(site: Site) -> None:
    assert {path: dead for path in site.pages if (dead := site.dead_links(path))} == {}
