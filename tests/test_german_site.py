"""A site that speaks another language: nothing that its readers see or hear is English any more."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from mkdocs_specs.words import ENGLISH, Words
from tests.published import Node
from tests.sites import Site, a_site, build, text_of, write

TEMPLATE = """
title: Eigen
x-specs:
  parts: {summary: about, lead: owner, priority: weight, author: author, created: born, updated: changed, tags: tags}
  sections:
    Eigen: {keys: [stories, needs, risks]}
    Eigen eigen: {keys: [steps, asks, signs, waits, rolls, log]}
properties:
  id: {type: string, title: Eigen}
  title: {type: string, title: Eigen}
  about: {type: string, title: Eigen}
  author: {type: string, title: Eigen}
  owner: {type: string, title: Eigen}
  born: {type: string, format: date, title: Eigen}
  changed: {type: string, format: date, title: Eigen}
  tags: {type: array, title: Eigen, items: {type: string}}
  flag: {type: boolean, title: Eigen}
  after: {type: array, title: Eigen, items: {type: string, x-specs: {ref: depends on}}}
  weight: &scale
    type: string
    title: Eigen
    x-specs: {values: {H: {label: Eigen, tone: red}, M: {label: Eigen, tone: amber}, L: {label: Eigen, tone: green}}}
  status:
    type: string
    title: Eigen
    x-specs: {values: {A: {label: Eigen}, B: {label: Eigen, state: active}, C: {label: Eigen, state: done}}}
  stories:
    type: array
    title: Eigen
    items:
      properties:
        id: {type: string, title: Eigen}
        who: {type: string, title: Eigen}
        want: {type: string, title: Eigen}
        why: {type: string, title: Eigen}
        criteria: &criteria
          type: array
          title: Eigen
          items:
            type: [string, object]
            properties: {text: {type: string, title: Eigen}, done: {type: boolean, title: Eigen}}
          x-specs: {role: check}
    x-specs: {role: story, parts: {id: "US-{n}"}}
  needs:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, priority: *scale, criteria: *criteria}}
    x-specs: {role: requirement, parts: {id: "FR-{n}"}}
  risks:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, probability: *scale, impact: *scale}}
    x-specs: {role: risk, parts: {id: "R-{n}"}}
  steps:
    type: array
    title: Eigen
    items:
      properties:
        text: {type: string, title: Eigen}
        start: {type: string, format: date, title: Eigen}
        date: {type: string, format: date, title: Eigen}
        criteria: *criteria
    x-specs: {role: milestone}
  asks:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, due: {type: string, format: date, title: Eigen}}}
    x-specs: {role: question, parts: {id: "Q-{n}"}}
  signs:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, done: {type: boolean, title: Eigen}}}
    x-specs: {role: approval}
  waits:
    type: array
    title: Eigen
    items:
      properties:
        text: {type: string, title: Eigen}
        status: {type: string, title: Eigen, x-specs: {values: {stuck: {label: Eigen, state: blocked}}}}
    x-specs: {role: dependency}
  rolls:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, date: {type: string, format: date, title: Eigen}}}
    x-specs: {role: rollout}
  log:
    type: array
    title: Eigen
    items: {properties: {text: {type: string, title: Eigen}, date: {type: string, format: date, title: Eigen}}}
    x-specs: {role: change}
