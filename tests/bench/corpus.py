"""Number, seed → a docs folder of full specs: about 250 lines of front matter and 145 of prose each.

`python -m tests.bench.corpus FOLDER NUMBER [PER_FOLDER]` writes one. The same number and seed give the same bytes.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

SEED = 20261122
PER_FOLDER = 50
FAULTY = 25
"""One spec in so many has a mistake in its front matter, where a corpus with faults is asked for."""
ACTORS = ("courier", "depot manager", "customer", "dispatcher", "accountant", "support agent", "carrier")
THINGS = ("label", "parcel", "locker", "route", "invoice", "refund", "pick-up slot", "address", "manifest", "claim")
VERBS = ("print", "reserve", "move", "cancel", "split", "merge", "confirm", "reprice", "track", "archive")
ENDS = ("without a call", "within a minute", "on a phone", "after hours", "in one step", "before the van leaves")
TEAMS = ("Depot operations", "Payments team", "Platform team", "Customer care", "Routing team", "Data team")
STATUSES = ("Draft", "Review", "Approved", "In Progress", "Complete")
LEVELS = ("H", "M", "L")


class Writer:
    """Writes one spec; every choice is drawn from its own random numbers."""

    def __init__(self, number: int, count: int, seed: int) -> None:
        """Take the number of the spec, from 1, and of how many."""
        self.number, self.count = number, count
        self.random = Random(f"{seed} {number}")  # noqa: S311  # words, no secrets

    def pick(self, words: tuple[str, ...]) -> str:
        """Choose one."""
        return self.random.choice(words)

    def other(self) -> str:
        """Name an earlier spec, so that what depends on what has no circle; the first names none."""
        return f"SPEC-{self.random.randint(max(1, self.number - 200), self.number - 1):04}"

    def line(self, clauses: int = 1) -> str:
        """Write a sentence, now and then with code or emphasis in it."""
        parts = [f"{self.pick(VERBS)} the {self.pick(THINGS)} {self.pick(ENDS)}" for _ in range(clauses)]
        text = f"The {self.pick(ACTORS)} can {' and '.join(parts)}"
        extra = self.random.random()
        if extra < 0.08:
            return f"{text}, see `{self.pick(THINGS).replace(' ', '_')}_id`"
        return f"{text}, **at most {self.random.randint(2, 90)}** a day" if extra < 0.12 else text

    def day(self, month: int) -> str:
        """Write a date of 2026."""
        return f"2026-{month:02}-{self.random.randint(1, 28):02}"

    def front_matter(self) -> Iterator[str]:
        """Yield the lines of the front matter, without those of `---`."""
        yield from self._document()
        yield from self._reasons()
        yield from self._demands()
        yield from self._parts()
        yield from self._course()
        yield from self._end()

    def _document(self) -> Iterator[str]:
        title = f"{self.pick(VERBS).capitalize()} the {self.pick(THINGS)} {self.pick(ENDS)} {self.number}"
        yield f"id: SPEC-{self.number:04}"
        yield f"title: {title}"
        yield f"author: {self.pick(TEAMS)}"
        yield f"tech_lead: {self.pick(TEAMS)}"
        yield f"created: {self.day(1)}"
        yield f"updated: {self.day(9)}"
        yield f"status: {self.pick(STATUSES)}"
        if self.number > 1:
            yield f"depends_on: [{self.other()}]"
            yield f"related: [{self.other()}]"
        yield f"tags: [{self.pick(THINGS)}, {self.pick(ACTORS)}]"
        yield "not_applicable: {migration: Nothing is stored yet, integrations: Nothing outside is asked}"

    def _reasons(self) -> Iterator[str]:
        yield "summary:"
        yield f"  what: {self.line()}"
        yield f"  why_now: {self.line()}"
        yield f"  success_criteria: {json.dumps([self.line(), self.line()])}"
        yield "background:"
        yield "  problem:"
        yield f"    statement: {self.line(2)}"
        yield f"    who: {self.pick(ACTORS)}"
        yield "    pain_points:"
        yield from (f"      - {self.line()}" for _ in range(3))
        yield "  business:"
        yield f"    priority: {self.pick(('High', 'Medium', 'Low'))}"
        yield f"    value: {self.line()}"
        yield f"    user_impact: {self.line()}"
        yield "goals:"
        for _ in range(3):
            yield f"  - goal: {self.line()}"
            yield f"    metric: {self.random.randint(1, 99)} % of all {self.pick(THINGS)}s"
        yield "non_goals:"
        yield f"  items: {json.dumps([self.line(), self.line()])}"
        yield f"  why: {self.line()}"

    def _demands(self) -> Iterator[str]:
        yield "user_stories:"
        for place in range(1, 4):
            yield f"  - id: US-{place}"
            yield f"    as_a: {self.pick(ACTORS)}"
            yield f"    i_want: to {self.pick(VERBS)} the {self.pick(THINGS)} {self.pick(ENDS)}"
            yield f"    so_that: {self.line()}"
            yield "    acceptance:"
            yield from (f"      - {{text: {json.dumps(self.line())}, done: true}}" for _ in range(2))
        yield "requirements:"
        yield "  functional:"
        for place in range(1, 7):
            yield f"    - id: FR-{place}"
            yield f"      requirement: {self.line()}"
            yield f"      priority: {self.pick(('Must Have', 'Should Have', 'Nice to Have'))}"
            yield f"      rationale: {self.line()}"
            yield f"      stories: [US-{self.random.randint(1, 3)}]"
            yield f"      components: [{self.pick(('Gateway', 'Store', 'Worker'))}]"
        yield "  non_functional:"
        yield "    performance: {response_time: 300 ms, throughput: 200 per second, latency: 80 ms}"
        yield "    scalability: {expected_load: 40 per second, peak_capacity: 200, growth_projection: a third}"
        yield "    reliability: {uptime_target: 99.9 %, error_rate: below 0.1 %, rto: 4:30, rpo: 0:15}"
        yield "    security: {authentication: Single sign-on, authorization: By role, encryption: [At rest]}"
        yield "    availability: {sla: 99.9 %, maintenance_windows: Sundays, disaster_recovery: Second region}"

    def _parts(self) -> Iterator[str]:
        yield "architecture:"
        yield f"  description: {self.line(2)}"
        yield "  components:"
        for name in ("Gateway", "Store", "Worker"):
            yield f"    - name: {name}"
            yield f"      purpose: {self.line()}"
            yield f"      technology: {self.pick(('Go', 'Python 3.12', 'PostgreSQL 17', 'Rust'))}"
            yield f"      responsibilities: {json.dumps([self.line(), self.line()])}"
        yield "stack:"
        yield "  backend: {language: Python, framework: FastAPI, runtime: CPython 3.13}"
        yield "  database: {type: SQL, system: PostgreSQL 17, driver: psycopg}"
        yield "data_model:"
        yield "  entities:"
        for name in ("Order", "Item"):
            yield f"    - name: {name}"
            yield "      fields:"
            for field in ("id", "created_at", "state", "amount"):
                yield f"        - {{name: {field}, type: text, constraints: not null, description: Of {name}}}"
        yield "api:"
        yield "  endpoints:"
        for method, path in (("GET", "/v1/orders"), ("POST", "/v1/orders"), ("DELETE", "/v1/orders/{id}")):
            yield f"    - method: {method}"
            yield f"      path: {path}"
            yield f"      description: {self.line()}"
            yield "      authentication: Required"
            yield "      responses:"
            yield "        200: {id: 12, state: open}"
            yield f"      errors: [{{code: 404, meaning: No such {self.pick(THINGS)}}}]"

    def _course(self) -> Iterator[str]:
        yield "security:"
        yield "  authentication: Single sign-on"
        yield "  authorization: By role"
        yield f"  pii_handling: {self.line()}"
        yield "  testing:"
        yield "    - {text: Penetration testing planned, done: true}"
        yield "errors:"
        for _ in range(2):
            yield f"  - scenario: {self.line()}"
            yield "    type: Timeout"
            yield "    user_message: Please try again in a minute"
            yield f"    recovery: {self.line()}"
        yield "testing:"
        yield "  unit: {coverage_target: 87, framework: pytest, key_areas: [Prices, States]}"
        yield "  integration: {scenarios: [Happy path, Time-out], environment: Staging}"
        yield "deployment:"
        yield "  approach: Canary"
        yield "  phases:"
        for place, month in enumerate((3, 5), 1):
            yield f"    - {{name: Stage {place}, date: {self.day(month)}, audience: Depot {place}, done: true}}"
        yield "  rollback: {triggers: [Errors above 1 %], procedure: [Switch the flag off], time_estimate: 5 minutes}"
        yield "monitoring:"
        yield "  metrics:"
        for metric in ("Errors", "Latency", "Queue length"):
            yield f"    - {{metric: {metric}, threshold: below {self.random.randint(1, 400)}}}"
        yield "timeline:"
        for place, month in enumerate((2, 4, 7), 1):
            yield f"  - phase: Phase {place}"
            yield "    duration: 3 weeks"
            yield f"    target: {self.day(month)}"
            yield "    deliverables:"
            yield from (f"      - {{text: {json.dumps(self.line())}, done: true}}" for _ in range(2))

    def _end(self) -> Iterator[str]:
        yield "dependencies:"
        for _ in range(2):
            yield f"  - dependency: The {self.pick(THINGS)} service"
            yield f"    owner: {self.pick(TEAMS)}"
            yield "    status: Done"
            yield f"    impact: {self.line()}"
            if self.number > 1:
                yield f"    spec: {self.other()}"
        yield "risks:"
        for place in range(1, 5):
            yield f"  - id: R-{place}"
            yield f"    risk: {self.line()}"
            yield f"    probability: {self.pick(LEVELS)}"
            yield f"    impact: {self.pick(LEVELS)}"
            yield f"    mitigation: {self.line()}"
            yield f"    owner: {self.pick(TEAMS)}"
        yield "open_questions:"
        for place in range(1, 3):
            yield f"  - id: Q-{place}"
            yield f"    question: {self.line()}"
            yield f"    owner: {self.pick(TEAMS)}"
            yield f"    due: {self.day(6)}"
            yield f"    answer: {self.line()}"
        yield "changelog:"
        for month, version in ((1, "0.9"), (9, "1.10")):
            yield f"  - {{date: {self.day(month)}, version: {version}, changes: {json.dumps(self.line())}}}"
        yield "approvals:"
        for role in ("Product Owner", "Engineering Lead", "Architecture Review", "Security Review"):
            yield f"  - {{role: {role}, name: {self.pick(TEAMS)}, approved: true, date: {self.day(8)}}}"

    def prose(self) -> Iterator[str]:
        """Yield the lines of the body: some 145, with about six links to other specs."""
        headings = (
            *("Executive Summary", "Background & Context", "Goals & Non-Goals", "System Architecture"),
            *("Technical Requirements", "Testing Strategy", "Deployment Plan", "Operations", "Alternatives"),
        )
        for place, heading in enumerate(headings):
            yield from ("", f"## {heading}", "")
            for paragraph in range(3):
                sentences = [f"{self.line()}." for _ in range(2)]
                if self.number > 1 and paragraph == 0 and place % 3 != 2:
                    sentences.append(f"This follows [[{self.other()}]].")
                yield from (*sentences, "")
            yield from (f"- {self.line()}" for _ in range(3))
            if place % 4 == 0:
                yield from ("", "```python", f"def {self.pick(VERBS)}(order):", "    return order.state", "```")


def spec(number: int, count: int, seed: int = SEED, *, is_faulty: bool = False) -> str:
    """Write one spec, from 1 to `count`; a faulty one has a status there is not."""
    writer = Writer(number, count, seed)
    front = "\n".join(writer.front_matter())
    if is_faulty:
        front = front.replace("approach: Canary", "approach: Slowly")
    return f"---\n{front}\n---\n" + "\n".join(writer.prose()) + "\n"


def path(number: int, per_folder: int = PER_FOLDER) -> str:
    """Where in the docs folder a spec lies; all in one folder when `per_folder` is 0."""
    name = f"{number:04}-reference-spec.md"
    return f"specs/area-{(number - 1) // per_folder:02}/{name}" if per_folder else f"specs/{name}"


def write(docs: Path, count: int, per_folder: int = PER_FOLDER, *, has_faults: bool = False) -> None:
    """Write a docs folder."""
    for number in range(1, count + 1):
        file = docs / path(number, per_folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(spec(number, count, is_faulty=has_faults and number % FAULTY == 0), encoding="utf-8")
    (docs / "index.md").write_text("# Home\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:4]))
