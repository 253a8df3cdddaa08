"""Catalog → an id for each spec that gives none: by the number in the name of its file, else the next one."""

from collections import Counter
from collections.abc import Mapping

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.template import Source, Template

MOST_DIGITS = 9


def free_ids(catalog: Catalog) -> Mapping[str, str]:
    """Return an id by the path of each spec that gives none, no two alike, where the template says how ids are formed.

    What the name of a file says is the id already, as long as no other spec has it too.
    """
    without = [(spec, form) for spec in catalog if "id" not in spec.data and (form := _form(spec.template)) is not None]
    taken = Counter(spec.id for spec in catalog) if without else Counter[str]()
    highest = {form: max((_number(form, one) for one in taken), default=0) for _, form in without}
    found: dict[str, str] = {}
    for spec, form in without:
        wanted = spec.id
        if not wanted or taken[wanted] > 1:
            highest[form] += 1
            wanted = _filled(form, highest[form])
        found[spec.path] = wanted
    return found


def _form(template: Template) -> Source | None:
    """The format of ids that must be given, where a number is all that it leaves open."""
    source = next(iter(template.parts.get("id", ())), None)
    is_number = source is not None and source.is_format and len(source.names) == 1
    return source if is_number and "id" in template.root.required else None


def _filled(form: Source, number: int) -> str:
    return form.fill(lambda _: str(number))


def _number(form: Source, spec_id: str) -> int:
    """The number in an id; 0 in one of another form."""
    value = next(iter(form.match(spec_id).values()), "")
    return int(value) if value.isdecimal() and len(value) <= MOST_DIGITS else 0
