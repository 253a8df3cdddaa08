"""What follows from a spec alone is found out once for a spec that is kept, and each time for any other."""

from dataclasses import replace

from mkdocs_specs.spec import Spec, once
from tests.build import a_spec, a_template

calls: list[str] = []


@once
def greeting(spec: Spec, word: str) -> str:
    """Note each call."""
    calls.append(word)
    return f"{word} {spec.id}"


def a_note() -> Spec:
    return a_spec(a_template("properties: {id: {type: string}}"), "id: A-1")


def test_a_spec_that_is_kept_is_asked_once_for_each_question() -> None:
    calls.clear()
    spec = a_note()
    spec.keep()

    assert [greeting(spec, word) for word in ("Hello", "Hello", "Bye", "Bye")] == ["Hello A-1"] * 2 + ["Bye A-1"] * 2
    assert calls == ["Hello", "Bye"]


def test_any_other_spec_is_asked_each_time() -> None:
    calls.clear()
    kept = a_note()
    kept.keep()
    greeting(kept, "Hello")

    for spec in (a_note(), replace(kept, path="other.md")):
        assert (greeting(spec, "Hello"), greeting(spec, "Hello")) == ("Hello A-1", "Hello A-1")
    assert calls == ["Hello"] * 5
