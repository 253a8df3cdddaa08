"""Which entries of a spec are items, what they are called, and which of their keys plays which part."""

from mkdocs_specs.spec import Spec
from tests.build import a_draft, a_spec, a_template


def ids(spec: Spec) -> list[str]:
    return [item.id for item in spec.items.values()]


def a_list(parts: str, entries: str, role: str = "risk") -> Spec:
    template = a_template(f"""
properties: {{them: {{type: array, items: {{}}, x-specs: {{role: {role}, parts: {parts}}}}}}}
""")
    return a_spec(template, f"them: {entries}")


def test_items_without_an_id_are_numbered_by_their_place() -> None:
    assert ids(a_list('{id: "R-{n}"}', "[a, b, c]")) == ["R-1", "R-2", "R-3"]


def test_numbers_skip_the_ids_that_are_given() -> None:
    spec = a_list('{id: "R-{n}"}', "[{id: R-2}, {}, {id: r-3}, {}, {id: R-9}, {}]")

    assert ids(spec) == ["R-2", "R-4", "r-3", "R-5", "R-9", "R-6"]
    assert [item.is_given for item in spec.items.values()] == [True, False, True, False, True, False]


def test_numbers_keep_their_place_when_an_earlier_item_has_an_id() -> None:
    assert ids(a_list('{id: "R-{n:02}"}', "[{id: X}, {}, {}]")) == ["X", "R-02", "R-03"]


def test_an_id_may_have_a_key_of_its_own_beside_the_format() -> None:
    assert ids(a_list('{id: [key, "R-{n}"]}', "[{key: A, id: B}, {id: R-2}]")) == ["A", "R-2"]
    assert ids(a_list("{id: key}", "[{key: A}, {key: 7}, {}]")) == ["A", "", ""]


def test_a_list_with_a_role_and_no_format_has_the_ids_that_are_written() -> None:
    assert ids(a_list("{}", "[{id: A}, {}, text]")) == ["A", "", ""]


def test_the_parts_of_an_item_come_from_the_keys_that_the_template_names() -> None:
    spec = a_list(
        '{text: "{verb} {path}", owner: [lead, team.name]}', "[{verb: GET, path: /a, team: {name: Pay}}, {verb: GET}]"
    )

    first, second = spec.items.values()

    assert (first.text("text"), first.text("owner")) == ("GET /a", "Pay")
    assert (second.text("text"), second.text("owner")) == ("", "")


def test_an_entry_that_is_only_a_text_is_that_text() -> None:
    [item] = a_list("{text: risk}", "[Fire]").items.values()

    assert (item.text("text"), item.path) == ("Fire", ("them", 0))


def test_a_part_that_is_left_out_is_not_there() -> None:
    [item] = a_list("{owner: false}", "[{owner: Ada}]").items.values()

    assert item.text("owner") == ""


def test_items_are_found_inside_items() -> None:
    spec = a_draft("""
requirements: {functional: [{requirement: a, acceptance: [b, {text: c, done: true}]}]}
risks: [{risk: d}]
""")

    found = [(item.role, item.id, item.text("text"), item.is_done) for item in spec.items.values()]

    assert found == [
        ("requirement", "FR-1", "a", False),
        ("check", "", "b", False),
        ("check", "", "c", True),
        ("risk", "R-1", "d", False),
    ]


def test_the_values_of_a_mapping_of_mappings_are_numbered() -> None:
    spec = a_draft("""
requirements:
  non_functional: {performance: {latency: 1 ms, throughput: 2}, scalability: text, security: {encryption: [At rest]}}
""")

    assert {path[-2:]: item.id for path, item in spec.items.items()} == {
        ("performance", "latency"): "NFR-1",
        ("performance", "throughput"): "NFR-2",
        ("security", "encryption"): "NFR-3",
    }


def test_what_stands_where_a_list_should_is_no_item() -> None:
    assert a_draft("risks: Fire").items == {}
    assert a_draft("risks: {a: [b]}\nunknown: [c]").items == {}


def test_items_of_keys_that_only_a_pattern_names_are_found() -> None:
    template = a_template("""
patternProperties: {"^risks": {type: array, items: {type: string}, x-specs: {role: risk, parts: {id: "R-{n}"}}}}
""")

    assert ids(a_spec(template, "risks_a: [x]\nother: [y]")) == ["R-1"]
