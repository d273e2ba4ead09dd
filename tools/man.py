"""The manual page of the command, ``docs/man/spectable.1``, from its help: ``python -m tools.man`` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from extractor.cli import COMMANDS, main

PAGE = Path(__file__).resolve().parents[1] / "docs" / "man" / "spectable.1"
EXITS = (("0", "fine"), ("1", "findings at or above the chosen level"), ("2", "cannot run"))


def manual() -> str:
    """The page, in the macros of man(7)."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '.TH SPECTABLE 1 "" "spectable" "User Commands"'
    yield from (".SH NAME", r"spectable \- API reference documentation to OpenAPI 3, with evidence for every fact")
    yield from (".SH SYNOPSIS", r".B spectable", r"\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]")
    yield ".SH COMMANDS"
    context = click.Context(main, info_name="spectable", **main.context_settings)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None  # it is in the table
        yield from _command(command, context, name)
    yield ".SH EXIT STATUS"
    for code, meaning in EXITS:
        yield from (".TP", code, meaning)
    yield from (".SH FILES", ".TP", r"\fIspectable.toml\fR", "the project that commands without arguments follow")


def _command(command: click.Command, above: click.Context, name: str) -> Iterator[str]:
    context = click.Context(command, parent=above, info_name=name)
    yield f'.SS "{escaped(context.command_path)} {escaped(" ".join(command.collect_usage_pieces(context)))}"'
    yield escaped(" ".join((command.help or "").split()))
    for parameter in command.get_params(context):
        if record := parameter.get_help_record(context):
            yield from (".TP", rf"\fB{escaped(record[0])}\fR", escaped(" ".join(record[1].split())) or r"\&")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None  # it is listed
            yield from _command(found, context, inner)


def escaped(text: str) -> str:
    """Text for roff: nothing in it is a request, an escape or a typographic hyphen."""
    plain = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(manual(), encoding="utf-8")
