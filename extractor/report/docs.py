"""The page of diagnostics, ``docs/diagnostics.md``: one section a code, so that every code has an anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.diagnostic import Definition

INTRODUCTION = """\
# Diagnostics

What `spectable` reports of the documentation it reads. A code keeps its meaning from release to release.
Words in braces stand for what the page says. This page is written from `extractor/diagnostics.yaml` by
`make golden`."""


def render(definitions: Mapping[str, Definition]) -> str:
    """The page as Markdown, codes in alphabetical order."""
    rules = [definitions[code] for code in sorted(definitions)]
    sections = ("\n".join(_section(rule)) for rule in rules)
    return "\n\n".join([INTRODUCTION, "\n".join(_index(rules)), *sections]) + "\n"


def _index(rules: list[Definition]) -> Iterator[str]:
    yield "| code | severity |"
    yield "| --- | --- |"
    for rule in rules:
        yield f"| [{rule.code}](#{rule.code}) | {rule.severity} |"


def _section(rule: Definition) -> Iterator[str]:
    yield f"## {rule.code}"
    yield ""
    yield rule.about.strip()
    yield ""
    yield f"- Severity: {rule.severity}"
    yield f"- Message: {code_span(rule.message)}"
    if rule.remedy:
        yield f"- Remedy: {code_span(rule.remedy)}"


def code_span(text: str) -> str:
    """``text`` as it stands, in Markdown; a fence longer than any run of backquotes in it."""
    flat = " ".join(text.split())
    fence = "`"
    while fence in flat:
        fence += "`"
    return f"{fence} {flat} {fence}" if len(fence) > 1 else f"`{flat}`"
