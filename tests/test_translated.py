"""What the command line reads of a site in several languages: the files of the default one."""

from pathlib import Path

import pytest

from mkdocs_specs.translated import translations
from tests.sites import a_site, a_spec, mkdocs_specs

LANGUAGES = [{"locale": "en", "default": True}, {"locale": "de"}, {"locale": "pt-BR", "build": False}]


@pytest.mark.parametrize(
    ("plugins", "expected"),
    [
        ([{"i18n": {"languages": LANGUAGES}}, "specs"], ["*.de.md", "*.pt-BR.md"]),
        ([{"i18n": {"docs_structure": "folder", "languages": LANGUAGES}}], ["/de/", "/pt-BR/"]),
        ({"i18n": {"docs_structure": "suffix", "languages": LANGUAGES}}, ["*.de.md", "*.pt-BR.md"]),
        (["search", {"i18n": None}, {"i18n": {"languages": {}}}, {"i18n": {"languages": ["de", {}]}}], []),
        ([{"i18n": {"enabled": False, "languages": LANGUAGES}}], []),
        (None, []),
    ],
    ids=range(6),
)
def test_files_of_other_languages_are_known_by_the_options(plugins: object, expected: list[str]) -> None:
    assert list(translations(plugins)) == expected


def test_a_check_takes_a_translation_for_no_second_spec(tmp_path: Path) -> None:
    files = {"specs/0001.md": a_spec(1), "specs/0001.de.md": a_spec(1, "Auf Deutsch")}
    plugins = [{"i18n": {"languages": LANGUAGES}}, {"specs": {"today": "2026-11-22"}}]

    checked = mkdocs_specs(a_site(tmp_path, files, plugins=plugins), "check", "--strict")

    assert checked.code == 0, checked.output
    assert checked.output == "no problems in 1 spec\n"
