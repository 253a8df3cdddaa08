"""Template → the first steps: how a spec's file is named, where it lies, and the least that it says."""

from collections.abc import Sequence

from mkdocs_specs.pages.skeleton import skeleton
from mkdocs_specs.template import Template
from mkdocs_specs.views import element, plain
from mkdocs_specs.views.markup import preformatted
from mkdocs_specs.words import Words


def start(template: Template, paths: Sequence[str], words: Words, skeleton_href: str) -> str:
    """Say what to do first, and show the lines to begin with."""
    steps: list[str] = []
    if paths:
        shown = ", ".join(element("code", plain(path)) for path in paths)
        steps.append(plain(words.start_where).format(paths=shown))
    if template.path_format is not None:
        form = element("code", plain(template.path_format.text))
        example = element("code", plain(file_name(template, words)))
        steps.append(plain(words.start_name).format(form=form, example=example))
    link = element("a", plain(words.skeleton), href=skeleton_href)
    steps.append(plain(words.start_copy).format(skeleton=link))
    listed = element("ol", "".join(element("li", step) for step in steps))
    lines = preformatted(skeleton(template, words, is_whole=False), "yaml")
    # Material gives each block that can be copied a landmark without a name: the skeleton alone has one.
    return element("div", listed + lines, class_="specs-box no-copy")


def file_name(template: Template, words: Words) -> str:
    """Write the name of a first spec's file; "" when the template does not say how files are named."""
    if template.path_format is None:
        return ""
    slug = "-".join("".join(c if c.isalnum() else " " for c in words.skeleton_title.lower()).split())
    padded = {name for name in template.path_format.names if f"{{{name}:" in template.path_format.text}
    numbers = padded | {"n", "number"}
    return template.path_format.fill(lambda name: "1" if name in numbers else slug)
