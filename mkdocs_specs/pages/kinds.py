"""Every kind of generated page, in the order of the navigation."""

from mkdocs_specs.pages import changes, index, open_items, requirements, risks, roadmap
from mkdocs_specs.pages.page import Page

PAGES: tuple[Page, ...] = (index, roadmap, requirements, risks, open_items, changes)
