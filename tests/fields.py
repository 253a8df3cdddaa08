"""Every field of the built-in template: the project's own copy of its contract, to hold the template and pages against.

Keys are dotted, with `[]` where a list holds objects or checklist items; `<code>` stands for any HTTP status code.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field that an author can fill in."""

    key: str
    heading: str
    """The second-level heading it is shown under; empty for the header card."""
    subheading: str | None
    """The third-level heading, when there is one."""
    kind: str
    """What it holds: text, texts, text-or-texts, date, enum, enums, boolean, number, integer, percent,
    link (path or URL), checklist (an item of one), reference and references (names of specs or of items),
    mapping (of keys to texts) or any (value at all)."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that a spec must have from a status on, on top of what the statuses before it demand."""

    status: str
    key: str
    """Dotted, without `[]`."""
    condition: str
    """One of the words of `requires`: filled, written, stated, some, every."""
    heading: str
    """The heading that shows the key; empty for the header card."""
    prose: bool
    """Whether text under the heading will do as well."""


_TABLE = """
id text
title text
author text-or-texts
tech_lead text
created date
updated date
status enum
depends_on references
related references
supersedes references
tags texts
not_applicable mapping
## Executive Summary
summary.what text
summary.why_now text
summary.success_criteria text-or-texts
## Background & Context
### Problem Statement
background.problem.statement text
background.problem.who text
background.problem.pain_points texts
### Business Context
background.business.priority enum
background.business.value text
background.business.user_impact text
background.business.initiatives texts
## Goals & Non-Goals
### Goals
goals[].goal text
goals[].metric text
### Non-Goals
non_goals.items texts
non_goals.why text
## User Requirements
### User Stories
user_stories[].id text
user_stories[].as_a text
user_stories[].i_want text
user_stories[].so_that text
user_stories[].acceptance[] checklist
### Use Cases
use_cases[].id text
use_cases[].name text
use_cases[].actor text
use_cases[].preconditions text
use_cases[].main_flow texts
use_cases[].alternative_flows[].if text
use_cases[].alternative_flows[].then text
use_cases[].postconditions text
## Technical Requirements
### Functional Requirements
requirements.functional[].id text
requirements.functional[].requirement text
requirements.functional[].priority enum
requirements.functional[].rationale text
requirements.functional[].stories references
requirements.functional[].components references
requirements.functional[].endpoints references
requirements.functional[].verified_by texts
requirements.functional[].acceptance[] checklist
### Non-Functional Requirements
requirements.non_functional.performance.response_time text
requirements.non_functional.performance.throughput text
requirements.non_functional.performance.latency text
requirements.non_functional.scalability.expected_load text
requirements.non_functional.scalability.peak_capacity text
requirements.non_functional.scalability.growth_projection text
requirements.non_functional.reliability.uptime_target text
requirements.non_functional.reliability.error_rate text
requirements.non_functional.reliability.rto text
requirements.non_functional.reliability.rpo text
requirements.non_functional.security.authentication text
requirements.non_functional.security.authorization text
requirements.non_functional.security.encryption enums
requirements.non_functional.security.compliance texts
requirements.non_functional.availability.sla text
requirements.non_functional.availability.maintenance_windows text
requirements.non_functional.availability.disaster_recovery text
## System Architecture
### High-Level Architecture
architecture.diagram link
architecture.description text
### System Components
architecture.components[].name text
architecture.components[].purpose text
architecture.components[].technology text
architecture.components[].responsibilities texts
architecture.components[].interfaces.input text
architecture.components[].interfaces.output text
architecture.components[].dependencies texts
### Technology Stack
stack.frontend.framework text
stack.frontend.libraries texts
stack.frontend.build_tools texts
stack.backend.language text
stack.backend.framework text
stack.backend.runtime text
stack.database.type text
stack.database.system text
stack.database.driver text
stack.infrastructure.hosting text
stack.infrastructure.ci_cd text
stack.infrastructure.monitoring text
stack.third_party[].service text
stack.third_party[].purpose text
## Data Model
### Database Schema
data_model.entities[].name text
data_model.entities[].fields[].name text
data_model.entities[].fields[].type text
data_model.entities[].fields[].constraints text
data_model.entities[].fields[].description text
data_model.entities[].indexes[].name text
data_model.entities[].indexes[].fields texts
data_model.entities[].relationships[].to reference
data_model.entities[].relationships[].kind enum
data_model.entities[].relationships[].description text
### Data Flow
data_model.flows[].name text
data_model.flows[].user_action text
data_model.flows[].api_request text
data_model.flows[].processing text
data_model.flows[].storage text
data_model.flows[].response text
data_model.diagram link
## API Specification
### Endpoints
api.endpoints[].method enum
api.endpoints[].path text
api.endpoints[].description text
api.endpoints[].authentication enum
api.endpoints[].parameters[].name text
api.endpoints[].parameters[].in enum
api.endpoints[].parameters[].required boolean
api.endpoints[].parameters[].description text
api.endpoints[].request any
api.endpoints[].responses.<code> any
api.endpoints[].errors[].code integer
api.endpoints[].errors[].meaning text
api.endpoints[].rate_limit text
### Webhooks/Events
api.events[].name text
api.events[].trigger text
api.events[].payload any
## Integration Points
### External Systems
integrations.external[].name text
integrations.external[].purpose text
integrations.external[].type enums
integrations.external[].authentication text
integrations.external[].error_handling text
### Internal Services
integrations.internal[].name text
integrations.internal[].protocol text
integrations.internal[].dependency_level enum
integrations.internal[].fallback text
## Security Considerations
### Authentication & Authorization
security.authentication text
security.authorization text
security.roles[].role text
security.roles[].permissions texts
### Data Protection
security.sensitive_data[].type text
security.sensitive_data[].protection text
security.encryption.at_rest.enabled boolean
security.encryption.at_rest.method text
security.encryption.in_transit.enabled boolean
security.encryption.in_transit.method text
security.pii_handling text
### Security Testing
security.testing[] checklist
## Error Handling & Logging
### Error Scenarios
errors[].scenario text
errors[].type text
errors[].user_message text
errors[].logging text
errors[].recovery text
### Logging Strategy
logging.levels.error text
logging.levels.warn text
logging.levels.info text
logging.levels.debug text
logging.retention text
logging.aggregation text
## Testing Strategy
### Unit Testing
testing.unit.coverage_target percent
testing.unit.framework text
testing.unit.key_areas texts
### Integration Testing
testing.integration.scenarios texts
testing.integration.environment text
### E2E Testing
testing.e2e.flows texts
testing.e2e.tool text
### Performance Testing
testing.performance.tool text
testing.performance.target_load text
testing.performance.success_criteria text
## Deployment Plan
### Deployment Strategy
deployment.approach enum
deployment.phases[].name text
deployment.phases[].date date
deployment.phases[].audience text
deployment.phases[].gate text
deployment.phases[].done boolean
### Feature Flags
deployment.feature_flags[].name text
deployment.feature_flags[].purpose text
deployment.feature_flags[].rollout text
### Rollback Plan
deployment.rollback.triggers texts
deployment.rollback.procedure texts
deployment.rollback.time_estimate text
## Monitoring & Observability
### Metrics
monitoring.metrics[].metric text
monitoring.metrics[].threshold text
monitoring.dashboard link
### Alerts
monitoring.alerts[].alert text
monitoring.alerts[].condition text
monitoring.alerts[].severity enum
monitoring.alerts[].response text
### Tracing
monitoring.tracing.tool text
monitoring.tracing.key_traces texts
## Migration Plan
migration.type enum
migration.other text
migration.duration text
migration.downtime.required boolean
migration.downtime.duration text
### Pre-Migration
migration.pre[] checklist
### Migration Steps
migration.steps texts
### Post-Migration
migration.post[] checklist
## Timeline & Milestones
timeline[].phase text
timeline[].duration text
timeline[].deliverables[] checklist
timeline[].target date
timeline[].start date
## Dependencies & Risks
### Dependencies
dependencies[].dependency text
dependencies[].owner text
dependencies[].status enum
dependencies[].impact text
dependencies[].spec reference
### Risks
risks[].id text
risks[].risk text
risks[].probability enum
risks[].impact enum
risks[].mitigation text
risks[].owner text
## Team & Resources
team.engineering_lead text-or-texts
team.engineers texts
team.qa text-or-texts
team.devops text-or-texts
team.effort_person_weeks number
team.external_dependencies texts
## Documentation
### Required Documentation
documentation.required[].name text
documentation.required[].link link
documentation.required[].done boolean
### Knowledge Transfer
documentation.knowledge_transfer[] checklist
## Appendix
### References
references.prd link
references.mocks link
references.research link
references.related references
### Open Questions
open_questions[].id text
open_questions[].question text
open_questions[].owner text
open_questions[].due date
open_questions[].answer text
### Change Log
changelog[].date date
changelog[].version text
changelog[].changes text-or-texts
## Approval Sign-off
approvals[].role text
approvals[].name text
approvals[].approved boolean
approvals[].date date
"""
"""Headings of the page as in Markdown, and under each the keys shown there, with their kinds."""


