"""Spec → `go/SPEC-0007/index.html`: an address that stays when the spec's file is renamed.

The page leads on by itself, without a script; where scripts run, `go/SPEC-0007/#fr-2` leads to that requirement.
Its link is relative, so that it holds under any path and from a folder on disk.
"""

from mkdocs_specs.exports.addresses import Addresses
from mkdocs_specs.exports.plain import line, xml
from mkdocs_specs.spec import Spec

SCRIPT = "location.replace(document.links[0].href + location.hash)"
"""Takes the fragment along; the same on every page, so that a site may allow it by its hash."""
PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta http-equiv="refresh" content="0; url={url}">
<link rel="canonical" href="{canonical}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<main><h1><a href="{url}">{title}</a></h1></main>
<script>{script}</script>
</body>
</html>
"""


def path_of(name: str) -> str:
    """Return the path of the page by the name of the spec: a folder of its own, so that no server must add `.html`."""
    return f"go/{name}/index.html"


def render(spec: Spec, addresses: Addresses, name: str) -> str:
    """Write the page that leads to a published spec."""
    folder = addresses.beside(path_of(name).rpartition("/")[0])
    url = xml(addresses.relative(spec, folder))
    canonical = xml(addresses.url(spec)) if addresses.site_url else url
    title = xml(f"{spec.id}: {line(spec.title)}")
    language = xml(addresses.language)
    return PAGE.format(language=language, title=title, url=url, canonical=canonical, script=SCRIPT)
