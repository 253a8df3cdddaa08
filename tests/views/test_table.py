"""Tables: of lists, of mappings, and of mappings of mappings."""

from .make import a_field, a_list, an_object, choices, rows, shown, tags, visible

GOALS = a_list(a_field("goal"), a_field("metric", "Success metric"), key="goals", title="Goals")


def test_a_table_says_what_it_is_to_those_who_do_not_see_it() -> None:
    html = shown(GOALS, [{"goal": "Sell *more*", "metric": "< 1 %"}, {"goal": "b"}])

    assert html == (
        '<div class="specs-scroll" role="region" tabindex="0" aria-label="Goals">'
        '<table class="specs-table specs-stack" aria-label="Goals">'
        '<thead><tr><th scope="col">Goal</th>'
        '<th scope="col">Success metric</th></tr></thead><tbody>'
        '<tr><th scope="row"><span class="specs-title">Sell <em>more</em></span></th>'
        '<td data-label="Success metric">&lt; 1 %</td></tr>'
        '<tr><th scope="row"><span class="specs-title">b</span></th>'
        '<td data-label="Success metric"><span class="specs-muted">—</span></td></tr></tbody></table></div>'
    )


def test_a_column_without_a_value_is_left_out() -> None:
    assert rows(shown(GOALS, [{"goal": "a", "metric": ""}])) == [["Goal"], ["a"]]


def test_keys_that_the_schema_does_not_name_are_columns_too() -> None:
    html = shown(GOALS, [{"goal": "a"}, {"<cost>": 5, "goal": "b"}])

    assert rows(html) == [["Goal", "<cost>"], ["a", "—"], ["b", "5"]]


def test_rows_with_ids_can_be_linked_to() -> None:
    severity = a_field("severity", view="badge", choices=choices("High", "Low", tones="red green"))
    alerts = a_list(a_field("alert"), severity, key="alerts", parts={"id": "ALERT-{n}", "text": "alert"})

    html = shown(alerts, [{"alert": "a", "severity": "High"}, {"id": "ALERT-7", "alert": "b"}])

    assert '<tr id="alert-1"><th scope="row">' in html
    assert '<a class="specs-id" href="#alert-7">ALERT-7</a>' in html
    assert rows(html) == [["ID", "Alert", "Severity"], ["ALERT-1", "a", "High"], ["ALERT-7", "b", "—"]]


def test_an_id_that_is_not_that_of_the_row_is_shown() -> None:
    assert rows(shown(a_list(a_field("id", "ID"), a_field("name")), [{"id": "a", "name": "b"}])) == [
        ["Name", "ID"],
        ["b", "a"],
    ]


def test_keys_that_look_like_formats_name_nothing() -> None:
    assert rows(shown(a_field(view="table"), [{"a.b": 1, "{c}": 2}])) == [["a.b", "{c}"], ["1", "2"]]
    assert shown(a_field(view="table"), [{"id": ""}, None]) == ""


def test_a_mapping_of_mappings_has_a_line_for_each_value() -> None:
    field = an_object(
        an_object(a_field("latency"), a_field("load"), key="performance", title="Performance"),
        an_object(a_field("encryption", view="list"), key="security", title="Security"),
        view="table",
        parts=a_list(parts={"id": "NFR-{n}"}).parts,
    )

    html = shown(
        field, {"security": {"encryption": ["At rest", "In transit"]}, "performance": {"latency": "1 ms", "load": ""}}
    )

    assert rows(html) == [
        ["ID", "Category", "Attribute", "Target"],
        ["NFR-2", "Performance", "Latency", "1 ms"],
        ["NFR-1", "Security", "Encryption", "At rest, In transit"],
    ]
    assert [row.get("id") for row in tags(html, "tr")] == [None, "nfr-2", "nfr-1"]


def test_a_flat_mapping_has_a_line_for_each_key() -> None:
    html = shown(an_object(a_field("a"), a_field("b", view="hidden"), view="table"), {"a": 1, "b": 2, "c": [[3]]})

    assert rows(html) == [["Attribute", "Value"], ["A", "1"], ["c", "3"]]


def test_objects_in_cells_are_shown_whole() -> None:
    html = shown(GOALS, [{"goal": {"a": ["b", {"c": "d"}]}, "metric": [{"e": 1, "f": "g"}, {"h": 2}]}])

    assert visible(html).endswith("a: bc: de: 1 · f: gh: 2")
