"""The matrix of the risks of many specs."""

from mkdocs_specs.spec import Item
from mkdocs_specs.views import Axes, Chip, Overview, risk_matrix
from tests.build import a_draft, a_page_context

from .make import choices, rows

THREE = choices("High", "Medium", "Low", tones="red amber green")
FIVE = choices("5", "4", "3", "2", "1")
AXES = Axes(THREE, THREE, "Probability", "Impact")


def a_chip(label: str, probability: str, impact: str) -> Chip:
    scale = FIVE if probability.isdigit() else THREE
    parts = {"probability": probability, "impact": impact}
    item = Item("risk", label, is_given=True, path=(), parts=parts, choices={"probability": scale, "impact": scale})
    return Chip(item, label, f"#{label}", "")


def a_matrix(*chips: Chip, most: int = 2) -> str:
    overview = Overview("All of them", most, lambda level: f"register?level={level}")
    return risk_matrix(chips, AXES, a_page_context(a_draft()), overview)


def squares(*chips: Chip) -> list[list[str]]:
    return [row[1:] for row in rows(a_matrix(*chips, most=9).replace("no risks", ""))[2:]]


def test_a_risk_with_another_scale_stands_at_the_nearest_place() -> None:
    assert squares(a_chip("a", "5", "1"), a_chip("b", "4", "2"), a_chip("c", "3", "3"), a_chip("d", "Low", "High")) == [
        ["Mediuma", "Highb", "High"],
        ["Low", "Mediumc", "High"],
        ["Low", "Low", "Mediumd"],
    ]


def test_a_full_cell_leads_to_a_list_of_the_rest() -> None:
    html = a_matrix(*(a_chip(f"r{number}", "High", "High") for number in range(5)))

    assert rows(html)[2][3] == "Highr0 r1 +3 more risks"
    assert 'href="register?level=high">+3 <span class="specs-vh">more risks</span></a>' in html


def test_a_cell_that_is_just_full_shows_all() -> None:
    assert "more risks" not in a_matrix(a_chip("a", "High", "Low"), a_chip("b", "High", "Low"))


def test_a_matrix_of_many_specs_is_large_and_says_what_it_shows() -> None:
    assert a_matrix().startswith('<table class="specs-matrix specs-matrix--lg"><caption>All of them</caption>')
