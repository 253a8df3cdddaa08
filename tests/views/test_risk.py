"""Risks: the matrix and the table."""

from mkdocs_specs.document import Value

from .make import a_field, a_list, choices, rows, shown, visible

LEVELS = choices("High", "Medium", "Low", tones="red amber green")
RISKS = a_list(
    a_field("risk"),
    a_field("probability", view="badge", choices=LEVELS),
    a_field("impact", view="badge", choices=LEVELS),
    a_field("mitigation"),
    a_field("owner"),
    key="risks",
    role="risk",
    parts={"id": "R-{n}", "text": "risk"},
)
THREE: Value = [
    {"risk": "Small", "probability": "Low", "impact": "Low"},
    {"risk": "Not `rated` <yet>", "owner": "A"},
    {"risk": '**Big** "one"', "probability": "High", "impact": "Medium", "cost": 7},
]


def test_the_gravest_stand_first() -> None:
    html = shown(RISKS, THREE)
    table = html[html.index("<div") :]

    assert rows(table) == [
        ["ID", "Risk", "Severity", "Probability", "Impact", "Owner", "cost"],
        ["R-3", 'Big "one"', "High", "High", "Medium", "—", "7"],
        ["R-1", "Small", "Low", "Low", "Low", "—", "—"],
        ["R-2", "Not rated <yet>", "Not rated", "—", "—", "A", "—"],
    ]
    assert "<caption><b>3 risks</b> · 1 high · 1 low</caption>" in table
    assert '<span class="specs-badge" data-tone="red" data-level="high">High</span>' in table


def test_the_matrix_has_the_strongest_at_the_top_right() -> None:
    html = shown(RISKS, THREE)
    matrix = html[: html.index("<div")]

    none = '<span class="specs-vh">no risks</span>'
    assert rows(matrix) == [
        ["", "Impact →"],
        ["Probability ↓", "Low", "Medium", "High"],
        ["High", "Mediumno risks", "HighR-3", "Highno risks"],
        ["Medium", "Lowno risks", "Mediumno risks", "Highno risks"],
        ["Low", "LowR-1", "Lowno risks", "Mediumno risks"],
    ]
    assert (
        '<td data-level="high"><span class="specs-i" data-level="high">High</span>'
        '<a class="specs-ref" data-level="high" href="#r-3" title="Big &quot;one&quot;">R-3</a></td>'
    ) in matrix
    assert none in matrix
    assert matrix.startswith(
        '<table class="specs-matrix">'
        "<caption>Probability \N{MULTIPLICATION SIGN} Impact. Each chip opens its risk.</caption>"
    )


def test_without_a_rating_there_is_no_matrix_and_no_severity() -> None:
    html = shown(RISKS, [{"risk": "a"}, {"risk": ["b", "c"]}])

    assert "specs-matrix" not in html
    assert rows(html) == [["ID", "Risk"], ["R-1", "a"], ["R-2", "b, c"]]


def test_risks_without_ids_have_the_numbers_of_their_places() -> None:
    scale = choices("Likely", "Unlikely")
    field = a_list(
        a_field("text"), a_field("probability", choices=scale), a_field("impact", choices=scale), role="risk"
    )

    html = shown(field, [{"text": "a"}, {"text": ["b"], "probability": "Likely", "impact": "Likely"}])

    assert '<span class="specs-ref" data-level="high">2</span>' in html
    assert '<th scope="colgroup" colspan="2">' in html
    assert visible(html).count("no risks") == 3


def test_a_value_off_the_scale_is_shown() -> None:
    assert rows(shown(RISKS, [{"risk": "a", "probability": "<Often>"}]))[1] == ["R-1", "a", "<Often>"]
