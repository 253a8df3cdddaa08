"""One spec that fills every field of the built-in template, so that a test can look for each value on the page.

It is valid with every status: all is done, answered and approved. It names other specs, see `NEIGHBOURS`.
"""

import re
from collections.abc import Callable, Iterator

NEIGHBOURS: tuple[str, ...] = (
    "SPEC-0002",
    "SPEC-0003",
    "SPEC-0004",
    "SPEC-0005",
    "SPEC-0006",
    "SPEC-0007",
    "SPEC-0008",
    "SPEC-0009",
)
"""The specs it refers to; `SPEC-0003` and `SPEC-0007` need a requirement `FR-2`."""

_DATA: dict[str, object] = {
    "id": "SPEC-0001",
    "title": "*",
    "author": ["*", "*"],
    "tech_lead": "*",
    "created": "2026-01-05",
    "updated": "2026-09-30",
    "status": "Complete",
    "depends_on": ["SPEC-0002", "SPEC-0003#FR-2"],
    "related": ["SPEC-0006", "SPEC-0007#FR-2"],
    "supersedes": ["SPEC-0008"],
    "tags": ["*", "*"],
    "not_applicable": {"migration": "*"},
    "summary": {"what": "*", "why_now": "*", "success_criteria": ["*", "*"]},
    "background": {
        "problem": {"statement": "*", "who": "*", "pain_points": ["*", "*", "*"]},
        "business": {"priority": "Medium", "value": "*", "user_impact": "*", "initiatives": ["*", "*"]},
    },
    "goals": [{"goal": "*", "metric": "*"}, {"goal": "*", "metric": "*"}],
    "non_goals": {"items": ["*", "*"], "why": "*"},
    "user_stories": [
        {"id": "US-11", "as_a": "*", "i_want": "*", "so_that": "*", "acceptance": [{"text": "*", "done": True}]},
        {
            "id": "US-12",
            "as_a": "*",
            "i_want": "*",
            "so_that": "*",
            "acceptance": [{"text": "*", "done": True}, {"text": "*", "done": True}],
        },
    ],
    "use_cases": [
        {
            "id": "UC-21",
            "name": "*",
            "actor": "*",
            "preconditions": "*",
            "main_flow": ["*", "*", "*"],
            "alternative_flows": [{"if": "*", "then": "*"}, {"if": "*", "then": "*"}],
            "postconditions": "*",
        },
        {
            "id": "UC-22",
            "name": "*",
            "actor": "*",
            "preconditions": "*",
            "main_flow": ["*", "*"],
            "alternative_flows": [{"if": "*", "then": "*"}],
            "postconditions": "*",
        },
    ],
    "requirements": {
        "functional": [
            {
                "id": "FR-31",
                "requirement": "*",
                "priority": "Must Have",
                "rationale": "*",
                "stories": ["US-11", "US-12"],
                "components": ["{architecture.components[0].name}", "{architecture.components[1].name}"],
                "endpoints": ["POST /api/{api.endpoints[0].path}"],
                "verified_by": ["*", "https://example.org/*"],
                "acceptance": [{"text": "*", "done": True}, {"text": "*", "done": True}],
            },
            {
                "id": "FR-32",
                "requirement": "*",
                "priority": "Nice to Have",
                "rationale": "*",
                "stories": ["US-12"],
                "components": ["{architecture.components[1].name}"],
                "endpoints": ["GET /api/{api.endpoints[1].path}"],
                "verified_by": ["*"],
                "acceptance": [{"text": "*", "done": True}],
            },
        ],
        "non_functional": {
            "performance": {"response_time": "*", "throughput": "*", "latency": "*"},
            "scalability": {"expected_load": "*", "peak_capacity": "*", "growth_projection": "*"},
            "reliability": {"uptime_target": "*", "error_rate": "*", "rto": "*", "rpo": "*"},
            "security": {
                "authentication": "*",
                "authorization": "*",
                "encryption": ["At rest", "In transit"],
                "compliance": ["*", "*"],
            },
            "availability": {"sla": "*", "maintenance_windows": "*", "disaster_recovery": "*"},
        },
    },
    "architecture": {
        "diagram": "https://example.org/*.svg",
        "description": "*",
        "components": [
            {
                "name": "*",
                "purpose": "*",
                "technology": "*",
                "responsibilities": ["*", "*"],
                "interfaces": {"input": "*", "output": "*"},
                "dependencies": ["*", "*"],
            },
            {
                "name": "*",
                "purpose": "*",
                "technology": "*",
                "responsibilities": ["*"],
                "interfaces": {"input": "*", "output": "*"},
                "dependencies": ["*"],
            },
        ],
    },
    "stack": {
        "frontend": {"framework": "*", "libraries": ["*", "*"], "build_tools": ["*", "*"]},
        "backend": {"language": "*", "framework": "*", "runtime": "*"},
        "database": {"type": "*", "system": "*", "driver": "*"},
        "infrastructure": {"hosting": "*", "ci_cd": "*", "monitoring": "*"},
        "third_party": [{"service": "*", "purpose": "*"}, {"service": "*", "purpose": "*"}],
    },
    "data_model": {
        "entities": [
            {
                "name": "*",
                "fields": [
                    {"name": "*", "type": "*", "constraints": "*", "description": "*"},
                    {"name": "*", "type": "*", "constraints": "*", "description": "*"},
                ],
                "indexes": [{"name": "*", "fields": ["*", "*"]}, {"name": "*", "fields": ["*"]}],
                "relationships": [
                    {"to": "{data_model.entities[1].name}", "kind": "one-to-many", "description": "*"},
                    {"to": "{data_model.entities[0].name}", "kind": "one-to-one", "description": "*"},
                ],
            },
            {
                "name": "*",
                "fields": [{"name": "*", "type": "*", "constraints": "*", "description": "*"}],
                "indexes": [{"name": "*", "fields": ["*"]}],
                "relationships": [
                    {"to": "{data_model.entities[0].name}", "kind": "many-to-one", "description": "*"},
                ],
            },
        ],
        "flows": [
            {
                "name": "*",
                "user_action": "*",
                "api_request": "*",
                "processing": "*",
                "storage": "*",
                "response": "*",
            },
            {
                "name": "*",
                "user_action": "*",
                "api_request": "*",
                "processing": "*",
                "storage": "*",
                "response": "*",
            },
        ],
        "diagram": "https://example.org/*.png",
    },
    "api": {
        "endpoints": [
            {
                "method": "POST",
                "path": "/api/*",
                "description": "*",
                "authentication": "Required",
                "parameters": [
                    {"name": "*", "in": "path", "required": True, "description": "*"},
                    {"name": "*", "in": "query", "required": False, "description": "*"},
                ],
                "request": {"label": "*", "amount": 5011, "lines": [{"sku": "*"}]},
                "responses": {"201": {"label": "*", "balance": 5012}, "202": ["*"]},
                "errors": [{"code": 400, "meaning": "*"}, {"code": 503, "meaning": "*"}],
                "rate_limit": "*",
            },
            {
                "method": "GET",
                "path": "/api/*",
                "description": "*",
                "authentication": "Not required",
                "parameters": [{"name": "*", "in": "header", "required": True, "description": "*"}],
                "request": "*",
                "responses": {"200": {"label": "*", "balance": 5013.5}},
                "errors": [{"code": 404, "meaning": "*"}],
                "rate_limit": "*",
            },
        ],
        "events": [
            {"name": "*", "trigger": "*", "payload": {"label": "*", "amount": 5014}},
            {"name": "*", "trigger": "*", "payload": ["*"]},
        ],
    },
    "integrations": {
        "external": [
            {
                "name": "*",
                "purpose": "*",
                "type": ["REST API", "Webhook"],
                "authentication": "*",
                "error_handling": "*",
            },
            {"name": "*", "purpose": "*", "type": "SDK", "authentication": "*", "error_handling": "*"},
        ],
        "internal": [
            {"name": "*", "protocol": "*", "dependency_level": "Critical", "fallback": "*"},
            {"name": "*", "protocol": "*", "dependency_level": "Optional", "fallback": "*"},
        ],
    },
    "security": {
        "authentication": "*",
        "authorization": "*",
        "roles": [{"role": "*", "permissions": ["*", "*"]}, {"role": "*", "permissions": ["*"]}],
        "sensitive_data": [{"type": "*", "protection": "*"}, {"type": "*", "protection": "*"}],
        "encryption": {"at_rest": {"enabled": True, "method": "*"}, "in_transit": {"enabled": False, "method": "*"}},
        "pii_handling": "*",
        "testing": [{"text": "*", "done": True}, {"text": "*", "done": True}],
    },
    "errors": [
        {"scenario": "*", "type": "*", "user_message": "*", "logging": "*", "recovery": "*"},
        {"scenario": "*", "type": "*", "user_message": "*", "logging": "*", "recovery": "*"},
    ],
    "logging": {
        "levels": {"error": "*", "warn": "*", "info": "*", "debug": "*"},
        "retention": "*",
        "aggregation": "*",
    },
    "testing": {
        "unit": {"coverage_target": 87, "framework": "*", "key_areas": ["*", "*"]},
        "integration": {"scenarios": ["*", "*"], "environment": "*"},
        "e2e": {"flows": ["*", "*"], "tool": "*"},
        "performance": {"tool": "*", "target_load": "*", "success_criteria": "*"},
    },
    "deployment": {
        "approach": "Canary",
        "phases": [
            {"name": "*", "date": "2026-06-01", "audience": "*", "gate": "*", "done": True},
            {"name": "*", "date": "2026-06-15", "audience": "*", "gate": "*", "done": True},
        ],
        "feature_flags": [
            {"name": "*", "purpose": "*", "rollout": "*"},
            {"name": "*", "purpose": "*", "rollout": "*"},
        ],
        "rollback": {"triggers": ["*", "*"], "procedure": ["*", "*", "*"], "time_estimate": "*"},
    },
    "monitoring": {
        "metrics": [{"metric": "*", "threshold": "*"}, {"metric": "*", "threshold": "*"}],
        "dashboard": "https://example.org/*",
        "alerts": [
            {"alert": "*", "condition": "*", "severity": "Critical", "response": "*"},
            {"alert": "*", "condition": "*", "severity": "Low", "response": "*"},
        ],
        "tracing": {"tool": "*", "key_traces": ["*", "*"]},
    },
    "migration": {
        "type": "Other",
        "other": "*",
        "pre": [{"text": "*", "done": True}, {"text": "*", "done": True}],
        "steps": ["*", "*", "*"],
        "duration": "*",
        "downtime": {"required": True, "duration": "*"},
        "post": [{"text": "*", "done": True}, {"text": "*", "done": True}],
    },
    "timeline": [
        {
            "phase": "*",
            "duration": "*",
            "deliverables": [{"text": "*", "done": True}, {"text": "*", "done": True}],
            "target": "2026-03-27",
            "start": "2026-03-02",
        },
        {
            "phase": "*",
            "duration": "*",
            "deliverables": [{"text": "*", "done": True}],
            "target": "2026-05-29",
            "start": "2026-03-30",
        },
    ],
    "dependencies": [
        {"dependency": "*", "owner": "*", "status": "Done", "impact": "*", "spec": "SPEC-0004"},
        {"dependency": "*", "owner": "*", "status": "In Progress", "impact": "*", "spec": "SPEC-0005"},
    ],
    "risks": [
        {"id": "R-41", "risk": "*", "probability": "H", "impact": "M", "mitigation": "*", "owner": "*"},
        {"id": "R-42", "risk": "*", "probability": "L", "impact": "H", "mitigation": "*", "owner": "*"},
    ],
    "team": {
        "engineering_lead": "*",
        "engineers": ["*", "*"],
        "qa": ["*", "*"],
        "devops": "*",
        "effort_person_weeks": 17.5,
        "external_dependencies": ["*", "*"],
    },
    "documentation": {
        "required": [
            {"name": "*", "link": "https://example.org/*", "done": True},
            {"name": "*", "link": "https://example.org/*", "done": True},
        ],
        "knowledge_transfer": [{"text": "*", "done": True}, {"text": "*", "done": True}],
    },
    "references": {
        "prd": "https://example.org/*",
        "mocks": "https://example.org/*",
        "research": "https://example.org/*",
        "related": ["SPEC-0009", "https://example.org/*"],
    },
    "open_questions": [
        {"id": "Q-51", "question": "*", "owner": "*", "due": "2026-02-13", "answer": "*"},
        {"id": "Q-52", "question": "*", "owner": "*", "due": "2026-02-20", "answer": "*"},
    ],
    "changelog": [
        {"date": "2026-09-29", "version": "*", "changes": ["*", "*"]},
        {"date": "2026-01-06", "version": "*", "changes": "*"},
    ],
    "approvals": [
        {"role": "*", "name": "*", "approved": True, "date": "2026-02-23"},
        {"role": "*", "name": "*", "approved": True, "date": "2026-02-24"},
    ],
}
"""`*` becomes the token of its place, `{path}` the token of another place."""


