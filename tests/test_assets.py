"""The stylesheet keeps its promises: readable in both schemes, self-contained, and only about generated blocks."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

STYLESHEET = files("mkdocs_specs").joinpath("assets", "specs.css").read_text(encoding="utf-8")
RULES = re.sub(r"/\*.*?\*/", "", STYLESHEET, flags=re.DOTALL)
BYTES_AT_MOST = 30_000

TONES = ("neutral", "violet", "teal", "blue", "green", "amber", "red")
STATUSES = ("draft", "review", "approved", "in-progress", "complete", "invalid")
SCHEMES = ("light", "dark")

TEXT = 4.5
"""Least contrast of text (WCAG 2, 1.4.3)."""
SHAPE = 3.0
"""Least contrast of bars, icons and borders (WCAG 2, 1.4.11)."""

OURS = re.compile(r"specs-|data-(status|state|level|prio|tone|severity)|^\.md-status|a\[title\*=\" · \"\]")
"""What a selector must name to reach nothing but generated blocks and the links to specs within prose."""
SCHEME = re.compile(r"^(:root|\[data-md-color-scheme=slate\]|\[data-bs-theme=dark\])$")


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield each innermost selector list with its declarations; media queries are left out."""
    for match in re.finditer(r"([^{};]+)\{([^{}]*)\}", css):
        yield " ".join(match[1].split()), match[2]


def _selectors(selector_list: str) -> list[str]:
    """Split at the commas outside of brackets."""
    parts, depth = [""], 0
    for character in selector_list:
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _colours(declarations: str) -> dict[str, str]:
    """The tokens that are colours, by name without `--specs-`."""
    return dict(re.findall(r"--specs-([\w-]+):\s*(#[0-9a-f]{3,6})\s*;", declarations))


def _tokens(scheme: str) -> dict[str, str]:
    """What the scheme itself declares."""
    first_selector = {"light": ":root", "dark": "[data-md-color-scheme=slate]"}[scheme]
    return _colours(next(body for selectors, body in _rules(RULES) if _selectors(selectors)[0] == first_selector))


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2: 0 for black to 1 for white."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2: 1 for the same colour to 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_contrast_that_wcag_says() -> None:
    assert _contrast("#000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_tone_has_a_text_a_tint_and_a_solid(scheme: str) -> None:
    wanted = {f"{tone}{part}" for tone in TONES for part in ("", "-bg", "-solid")}

    assert wanted - set(_tokens(scheme)) == set()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", TONES)
def test_each_tone_is_readable(tone: str, scheme: str) -> None:
    colours = _tokens(scheme)

    assert _contrast(colours[tone], colours[f"{tone}-bg"]) >= TEXT
    assert _contrast(colours[tone], colours["surface"]) >= TEXT
    assert _contrast(colours[tone], colours["subtle"]) >= TEXT
    assert _contrast(colours[f"{tone}-solid"], colours["surface"]) >= SHAPE


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["ink", "muted", "link"])
@pytest.mark.parametrize("ground", ["surface", "subtle", "neutral-bg"])
def test_text_without_a_tone_is_readable(text: str, ground: str, scheme: str) -> None:
    colours = _tokens(scheme)

    assert _contrast(colours[text], colours[ground]) >= TEXT


def test_the_label_of_today_is_readable() -> None:
    label = next(body for selector, body in _rules(RULES) if selector == ".specs-today b")
    colours = dict(re.findall(r"(?<![-\w])(color|background):\s*(#[0-9a-f]+)", label))

    assert _contrast(colours["color"], colours["background"]) >= TEXT


def test_dark_is_for_the_screen_so_that_a_dark_reader_prints_light() -> None:
    rules = [selector for selector, body in _rules(RULES) if "--specs-surface:" in body]

    assert rules == [":root", "[data-md-color-scheme=slate], [data-bs-theme=dark]"]
    assert re.search(r"@media screen \{\s*\[data-md-color-scheme=slate\], \[data-bs-theme=dark\] \{", RULES)


@pytest.mark.parametrize("tone", TONES)
def test_each_tone_can_be_asked_for(tone: str) -> None:
    assert any(
        f"[data-tone={tone}]" in _selectors(selectors) and f"--t: var(--specs-{tone});" in body
        for selectors, body in _rules(RULES)
    )


@pytest.mark.parametrize("status", STATUSES)
def test_each_status_has_an_icon_on_badges_and_in_the_navigation(status: str) -> None:
    icon = re.search(rf"\.md-status--{status} \{{ --md-status: (var\(--specs-i-\w+\));", RULES)

    assert icon
    assert status == "draft" or any(
        f"[data-status={status}]" in selector and f"--t-i: {icon[1]}" in body for selector, body in _rules(RULES)
    )


def test_each_token_in_use_is_declared() -> None:
    declared = set(re.findall(r"(--specs-[\w-]+)\s*:", RULES))
    used = set(re.findall(r"var\((--specs-[\w-]+)\)", RULES))

    assert used - declared == set()


def test_each_variable_of_the_theme_has_a_fallback() -> None:
    assert re.findall(r"var\(\s*--md-[\w-]+\s*\)", RULES) == []
    assert "var(--bs-" not in RULES


def test_nothing_is_fetched() -> None:
    inline = RULES.replace("xmlns='http://www.w3.org/2000/svg'", "")

    assert "@import" not in inline
    assert re.findall(r"https?:|url\((?!\"data:image/svg\+xml,)", inline) == []


def test_the_stylesheet_stays_within_its_budget() -> None:
    assert len(STYLESHEET.encode()) <= BYTES_AT_MOST


def test_no_rule_reaches_what_the_plugin_did_not_generate() -> None:
    strangers = [
        selector
        for selector_list, _ in _rules(RULES)
        for selector in _selectors(selector_list)
        if not OURS.search(selector) and not SCHEME.match(selector)
    ]

    assert strangers == []


def test_no_text_is_set_below_eleven_pixels() -> None:
    sizes = re.findall(r"(?:font-size|font):[^;]*?([\d.]+)px", RULES) + re.findall(r"max\(([\d.]+)px", RULES)

    assert min(map(float, sizes)) >= 11


def test_nothing_moves() -> None:
    assert re.findall(r"animation|transition(?!: none)|@keyframes|scroll-behavior", RULES) == []
