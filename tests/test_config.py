"""What `mkdocs.yml` may say, and what is said when it says something else."""

from datetime import date
from pathlib import Path

import pytest

from mkdocs_specs.config import Settings, settings_of
from mkdocs_specs.problem import Severity, SpecsError

ROOT = Path("/team")


def settings(options: dict[str, object] | None = None, **environment: str) -> Settings:
    return settings_of(options or {}, ROOT, ROOT / "docs", environment)


def claims(path: str, *globs: str, exclude: tuple[str, ...] = ()) -> bool:
    about = {"schema": "any.yaml", "paths": list(globs), "exclude": list(exclude)}
    [template] = settings({"templates": {"any": about}}).templates
    return template.claims(path)


def test_without_options_every_markdown_file_under_specs_is_a_spec() -> None:
    found = settings()

    [template] = found.templates
    assert template.name == "technical-specification"
    assert template.claims("specs/0001.md")
    assert template.claims("specs/deep/down/0001.md")
    assert not template.claims("0001.md")
    assert not template.claims("specs/notes.txt")
    assert found.pages == "specs"


@pytest.mark.parametrize(
    ("path", "glob", "fits"),
    [
        ("decisions/0001.md", "decisions/*.md", True),
        ("decisions/old/0001.md", "decisions/*.md", False),
        ("decisions/old/0001.md", "decisions/**/*.md", True),
        ("decisions/0001.md", "decisions/**/*.md", True),
        ("decisions/old/0001.md", "decisions/**", True),
        ("a/b/c.md", "**/c.md", True),
        ("c.md", "**/c.md", True),
        ("abc.md", "**/c.md", False),
        ("adr-1.md", "adr-?.md", True),
        ("adr-12.md", "adr-?.md", False),
        ("adr-1.md", "adr-[0-9].md", True),
        ("adr-x.md", "adr-[0-9].md", False),
        ("adr-x.md", "adr-[!0-9].md", True),
        ("adr.x.md", "adr.?.md", True),
        ("adrxx.md", "adr.?.md", False),
        ("a+b (1).md", "a+b (?).md", True),
        ("decisions/0001.md", "./decisions/*.md", True),
        ("decisions/0001.md", "/decisions/*.md", True),
    ],
)
def test_globs_stay_within_a_folder_unless_they_have_two_stars(path: str, glob: str, *, fits: bool) -> None:
    assert claims(path, glob) == fits


@pytest.mark.parametrize("name", ["index.md", "README.md", "readme.md", "deep/index.md"])
def test_index_and_readme_are_specs_only_when_a_glob_names_them(name: str) -> None:
    assert not claims(f"specs/{name}", "specs/**/*.md")
    assert claims(f"specs/{name}", "specs/**/*.md", f"specs/**/{name.rpartition('/')[2]}")


def test_what_is_excluded_is_no_spec() -> None:
    assert not claims("decisions/template.md", "decisions/*.md", exclude=("decisions/template.md",))
    assert claims("decisions/0001.md", "decisions/*.md", exclude=("decisions/template.md",))


def test_one_glob_needs_no_list() -> None:
    [template] = settings({"templates": {"technical-specification": {"paths": "rfcs/*.md"}}}).templates

    assert template.claims("rfcs/1.md")


def test_severities_are_set_by_rule_and_off_is_yamls_false_too() -> None:
    found = settings({"severity": {"placeholder": "info", "schema-enum": False, "schema-type": "off"}})

    assert found.severities == {"placeholder": Severity.INFO, "schema-enum": None, "schema-type": None}


@pytest.mark.parametrize("given", [date(2026, 11, 22), "2026-11-22"])
def test_today_is_as_given(given: object) -> None:
    assert settings({"today": given}, SOURCE_DATE_EPOCH="0").today == date(2026, 11, 22)


def test_today_is_that_of_the_source_else_that_of_the_build() -> None:
    assert settings(SOURCE_DATE_EPOCH="1795305600").today == date(2026, 11, 22)
    assert settings(SOURCE_DATE_EPOCH="soon").today >= date(2026, 11, 22)


def test_page_keys_add_to_those_of_known_plugins() -> None:
    found = settings({"page_keys": ["owner_slack"]})

    assert {"owner_slack", "hide", "description"} <= found.page_keys


