"""What a requirement leads to → the cells of its row, with links to the pages where it stands."""

import re
from dataclasses import dataclass

from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import End, Spec
from mkdocs_specs.views import Context, address, element, looks_like_address, plain, reference

BREAKABLE = re.compile(r"[/_.](?=\w)")
"""What a long name may be broken behind."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Shows what requirements of one spec lead to."""

    place: Place
    spec: Spec
    context: Context

    def stories(self, ends: tuple[End, ...]) -> str:
        """Show stories by their ids, those of other specs too."""
        return ", ".join(self._story(end) for end in ends)

    def components(self, ends: tuple[End, ...]) -> str:
        """Show components by their names."""
        return ", ".join(self._linked(end, self.context.inline(_name(end))) for end in ends)

    def endpoints(self, ends: tuple[End, ...]) -> str:
        """Show endpoints by their calls."""
        return "<br>".join(self._linked(end, _code(_name(end))) for end in ends)

    def tests(self, ends: tuple[End, ...]) -> str:
        """Show tests: a link, a text, or the name of one in code."""
        return "<br>".join(self._test(end.text) for end in ends)

    def _story(self, end: End) -> str:
        item = end.item
        if item is None or not item.anchor:
            elsewhere = reference.spec(end.text, self.context) if "#" in end.text else ""
            return elsewhere or self.context.inline(end.text)
        return element("a", plain(item.id), class_="specs-id", href=self.place.url(self.spec, item.anchor))

    def _linked(self, end: End, shown: str) -> str:
        anchor = end.item.anchor if end.item is not None else ""
        # A link inside a link would be cut off by the browser.
        return element("a", shown, href=self.place.url(self.spec, anchor)) if anchor and "<a " not in shown else shown

    def _test(self, text: str) -> str:
        target = address(text, self.context.resolve) if looks_like_address(text) else ""
        if target:
            return element("a", plain(text), href=target)
        shown = self.context.inline(text)
        is_name = " " not in text and shown == plain(text)
        return _code(text) if is_name else shown


def _name(end: End) -> str:
    return end.item.text("text") or end.text if end.item is not None else end.text


def _code(text: str) -> str:
    """Show a call or a name; a narrow column breaks it where its parts meet, not inside them."""
    return element("code", BREAKABLE.sub(r"\g<0><wbr>", plain(text)))
