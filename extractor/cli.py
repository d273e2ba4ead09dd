"""The commands, thin: arguments in, calls of the library, text and exit codes out.

Exit codes: 0 fine, 1 findings at or above the chosen level, 2 cannot run. A command is imported when it is asked for,
so that none waits for what another one needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS = (
    "accept", "build", "check", "dialects", "diff", "explain", "fetch", "fix", "generate", "init", "mcp", "mock",
    "overlay", "review", "validate",
)  # fmt: skip


class Commands(click.Group):
    """The command ``name`` is ``name_command`` of the module ``extractor.commands.name``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, for the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"extractor.commands.{cmd_name}")
        return cast(click.Command, getattr(module, f"{cmd_name}_command"))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="spectable")
def main() -> None:
    """API reference documentation to OpenAPI 3, with evidence for every fact."""
