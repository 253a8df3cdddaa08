"""Addresses that stay."""

import re

from mkdocs_specs.exports import redirect
from tests.build import a_draft
from tests.exports.make import SITE, a_note, addresses
from tests.published import Page


def test_the_page_leads_to_its_spec_without_a_script() -> None:
    page = Page(redirect.render(a_draft(), addresses(), "SPEC-0001"))

    [refresh] = [node for node in page.root.all("meta") if node.attributes.get("http-equiv") == "refresh"]
    assert refresh.attributes["content"] == "0; url=../../0001-login/"
    assert page.links == ["../../0001-login/"]
    assert page.root.one("link", rel="canonical").attributes["href"] == "../../0001-login/"
    assert page.meta("robots") == "noindex"
    assert page.root.one("html").attributes["lang"] == "en"
    assert page.unbalanced == []


def test_the_canonical_address_is_absolute_where_the_url_of_the_site_is_known() -> None:
    page = Page(redirect.render(a_draft(), addresses(SITE), "SPEC-0001"))

    assert page.root.one("link", rel="canonical").attributes["href"] == f"{SITE}specs/0001-login/"
    assert page.links == ["../../0001-login/"]


def test_what_authors_write_is_text_on_the_page() -> None:
    written = redirect.render(
        a_note("id: '<b>\"1'\ntitle: '`</title>` <script>alert(1)</script> {url}'"), addresses(), "b-1"
    )

    assert re.findall("<script>(.*?)</script>", written) == [redirect.SCRIPT]
    assert "&lt;b&gt;&quot;1: &lt;/title&gt; alert(1) {url}" in written


def test_the_page_has_a_folder_of_its_own() -> None:
    assert redirect.path_of("SPEC-0001") == "go/SPEC-0001/index.html"
