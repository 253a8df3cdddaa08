"""The problems that no file beside this one finds: what each of these rules wants, as the reference says it."""

from collections.abc import Mapping

from mkdocs_specs.problem import Severity

READING: Mapping[str, str] = {
    "yaml-syntax": """The front matter is YAML that can be read.

The sentence names the usual remedy: quotes, a space, a bracket, spaces in place of a tab. Nothing is known of the
values of a file that breaks this rule: what else is wrong in them comes to light when it is mended.
""",
    "yaml-tag": """No value has a YAML tag such as `!!set` or `!ENV`.

Tags would make the reader run code or guess types.
""",
    "yaml-alias": """A YAML alias `*name` refers to an anchor `&name` that is there, and not around it.""",
    "duplicate-key": """A key is written once in a mapping.

YAML readers silently keep the last of several; both places are named here.
""",
    "front-matter-missing": """The file begins with front matter.

It begins with a line of `---` in the very first line, without even a space, comment or blank line before it.
""",
    "front-matter-unterminated": """The front matter ends with a second line of `---`.

The sentence names the line before which the front matter seems to end.
""",
    "front-matter-not-mapping": """The front matter is a mapping of keys to values.

It is YAML, but a list, a single text or nothing.
""",
    "front-matter-encoding": """The file is saved as UTF-8.

The column is that of the first byte that cannot be read. A byte order mark and Windows line ends do no harm. The
name of a page is UTF-8 too; in other letters it could have no address.
""",
    "front-matter-limit": """The front matter keeps to sizes that every specification keeps to.

It is no longer than 1 MiB, has no more than 50,000 values once its aliases are written out, and is nested no more
than 100 levels deep. These limits keep a broken or hostile file from stopping the build.
""",
    "schema-required": """A key that the template always needs is there.""",
    "schema-type": """A value is of the kind that the template wants.

A text stands where a list is wanted, for instance, or where `true` or `false` is.
""",
    "schema-enum": """A value is one of those the template allows.

Capitals count.
""",
    "schema-unknown-key": """A key is one that the template knows.

The sentence names the nearest one, or the place where the key belongs. In a template of your own the rule is an error
where the schema is closed with `additionalProperties: false`, a warning where the schema says nothing about other
keys, and silent where it allows them.
""",
    "schema-format": """A date is a date that exists, a link is a link.""",
    "schema-pattern": """A text has the form that the template asks for.

The sentence shows an example.
""",
    "schema-range": """A number is neither too small nor too large.""",
    "schema-length": """A text is neither too short nor too long.

The built-in template sets no longest length; one of yours may.
""",
    "schema-items": """A list has neither too few nor too many entries, a mapping neither too few nor too many keys.""",
    "schema-unique": """A list in which each entry may stand only once names none twice.""",
    "schema-choice": """A value fits the forms that the template allows.

It fits none of them (`anyOf`, `oneOf`), more than one (`oneOf`), or one that is forbidden (`not`). The built-in
template uses none of these words; one of yours may.
""",
    "schema-other": """A value keeps to those words of JSON Schema that have no rule of their own.""",
    "two-templates": """A file belongs to one template.

The globs of two templates fit it.
""",
    "no-specs-found": """The globs of a template fit a file.

A build that silently checks nothing would be worse than none; a folder that is still empty on the first day must
build all the same, hence the warning.
""",
    "unused-ignore": """What a spec ignores is there to be ignored.

A spec may say `specs_ignore: {rule-id: reason}` in its front matter; problems of that rule in this file are then not
reported. A rule that finds nothing in the file, or has no reason beside it, stands there in vain.
""",
    "stale-baseline": """What the baseline accepts still occurs.

The option `baseline` names a file of problems that were there before the site was checked. An entry whose problem is
mended must go, so that the problem cannot come back unseen.
""",
}
"""The text of each rule, in the order of the reference."""
WARNINGS = frozenset({"no-specs-found", "stale-baseline", "unused-ignore"})


def severity_of(rule: str) -> Severity:
    """Say how much a problem matters that no other file finds: it is an error but for a few."""
    return Severity.WARNING if rule in WARNINGS else Severity.ERROR