def _rows(table: str) -> Iterator[FieldRow]:
    heading = ""
    subheading: str | None = None
    for line in table.strip().splitlines():
        match line.split(maxsplit=1):
            case ["##", heading]:
                subheading = None
            case ["###", subheading]:
                pass
            case [key, kind]:
                yield FieldRow(key, heading, subheading, kind)


FIELDS: tuple[FieldRow, ...] = tuple(_rows(_TABLE))

ENUMS: dict[str, tuple[str, ...]] = {
    "status": ("Draft", "Review", "Approved", "In Progress", "Complete"),
    "background.business.priority": ("High", "Medium", "Low"),
    "requirements.functional[].priority": ("Must Have", "Should Have", "Nice to Have"),
    "requirements.non_functional.security.encryption": ("At rest", "In transit"),
    "data_model.entities[].relationships[].kind": ("one-to-one", "one-to-many", "many-to-one", "many-to-many"),
    "api.endpoints[].method": ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"),
    "api.endpoints[].authentication": ("Required", "Optional", "Not required"),
    "api.endpoints[].parameters[].in": ("path", "query", "header", "cookie"),
    "integrations.external[].type": ("REST API", "GraphQL", "Webhook", "SDK", "Database"),
    "integrations.internal[].dependency_level": ("Critical", "Important", "Optional"),
    "deployment.approach": ("Blue-green", "Canary", "Rolling", "All-at-once"),
    "monitoring.alerts[].severity": ("Critical", "High", "Medium", "Low"),
    "migration.type": ("Database", "Service", "Data format", "Other"),
    "dependencies[].status": ("Blocked", "In Progress", "Done"),
    "risks[].probability": ("H", "M", "L"),
    "risks[].impact": ("H", "M", "L"),
}
"""The allowed values of each enum, in order; `integrations.external[].type` takes one of them or a list."""

