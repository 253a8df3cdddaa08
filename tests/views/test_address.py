"""Only what leads somewhere on the web is an address."""

import pytest

from mkdocs_specs.views import address, is_web, looks_like_address


@pytest.mark.parametrize(
    "href",
    [
        "http://example.org",
        "HTTPS://example.org/a?b=c#d",
        "mailto:a@example.org",
        "tel:+1-555",
        "a/b.md",
        "../a b.md",
        "./a:b.md",
        "/a",
        "#fr-1",
        "?q=a:b",
        "//example.org/a",
    ],
)
def test_web_pages_mail_calls_paths_and_fragments_are_web(href: str) -> None:
    assert is_web(href)


@pytest.mark.parametrize(
    "href",
    [
        "",
        " a.md",
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&amp;#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:\\a",
        "\\\\host\\share",
        "a:b",
        "&amp;" * 2 + "amp;" * 8,
        "a\u2028b",
    ],
)
def test_everything_else_is_not(href: str) -> None:
    assert not is_web(href)


def test_what_the_site_cannot_resolve_is_no_address() -> None:
    assert address("a.md", lambda href: f"../{href}") == "../a.md"
    assert address("a.md", lambda _: "") == ""
    assert address("a.md", lambda _: "javascript:alert(1)") == ""
    assert address("javascript:alert(1)", lambda _: "a") == ""


@pytest.mark.parametrize("text", ["https://example.org", "a/b", "a.md", "#a", "mailto:a@example.org"])
def test_paths_and_urls_look_like_addresses(text: str) -> None:
    assert looks_like_address(text)


@pytest.mark.parametrize("text", ["Forty interviews", "SPEC-0012", "and/or so", "javascript:x", "", "e.g. this"])
def test_words_do_not(text: str) -> None:
    assert not looks_like_address(text)