"""
SPEC: dict[str, object] = {
    "title": "Eigen",
    "about": "Eigen.",
    "author": "Eigen",
    "owner": "Eigen",
    "born": "2026-03-05",
    "changed": "2026-11-21",
    "tags": ["eigen"],
    "flag": True,
    "weight": "H",
    "stories": [
        {"who": "eigen", "want": "eigen", "why": "eigen", "criteria": ["eigen", {"text": "eigen", "done": True}]}
    ],
    "needs": [{"text": "eigen", "priority": "H", "criteria": ["eigen"]}, {"text": "eigen"}],
    "risks": [{"text": "eigen", "probability": "H", "impact": "H"}, {"text": "eigen"}],
    "steps": [
        {"text": "eigen", "start": "2026-03-05", "date": "2026-04-05", "criteria": ["eigen"]},
        {"text": "eigen", "start": "2026-11-05", "date": "2027-02-05"},
    ],
    "asks": [{"text": "eigen", "due": "2026-11-01"}, {"text": "eigen", "due": "2026-11-25"}, {"text": "eigen"}],
    "signs": [{"text": "eigen", "done": True}, {"text": "eigen"}],
    "waits": [{"text": "eigen", "status": "stuck"}],
    "rolls": [{"text": "eigen", "date": "2026-12-05"}],
    "log": [{"text": "eigen", "date": "2026-11-05"}],
}
OPTIONS: dict[str, object] = {
    "templates": {"eigen": {"schema": "t.yaml", "paths": ["specs/*.md"]}},
    "severity": {"maturity": "off"},
}
OWN = {"eigen", "wort", "us", "fr"}
"""What the author says, what every word of ours is replaced by, and what ids begin with."""
SPOKEN = ("aria-label", "title", "alt", "data-label", "data-showing", "placeholder")
LETTERS = re.compile(r"[^\W\d_]{2,}")


def translated(text: str) -> str:
    """Say every word of ours otherwise, and keep what is filled in."""
    return "".join(
        piece if piece.startswith(("{", "<")) else LETTERS.sub("wort", piece)
        for piece in re.split(r"(\{\w+\}|</?b>)", text)
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    words = {field.name: translated(getattr(ENGLISH, field.name)) for field in fields(Words)}
    specs = {
        f"specs/{number}.md": text_of(
            {"id": f"E-{number}", "status": status, **SPEC, **({"after": ["E-1"]} if number > 1 else {})},
            "Eigen E-3.\n",
        )
        for number, status in enumerate("ABBC", 1)
    }
    root = a_site(
        tmp_path_factory.mktemp("german"),
        {"index.md": "# Eigen\n", **specs},
        {**OPTIONS, "words": words},
    )
    write(root, {"t.yaml": TEMPLATE})
    return build(root)


def foreign(content: Node) -> Iterator[str]:
    """Yield what is said on a page and is neither the author's nor the site's."""
    for node in content:
        said = (
            [child for child in node.children if isinstance(child, str)] if node.tag not in ("code", "script") else []
        )
        attributes = node.attributes if "headerlink" not in node.classes else {}
        said += [attributes[name] for name in SPOKEN if name in attributes]
        for text in said:
            words = LETTERS.findall(re.sub(r"\{\w+\}", "", text))
            yield from (f"{node.tag}: {text}" for word in words if word.casefold() not in OWN)


@pytest.mark.parametrize(
    "page",
    ["index", "risks", "requirements", "roadmap", "open-items", "changes", "1", "2", "4", "templates/eigen"],
)
def test_no_page_says_a_word_of_ours(site: Site, page: str) -> None:
    content = site.page(f"specs/{page}.md").content

    assert "wort" in content.shown
    assert sorted(set(foreign(content))) == []


def test_a_site_in_german_says_dates_and_counts_as_germans_do(tmp_path: Path) -> None:
    words = {
        "date": "{day}. {month} {year}",
        "months": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
        "states_as_of": "Stand vom {date}.",
        "one_specification": "1 Spezifikation",
        "many_specifications": "{count} Spezifikationen",
        "created": "Erstellt am",
    }
    specs = {
        f"specs/{number}.md": text_of({"id": f"E-{number}", "title": "E", "born": "2026-03-05"}) for number in (1, 2)
    }
    root = a_site(tmp_path, specs, {**OPTIONS, "words": words})
    write(root, {"t.yaml": TEMPLATE})

    site = build(root)

    assert "2 Spezifikationen. Stand vom 22. Nov. 2026." in site.page("specs/index.md").content.shown
    assert "Erstellt am 5. März 2026" in site.page("specs/1.md").content.shown
