"""Spec → what the theme is to know of its page."""

import re

from mkdocs_specs.document import plain_text
from mkdocs_specs.spec import Spec


def set_by_us(spec: Spec) -> dict[str, str]:
    """Give the title as plain text, and the status as themes name it: `in-progress`."""
    status = {"status": spec.status.slug} if spec.status is not None else {}
    return {"title": plain_text(spec.title), **status}


def unless_given(spec: Spec) -> dict[str, str]:
    """Give the id as the subtitle and the summary as the description: the author's own win."""
    subtitle = {"subtitle": spec.id} if spec.id else {}
    summary = re.sub(r"\s+", " ", plain_text(spec.text("summary")))
    return {**subtitle, **({"description": summary} if summary else {})}
