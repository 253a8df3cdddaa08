"""Where pages are published."""

import pytest

from mkdocs_specs.exports.addresses import Addresses
from tests.build import a_draft
from tests.exports.make import SITE, addresses


@pytest.mark.parametrize("site_url", [SITE, SITE.rstrip("/")])
def test_an_address_is_absolute_where_the_url_of_the_site_is_known(site_url: str) -> None:
    assert addresses().url(a_draft(), "fr-1") == "specs/0001-login/#fr-1"
    assert addresses(site_url).url(a_draft(), "fr-1") == f"{SITE}specs/0001-login/#fr-1"


@pytest.mark.parametrize(
    ("page", "relative", "url"),
    [
        ("specs/0001-login/", "../../0001-login/", f"{SITE}specs/0001-login/"),
        ("specs/0001-login.html", "../../0001-login.html", f"{SITE}specs/0001-login.html"),
        ("other/a/", "../../../other/a/", f"{SITE}other/a/"),
        ("./", "../../../", SITE),
        ("", "", ""),
    ],
)
def test_an_address_from_a_folder_needs_no_root(page: str, relative: str, url: str) -> None:
    made = Addresses(lambda _: page, SITE)

    assert made.relative(a_draft(), "specs/go/SPEC-0001") == relative
    assert made.url(a_draft()) == url


@pytest.mark.parametrize(("folder", "name"), [("specs", "specs/risks.csv"), ("", "risks.csv")])
def test_a_file_lies_beside_the_generated_pages(folder: str, name: str) -> None:
    assert addresses(folder=folder).beside("risks.csv") == name