@pytest.mark.parametrize(("given", "folder"), [("/records/", "records"), ("a/b", "a/b"), ("", "")])
def test_pages_lie_in_a_folder_of_the_docs(given: str, folder: str) -> None:
    assert settings({"pages": given}).pages == folder


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"template": {}}, "unknown option 'template'; did you mean 'templates'?"),
        ({"templates": ["adr"]}, "templates must be a mapping"),
        ({"templates": {"adr": ["x"]}}, "templates: adr must be a mapping"),
        ({"templates": {"adr": {"paths": ["a/*.md"]}}}, "templates: adr needs schema, the path of a JSON Schema file"),
        ({"templates": {"adr": {"schema": "a.yaml"}}}, "templates: adr needs paths, a list of globs"),
        ({"templates": {"adr": {"schema": "a.yaml", "path": "x"}}}, "unknown key 'path'; use schema, paths or exclude"),
        ({"templates": {"adr": {"schema": "a.yaml", "paths": [1]}}}, "templates: adr: paths must be a list of texts"),
        ({"severity": {"placeholders": "off"}}, "no rule is called 'placeholders'; did you mean 'placeholder'?"),
        ({"severity": {"placeholder": "fatal"}}, "placeholder is 'fatal'; use error, warning, info or off"),
        ({"severity": ["placeholder"]}, "severity must be a mapping"),
        ({"today": "22.11.2026"}, "today is '22.11.2026'; write a date such as 2026-01-31"),
        ({"today": 5}, "today is '5'; write a date such as 2026-01-31"),
        ({"pages": "../outside"}, "pages is '../outside'; write a folder of the docs folder, such as specs"),
        ({"pages": "a\\b"}, "write a folder of the docs folder"),
        ({"pages": 3}, "write a folder of the docs folder"),
        ({"page_keys": {"a": 1}}, "page_keys must be a list of texts"),
    ],
    ids=str,
)
def test_an_option_without_meaning_is_one_sentence_that_says_what_to_write(
    options: dict[str, object], sentence: str
) -> None:
    with pytest.raises(SpecsError) as caught:
        settings(options)

    assert str(caught.value).startswith("plugins: specs: ")
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_schema_is_read_from_below_the_folder_of_the_config_only(tmp_path: Path) -> None:
    root = tmp_path / "repo"
    root.mkdir()
    (tmp_path / "secret.yaml").write_text("type: object\n")
    (root / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "own.yaml").write_bytes(b"\xef\xbb\xbftype: object\n")
    (root / "latin.yaml").write_bytes(b"title: \xe9\n")
    found = settings_of({}, root, root / "docs", {})

    assert found.read("own.yaml") == "type: object\n"
    for path, sentence in (
        ("../secret.yaml", "only files below the folder of mkdocs.yml are read"),
        ("link.yaml", "only files below the folder of mkdocs.yml are read"),
        (str(tmp_path / "secret.yaml"), "only files below the folder of mkdocs.yml are read"),
        ("nowhere.yaml", "this schema cannot be read: No such file or directory"),
        ("latin.yaml", "this schema cannot be read: it is not UTF-8 text"),
        (".", "this schema cannot be read: Is a directory"),
        ("mkdocs-specs:nothing", "there is no built-in template 'nothing'; use mkdocs-specs:technical-specification"),
        ("mkdocs-specs:../plugin", "there is no built-in template"),
    ):
        with pytest.raises(SpecsError) as caught:
            found.read(path)
        assert sentence in str(caught.value)


def test_the_template_files_of_the_site_are_those_to_watch(tmp_path: Path) -> None:
    options = {"technical-specification": {"paths": ["s/*.md"]}, "adr": {"schema": "t/adr.yaml", "paths": ["a/*.md"]}}

    found = settings_of({"templates": options}, tmp_path, tmp_path / "docs", {})

    assert found.schema_files == ((tmp_path / "t/adr.yaml").resolve(),)


def test_paths_in_messages_are_relative_to_the_config() -> None:
    assert settings().shown_path(ROOT / "docs" / "specs" / "a.md") == "docs/specs/a.md"
    assert settings().shown_path(Path("/elsewhere/a.md")) == "../elsewhere/a.md"
