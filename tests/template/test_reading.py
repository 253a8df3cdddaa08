"""The values of a document as a template reads them: typed, with blanks, and with what YAML took for something else."""

import pytest

from tests.build import a_draft, a_spec, a_template, problems

TEXT = a_template("properties: {it: {type: string}, them: {type: array, items: {type: string}}}")
LIFE_CYCLE = "status: {type: string, x-specs: {values: {Draft: , Done: }}}"


@pytest.mark.parametrize(
    "written", ["1.10", "0012", "4:30", "2026-01-05", "no", "true", "~x", "1e3", "0x1F", "-.inf", "1_000"]
)
def test_where_text_is_wanted_a_value_stays_as_it_was_written(written: str) -> None:
    spec = a_spec(TEXT, f"it: {written}\nthem: [{written}]")

    assert spec.data == {"it": written, "them": [written]}
    assert problems(spec) == []


def test_a_value_with_quotes_is_what_stands_between_them() -> None:
    assert a_spec(TEXT, 'it: "0012"').data == {"it": "0012"}


def test_where_a_number_is_wanted_a_number_stays_one() -> None:
    template = a_template("properties: {it: {type: [number, 'null']}}")

    assert a_spec(template, "it: 1.10").data == {"it": 1.1}
    assert a_spec(template, "it: ~").data == {"it": None}


def test_where_nothing_is_wanted_everything_stays_what_yaml_says() -> None:
    template = a_template("properties: {it: {}, map: {properties: {deep: {type: string}}}}")

    spec = a_spec(template, "it: [1, {a: 0012}, ~]\nmap: {deep: 0012, other: 0012}\nmore: 1.10")

    assert spec.data == {"it": [1, {"a": 12}, None], "map": {"deep": "0012", "other": 12}, "more": 1.1}


@pytest.mark.parametrize(
    "before",
    [
        "a: 0012", "a: ~", "a: [1, ~, {b: 0x10, c: x}]", "a: {b: {c: no}}", "them: [1.0, ~]", "them: {b: 1.0}",
        "them: 1.0", "open: {b: [01], c: {d: 02}}", "silent: {b: [03, x], c: ~}", "number: {b: 1.0}", "number: [1.0]",
    ],
)  # fmt: skip
def test_a_value_is_as_it_was_written_whatever_stands_before_it(before: str) -> None:
    silent = "silent: {properties: {b: {}}}, open: {additionalProperties: true}, number: {type: number}"
    template = a_template(
        f"properties: {{it: {{type: string}}, them: {{type: array, items: {{type: string}}}}, {silent}}}"
    )

    assert a_spec(template, f"{before}\nit: 1.10\nlast: 2.20").data["it"] == "1.10"


@pytest.mark.parametrize(
    "blank",
    [
        '""', '"  "', "", "~", "null", "_____", "__________ (date)", "TBD", "tbd.", "TODO", "FIXME", "N.N.", "[Name]",
        "[Your name here]", "{proposed}", "<name>", "???", "...", "…", "Owner = ________", "'[Name]'", "'{name}'",
        "'[ ] TBD'", '"T\\x42D"', '"\\u2026"', "FİXME",
    ],
)  # fmt: skip
def test_a_blank_of_the_template_is_recognised(blank: str) -> None:
    template = a_template(f"properties: {{it: {{type: string}}, {LIFE_CYCLE}}}")

    [message] = problems(a_spec(template, f"it: {blank}"))

    assert message.startswith(("it is still ", "it is empty; "))
    assert message.endswith("or drop the key")


@pytest.mark.parametrize(
    "text",
    [
        "Tom_", "a ___ b", "[Guide](guide.md)", "<https://example.org>", "TBD by Ada", "to do",
        "Really?", "and so on...", "'[[SPEC-2]]'", "{a} and {b}", "x < y", "2 | 3", "todos", "<a@example.org>",
    ],
)  # fmt: skip
def test_a_text_that_says_something_is_no_blank(text: str) -> None:
    spec = a_spec(TEXT, f"it: {text}" if not text.startswith(("[", "{")) else f"it: '{text}'")

    assert spec.reading.blanks == {}
    assert spec.reading.findings == ()


