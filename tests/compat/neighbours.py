"""The plugins that the tests put beside ours."""

NEIGHBOURS = (
    "font-roboto",
    "mike",
    "mkdocs-autorefs",
    "mkdocs-awesome-nav",
    "mkdocs-gen-files",
    "mkdocs-git-revision-date-localized-plugin",
    "mkdocs-include-markdown-plugin",
    "mkdocs-literate-nav",
    "mkdocs-macros-plugin",
    "mkdocs-material[imaging]",
    "mkdocs-mermaid2-plugin",
    "mkdocs-minify-plugin",
    "mkdocs-monorepo-plugin",
    "mkdocs-print-site-plugin",
    "mkdocs-redirects",
    "mkdocs-rss-plugin",
    "mkdocs-section-index",
    "mkdocs-static-i18n",
    "mkdocs-table-reader-plugin",
)
"""As pip knows them; they can be installed side by side."""
