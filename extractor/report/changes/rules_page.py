"""The page of the rules of comparison, ``docs/diff-rules.md``: one section a rule, so that every rule has an anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from extractor.diff.registry import Rule
from extractor.report.docs import code_span

INTRODUCTION = """\
# Rules of `spectable diff`

What `spectable diff` tells of two OpenAPI documents. A rule keeps its id and its meaning from release to release.
Words in braces stand for what the documents say. This page is written from `extractor/diff/rules.yaml` by
`make golden`. How to use the command: [diff.md](diff.md)."""


def render(rules: Mapping[str, Rule]) -> str:
    """The page as Markdown: an index, then the rules by subject."""
    parts = [INTRODUCTION, "\n".join(_index(rules))]
    for subject, group in groupby(rules.values(), key=lambda rule: rule.subject):
        parts.append(f"## {subject}")
        parts += ["\n".join(_section(rule)) for rule in group]
    return "\n\n".join(parts) + "\n"


def _index(rules: Mapping[str, Rule]) -> Iterator[str]:
    yield "| rule | level |"
    yield "| --- | --- |"
    for rule in rules.values():
        yield f"| [{rule.id}](#{rule.id}) | {rule.level} |"


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield ""
    yield rule.why
    yield ""
    yield f"- Level: {rule.level}"
    yield f"- Text: {code_span(rule.text)}"