def test_a_list_of_one_word_that_names_nobody_is_a_blank() -> None:
    template = a_template("properties: {author: {type: [string, array], items: {type: string}}}")

    assert problems(a_spec(template, "author: [Name]")) == [
        "author is still '[Name]'; fill it in without the brackets, or drop the key"
    ]
    assert problems(a_spec(template, "author: [Ada]")) == []
    assert problems(a_spec(template, "author:\n  - Name")) == []


def test_an_entry_of_a_list_can_be_a_blank() -> None:
    [message] = problems(a_spec(TEXT, "them: [a, TBD]"))

    assert message.startswith("them[1] is still 'TBD'; fill it in")


@pytest.mark.parametrize(
    "blank", ["Draft | Review | Approved", "Draft / Review", "'[ Draft | Review ]'", "☐ Draft | ☐ Review"]
)
def test_all_choices_at_once_are_a_blank(blank: str) -> None:
    assert problems(a_draft(status="Draft")) == []
    assert any("use Draft, Review, Approved" in one for one in problems(a_draft(status=blank)))


def test_one_choice_among_other_words_is_no_blank() -> None:
    template = a_template("properties: {status: {type: string, x-specs: {values: {Draft: , Done: }}}}")

    assert problems(a_spec(template, "status: Draft | Whatever")) == []


def test_a_link_that_yaml_reads_as_lists_is_named_as_such() -> None:
    template = a_template("properties: {spec: {type: string, x-specs: {ref: depends on}}}")

    assert problems(a_spec(template, "spec: [[SPEC-2]]")) == [
        'YAML reads [[SPEC-2]] as a list inside a list; write SPEC-2, or "[[SPEC-2]]"'
    ]


def test_a_list_of_links_that_yaml_reads_as_lists_is_named_entry_by_entry() -> None:
    template = a_template("properties: {specs: {type: array, items: {type: string}, x-specs: {ref: depends on}}}")

    assert problems(a_spec(template, "specs:\n  - [[SPEC-2]]\n  - SPEC-3\n  - [SPEC-4, SPEC-5]")) == [
        'YAML reads [[SPEC-2]] as a list inside a list; write SPEC-2, or "[[SPEC-2]]"',
        "there is no spec called 'SPEC-3'; add that spec or drop the reference",
        "specs[2] is a list; write text",
    ]


def test_a_flow_of_several_links_is_named_too() -> None:
    template = a_template("properties: {specs: {type: array, items: {type: string}, x-specs: {ref: depends on}}}")

    found = problems(a_spec(template, "specs: [[[SPEC-2]], [[SPEC-3]]]"))

    assert [message[:24] for message in found] == ["YAML reads [[SPEC-2]] as", "YAML reads [[SPEC-3]] as"]


def test_a_mapping_where_text_is_wanted_is_no_blank_when_it_holds_a_value() -> None:
    assert problems(a_spec(TEXT, "it: {a: b}")) == ["it is a mapping; write text"]
    assert problems(a_spec(TEXT, "it:\n  a:")) == ["it is a mapping; write a without the braces"]


def test_what_is_blank_and_required_is_asked_for_once() -> None:
    template = a_template(
        f"required: [it, them]\nproperties: {{it: {{type: string}}, them: {{type: array}}, {LIFE_CYCLE}}}"
    )

    assert problems(a_spec(template, "it: TBD\nthem: ")) == [
        "it is still 'TBD'; fill it in",
        "them is empty; fill it in",
    ]


def test_a_word_of_the_template_means_no_value() -> None:
    template = a_template('x-specs: {none: [To be decided, "?"]}\nproperties: {author: {type: string}, tags: {}}')

    assert a_spec(template, "author: to be DECIDED ").text("author") == ""
    assert a_spec(template, "author: n/a\ntags: [a, '?', '-', none]").texts("tags") == ("a",)


def test_a_format_reads_the_values_out_of_a_path_and_fills_them_in() -> None:
    template = a_template('x-specs: {path: "{area}/{n:04}-{slug}.md", parts: {id: "{area}-{n:03}"}}\nproperties: {}')

    assert a_spec(template, "", path="docs/pay/0012-gift-cards.md").id == "pay-0012"
    assert a_spec(template, "", path="pay/7-gift-cards.md").id == "pay-007"
    assert a_spec(template, "", path="pay/x-gift-cards.md").id == ""