def every_field() -> dict[str, object]:
    """Fill every field; each free text holds a token that stands nowhere else but where the text is referred to."""
    return {key: _filled(value, key) for key, value in _DATA.items()}


def every_text(change: Callable[[str], str]) -> dict[str, object]:
    """Fill every field, with each text changed."""

    def changed(value: object) -> object:
        match value:
            case dict():
                return {key: changed(inner) for key, inner in value.items()}
            case list():
                return [changed(inner) for inner in value]
            case str():
                return change(value)
        return value

    return {key: changed(value) for key, value in every_field().items()}


def _filled(value: object, path: str) -> object:
    match value:
        case dict():
            return {key: _filled(inner, f"{path}.{key}") for key, inner in value.items()}
        case list():
            return [_filled(inner, f"{path}[{place}]") for place, inner in enumerate(value)]
        case str():
            own = value.replace("*", TOKENS.get(path, ""))
            return re.sub(r"\{(.+?)\}", lambda found: TOKENS[found[1]], own)
    return value


def _free_texts(value: object, path: str) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _free_texts(inner, f"{path}.{key}" if path else str(key))
        case list():
            for place, inner in enumerate(value):
                yield from _free_texts(inner, f"{path}[{place}]")
        case str() if "*" in value:
            yield path


TOKENS: dict[str, str] = {path: f"tok{number:03}alpha" for number, path in enumerate(_free_texts(_DATA, ""), start=1)}
"""Where each token stands: `user_stories[0].as_a` → `tok042alpha`."""
