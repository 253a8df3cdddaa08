"""A spec → the card on top of its page: where it stands, whose it is, how far it is, and what needs somebody."""

from collections.abc import Iterator
from datetime import date

from mkdocs_specs.pages.attention import attention
from mkdocs_specs.pages.marks import day, share, status_badge
from mkdocs_specs.problem import pointer
from mkdocs_specs.spec import Item, Progress, Spec
from mkdocs_specs.template import State
from mkdocs_specs.views import Context, cell, choice_badge, element, invalid_badge, missing_badge, plain
from mkdocs_specs.words import Words

HERE = "\ue000"
"""Stands for a number that is put in once the words around it are HTML."""


def head(spec: Spec, context: Context) -> str:
    """Render the card as one line of HTML."""
    rows = (_bar(spec, context), _rail(spec, context), _facts(spec, context), _progress(spec, context))
    content = "".join(rows) + _attention(spec, context)
    label = context.words.document_information
    return element("section", content, class_="specs-head", aria_label=label) if content else ""


def _bar(spec: Spec, context: Context) -> str:
    words = context.words
    shown = [status_badge(spec.status, spec.status_text, words)] if spec.status_text or spec.template.statuses else []
    if spec.priority is not None:
        said = words.priority.format(priority=spec.priority.label)
        shown.append(choice_badge(spec.priority, spec.priorities, said))
    if version := spec.version:
        shown.append(element("span", plain(words.version.format(version=version)), class_="specs-muted"))
    if updated := spec.text("updated"):
        shown.append(element("span", f"{plain(words.updated)} {day(updated, words)}", class_="specs-muted"))
    return element("div", "".join(shown), class_="specs-head__bar") if shown else ""


def _rail(spec: Spec, context: Context) -> str:
    """The life cycle, the current step bold; not for what was withdrawn or has no valid status."""
    statuses = [choice for choice in spec.template.statuses if choice.state is not State.WITHDRAWN]
    if spec.status is None or spec.status not in statuses or len(statuses) == 1:
        return ""
    now = statuses.index(spec.status)
    steps = "".join(
        element(
            "li",
            plain(choice.label),
            data_status=spec.status.slug,
            data_tone=spec.status.tone,
            data_past="" if place < now else None,
            aria_current="step" if place == now else None,
        )
        for place, choice in enumerate(statuses)
    )
    return element("ol", steps, class_="specs-steps", aria_label=context.words.life_cycle)


def _facts(spec: Spec, context: Context) -> str:
    cells = [f"<div><dt>{plain(label)}</dt><dd>{html}</dd></div>" for label, html in _all_facts(spec, context) if html]
    return f'<dl class="specs-meta">{"".join(cells)}</dl>' if cells else ""


def _all_facts(spec: Spec, context: Context) -> Iterator[tuple[str, str]]:
    words = context.words
    for part, label in (("author", words.author), ("lead", words.lead), ("people", words.people)):
        yield label, _checked(spec, part, ", ".join(context.inline(text) for text in spec.texts(part)), context)
    created = spec.text("created")
    yield words.created, _checked(spec, "created", day(created, words) if created else "", context)
    if spec.target is not None:
        left = (
            "" if spec.is_over else " " + element("span", plain(distance(spec.target, context)), class_="specs-muted")
        )
        yield words.target, day(spec.target.isoformat(), words) + left
    yield words.tags, ", ".join(plain(tag) for tag in spec.texts("tags"))
    for key, field in spec.header_fields.items():
        yield field.title or key, cell(field, spec.data[key], (key,), context)


def _checked(spec: Spec, part: str, shown: str, context: Context) -> str:
    """Mark what is shown of a part when it is wrong, and say when it is missing and must not be."""
    places = {pointer(source.keys) for source in spec.template.parts.get(part, ()) if not source.is_format}
    if shown:
        return invalid_badge(shown, context.words) if places & context.invalid else shown
    return missing_badge(context.words) if places & context.missing else ""


def distance(target: date, context: Context) -> str:
    """Say how far away a day is: `in 26 days`."""
    words, days = context.words, (target - context.today).days
    near = {0: words.today, 1: words.in_one_day, -1: words.one_day_ago}
    return near.get(days) or (words.in_days if days > 0 else words.days_ago).format(days=abs(days))


def _progress(spec: Spec, context: Context) -> str:
    words, shown = context.words, []
    done = sum(check.is_done for check in spec.criteria)
    if spec.criteria:
        shown.append(_share(words.acceptance_criteria, words.criteria_met, done, len(spec.criteria)))
    if milestones := spec.role("milestone"):
        shown.append(_segments(milestones, context))
    if approvals := spec.role("approval"):
        signed = sum(item.is_done for item in approvals)
        people = "".join(_signature(item, words) for item in approvals)
        said = _count(words.approvals_signed, signed, len(approvals))
        shown.append(_kpi(words.approvals, said + element("span", people, class_="specs-people")))
    return element("dl", "".join(shown), class_="specs-kpis") if shown else ""


def _kpi(label: str, html: str) -> str:
    return element("div", element("dt", plain(label)) + element("dd", html), class_="specs-kpi")


def _count(words: str, done: int, total: int) -> str:
    """`7 of 12 met`, the first number bold."""
    text = plain(words.format(done=HERE, total=total))
    return text.replace(HERE, element("b", str(done), class_="specs-num"))


def _share(label: str, words: str, done: int, total: int) -> str:
    return _kpi(label, _count(words, done, total) + share(done, total, words.format(done=done, total=total)))


def _segments(milestones: tuple[Item, ...], context: Context) -> str:
    words = context.words
    states = [item.progress(context.today) for item in milestones]
    done = sum(state is Progress.DONE for state in states)
    said = words.milestones_done.format(done=done, total=len(states))
    bar = "".join(element("i", data_state=state) for state in states)
    label = f"{words.milestones}: {said}"
    segments = element("span", bar, class_="specs-progress specs-progress--seg", role="img", aria_label=label)
    return _kpi(words.milestones, _count(words.milestones_done, done, len(states)) + segments)


def _signature(item: Item, words: Words) -> str:
    state, said = ("done", words.approved) if item.is_done else ("todo", words.pending)
    hidden = element("span", plain(f", {said}"), class_="specs-vh")
    return element("span", plain(item.text("text")) + hidden, class_="specs-i", data_state=state)


def _attention(spec: Spec, context: Context) -> str:
    """What needs somebody, each a link to the first such row; nothing when all is calm."""
    marks = ""
    for attribute, items, said in attention(spec, context.words, context.today):
        name, _, value = attribute.partition("=")
        anchor = items[0].anchor
        linked = element("a", plain(said), href=f"#{anchor}") if anchor else plain(said)
        marks += element("span", linked, class_="specs-i", **{name: value})
    label = context.words.needs_attention
    return element("div", marks, class_="specs-attn", role="note", aria_label=label) if marks else ""
