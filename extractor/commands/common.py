"""What commands share: options, exit codes, loading of documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click
import yaml

from extractor.diagnostic import Diagnostic, Severity
from extractor.openapi.write import sources_from_json
from extractor.report import RENDERERS

LEVELS = [s.value for s in Severity]
SOURCES_FILE = "sources.json"
EVIDENCE_FILE = "evidence.json"
DIAGNOSTICS_FILE = "diagnostics.json"

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(list(RENDERERS)),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
strict_option = click.option(
    "--strict",
    type=click.Choice(LEVELS),
    is_flag=False,
    flag_value="warning",
    default="error",
    show_default=True,
    help="Exit with 1 where a finding is of this severity or above; without a value: warning.",
)
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
level_option = click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="warning",
    show_default=True,
    help="Least severity to print as text.",
)


def shown(diagnostics: Sequence[Diagnostic], form: str, level: str) -> Sequence[Diagnostic]:
    """Machine-readable forms get every finding; text gets those from the chosen level up."""
    if form != "text":
        return diagnostics
    return [d for d in diagnostics if d.severity.rank >= Severity(level).rank]


def exit_code(diagnostics: Sequence[Diagnostic], strict: str) -> int:
    """1 where a finding is at or above the level, else 0."""
    return int(any(d.severity.rank >= Severity(strict).rank for d in diagnostics))


def cannot_run(message: str) -> NoReturn:
    """Say why and end with 2."""
    click.echo(f"spectable: {message}", err=True)
    sys.exit(2)


def load(spec: Path) -> dict[str, Any]:
    """The document in a file; ends the command where there is none."""
    from extractor.openapi.explain import load_spec

    try:
        return load_spec(spec.read_text(encoding="utf-8"))
    except OSError as error:
        cannot_run(f"{spec}: cannot be read: {error.strerror or error}")
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        cannot_run(f"{spec}: not an OpenAPI document: {error}")


def sources_beside(spec: Path) -> dict[str, Any]:
    """The source map beside a document; an empty one where there is none."""
    raw = json_beside(spec, SOURCES_FILE)
    try:
        return sources_from_json(raw)
    except (ValueError, TypeError, AttributeError) as error:
        cannot_run(f"{spec.parent / SOURCES_FILE}: not a source map: {error}")


def evidence_beside(spec: Path) -> dict[str, str]:
    """The texts behind the source map beside a document; none where there is no such file."""
    raw = json_beside(spec, EVIDENCE_FILE).get("texts", {})
    if isinstance(raw, dict) and all(isinstance(text, str) for text in raw.values()):
        return raw
    cannot_run(
        f"{spec.parent / EVIDENCE_FILE}: not the texts of a build: it must hold texts by the name of their place"
    )


def json_beside(spec: Path, name: str) -> dict[str, Any]:
    """The JSON object in a file beside a document; an empty one where there is no such file."""
    path = spec.parent / name
    if not path.is_file():
        return {}
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        cannot_run(f"{path}: cannot be read: {error}")
    if isinstance(raw, dict):
        return raw
    cannot_run(f"{path}: not an object, as a build writes it")