ALWAYS: tuple[str, ...] = ("id", "title", "author", "created", "status")
"""What every spec must have, a draft too."""

DEMANDS: tuple[Demand, ...] = (
    Demand("Review", "tech_lead", "filled", "", prose=False),
    Demand("Review", "updated", "filled", "", prose=False),
    Demand("Review", "summary.what", "written", "Executive Summary", prose=True),
    Demand("Review", "background.problem.statement", "written", "Problem Statement", prose=True),
    Demand("Review", "goals.metric", "some", "Goals", prose=False),
    Demand("Review", "requirements.functional", "filled", "Functional Requirements", prose=False),
    Demand("Approved", "risks", "stated", "Risks", prose=False),
    Demand("Approved", "testing", "written", "Testing Strategy", prose=True),
    Demand("Approved", "deployment.rollback", "written", "Rollback Plan", prose=True),
    Demand("Approved", "approvals", "filled", "Approval Sign-off", prose=False),
    Demand("Approved", "approvals.approved", "every", "Approval Sign-off", prose=False),
    Demand("Approved", "approvals.date", "every", "Approval Sign-off", prose=False),
    Demand("In Progress", "timeline.target", "some", "Timeline & Milestones", prose=False),
    Demand("In Progress", "risks.owner", "every", "Risks", prose=False),
    Demand("In Progress", "dependencies.owner", "every", "Dependencies", prose=False),
    Demand("Complete", "timeline.deliverables.done", "every", "Timeline & Milestones", prose=False),
    Demand("Complete", "user_stories.acceptance.done", "every", "User Stories", prose=False),
    Demand("Complete", "requirements.functional.acceptance.done", "every", "Functional Requirements", prose=False),
    Demand("Complete", "open_questions.answer", "every", "Open Questions", prose=False),
)
