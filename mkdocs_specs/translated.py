"""The plugins of a site → the files that mkdocs-static-i18n publishes in a build of another language.

They hold the same ids as those of the default language: what has no MkDocs reads only the latter.
"""

from collections.abc import Iterator, Mapping

PLUGIN = "i18n"


def translations(plugins: object) -> Iterator[str]:
    """Yield patterns, as in .gitignore, of the files of other languages than the default one."""
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        options = entry.get(PLUGIN) if isinstance(entry, Mapping) else None
        if isinstance(options, Mapping) and options.get("enabled") is not False:
            has_folders = options.get("docs_structure") == "folder"
            for locale in _others(options.get("languages")):
                yield f"/{locale}/" if has_folders else f"*.{locale}.md"


def _others(languages: object) -> Iterator[str]:
    for language in languages if isinstance(languages, list) else []:
        if isinstance(language, Mapping) and not language.get("default") and language.get("locale"):
            yield str(language["locale"])
