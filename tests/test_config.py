"""What `mkdocs.yml` may say, and what is said when it says something else."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mkdocs_specs.config import Settings, settings_of
from mkdocs_specs.problem import Severity, SpecsError, failing
from mkdocs_specs.schemas import SchemaFiles
from tests.sites import write

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
        ("a/b.md", "a[!x]b.md", False),
        ("a/b.md", "a[+-9]b.md", False),
        ("a-b.md", "a[x-]b.md", True),
        ("a]b.md", "a[]x]b.md", True),
        ("a[b.md", "a[[x]b.md", True),
        ("a!b.md", "a[!]b.md", True),
        ("a[b.md", "a[b.md", True),
        ("a&b.md", "a[x&&~~||b]b.md", True),
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


@pytest.mark.parametrize(
    "given",
    [
        date(2026, 11, 22),
        datetime(2026, 11, 22, 10, tzinfo=UTC),
        datetime(2026, 11, 22, 10),  # noqa: DTZ001  # as YAML reads it
        "2026-11-22",
        "2026-11-22 10:00:00",
    ],
)
def test_today_is_as_given(given: object) -> None:
    found = settings({"today": given}, SOURCE_DATE_EPOCH="0").today

    assert found == date(2026, 11, 22)
    assert type(found) is date


def test_today_is_that_of_the_source_else_that_of_the_build() -> None:
    assert settings(SOURCE_DATE_EPOCH="1795305600").today == date(2026, 11, 22)
    assert settings(SOURCE_DATE_EPOCH="").today >= date(2026, 1, 1)
    assert settings({"today": None}).today >= date(2026, 1, 1)


@pytest.mark.parametrize("epoch", ["soon", "1e9", "99999999999999999999", "9" * 5000, "253402300800"])
def test_a_source_date_that_is_none_is_one_sentence(epoch: str) -> None:
    with pytest.raises(SpecsError) as caught:
        settings(SOURCE_DATE_EPOCH=epoch)

    assert str(caught.value) == (
        f"SOURCE_DATE_EPOCH is '{epoch}'; write a date as seconds since 1970, such as 1795305600"
    )


def test_page_keys_add_to_those_of_known_plugins() -> None:
    found = settings({"page_keys": ["owner_slack"]})

    assert {"owner_slack", "hide", "description"} <= found.page_keys


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        *(("/records/", "records"), ("a/b", "a/b"), ("", ""), (".", ""), ("./", ""), ("./specs", "specs")),
        *(("a//b", "a/b"), ("/", ""), (".hidden", ".hidden"), ("a/./b/", "a/b")),
    ],
)
def test_pages_lie_in_a_folder_of_the_docs(given: str, folder: str) -> None:
    found = settings({"pages": given})

    assert found.pages == folder
    assert found.index_path == f"{folder}/index.md".lstrip("/")


PLAIN = {
    "autolink": True,
    "cache": False,
    "nav_limit": 100,
    "baseline": "specs-baseline.yml",
    "stale_after": 180,
    "due_soon": 14,
    "severity": {"stale-spec": False, "overdue-question": "error"},
}


@pytest.mark.parametrize(("given", "limit"), [({}, 100), ({"nav_limit": None}, 100), ({"nav_limit": 0}, 0)])
def test_the_sidebar_has_a_limit(given: dict[str, object], limit: int) -> None:
    assert settings(given).nav_limit == limit


@pytest.mark.parametrize(("given", "expected"), [({}, False), ({"cache": None}, False), ({"cache": True}, True)])
def test_nothing_is_kept_unless_the_site_asks_for_it(given: dict[str, object], expected: bool) -> None:  # noqa: FBT001  # a case
    assert settings(given).has_cache is expected


def test_options_that_say_what_holds_anyway_change_nothing() -> None:
    found = settings({"pages": "records", **PLAIN})

    assert found.pages == "records"
    assert found.severities == {"stale-spec": None, "overdue-question": Severity.ERROR}


def test_an_option_without_a_value_is_not_given() -> None:
    assert settings(dict.fromkeys((*PLAIN, "words", "templates", "pages", "page_keys", "today"))).pages == "specs"


def test_the_stages_get_the_options_and_templates(tmp_path: Path) -> None:
    found = settings_of({"severity": {"placeholder": "info"}, "today": "2026-11-22"}, tmp_path, tmp_path / "docs", {})

    [kind] = found.kinds()
    options = found.options(tmp_path / "conf" / "mkdocs.yml")

    assert kind.template.name == "technical-specification"
    assert kind.claims("specs/a.md")
    assert (options.config_path, options.today) == ("conf/mkdocs.yml", date(2026, 11, 22))
    assert options.severities == {"placeholder": Severity.INFO}
    assert found.options(None).config_path == "mkdocs.yml"


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
        ({3: 1}, "unknown option '3'"),
        (
            {"templates": {"technical-specification": {"paths": ["s/*.md", "specs/[z-a]*.md"]}}},
            "paths: 'specs/[z-a]*.md' is no glob: bad character range z-a; write the range upwards, such as [a-z]",
        ),
        (
            {"templates": {"technical-specification": {"paths": "a.md", "exclude": "[9-0].md"}}},
            "templates: technical-specification: exclude: '[9-0].md' is no glob",
        ),
        ({"autolink": "yes"}, "autolink is 'yes'; write true or false"),
        ({"nav_limit": True}, "nav_limit is 'True'; write a number of specs, such as 100"),
        ({"nav_limit": -1}, "nav_limit is '-1'; write a number of specs, such as 100"),
        ({"nav_limit": "all"}, "nav_limit is 'all'; write a number of specs, such as 100"),
        ({"stale_after": -1}, "stale_after is '-1'; write a number of days"),
        ({"due_soon": "soon"}, "due_soon is 'soon'; write a number of days"),
        ({"words": {"risk_s": "Risiken"}}, "words: there is no word 'risk_s'; did you mean 'risks'?"),
        ({"baseline": 1}, "baseline is '1'; write the path of a file"),
        ({"severity": {"stale-specs": "off"}}, "did you mean 'stale-spec'?"),
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
    found = SchemaFiles(root)

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


def test_every_file_of_a_template_is_one_to_watch(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "t/adr.yaml": "$ref: base/adr.yaml\n",
            "t/base/adr.yaml": "type: object\nproperties: {size: {$ref: ../shared/size.json}}\n",
            "t/shared/size.json": '{"type": "integer"}',
        },
    )
    options = {"technical-specification": {"paths": ["s/*.md"]}, "adr": {"schema": "t/adr.yaml", "paths": ["a/*.md"]}}
    found = settings_of({"templates": options}, tmp_path, tmp_path / "docs", {})

    found.kinds()

    paths = {file.relative_to(tmp_path.resolve()).as_posix() for file in found.watched}
    assert paths == {"t/adr.yaml", "t/base/adr.yaml", "t/shared/size.json"}


def test_paths_in_messages_are_relative_to_the_config() -> None:
    assert settings().shown_path(ROOT / "docs" / "specs" / "a.md") == "docs/specs/a.md"
    assert settings().shown_path(Path("/elsewhere/a.md")) == "../elsewhere/a.md"


def test_a_warning_fails_what_is_strict_and_a_remark_nothing() -> None:
    assert failing(is_strict=False) == {Severity.ERROR}
    assert failing(is_strict=True) == {Severity.ERROR, Severity.WARNING}
