"""Every kind of generated page, in the order of the navigation."""

from mkdocs_specs.pages import index
from mkdocs_specs.pages.page import Page

PAGES: tuple[Page, ...] = (index,)
