"""The commands, thin: arguments in, calls of the library, text and exit codes out.

Exit codes: 0 fine, 1 findings at or above the chosen level, 2 cannot run. A command is imported when it is asked for,
so that none waits for what another one needs; the list of commands imports none.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from extractor.gc_paused import gc_paused, no_search_at_exit

COMMANDS = {
    "accept": "Accept the findings of today, so that check tells new ones only.",
    "build": "Read documentation and write an OpenAPI document with its evidence.",
    "check": "Fail where committed documents or code are not what the pages make.",
    "dialects": "List the dialects, or explain the words that one adds.",
    "diff": "Compare two OpenAPI documents: what changed, how grave, and why.",
    "explain": "Show the words of the page that a place of a document was read from.",
    "fetch": "Mirror a documentation site into a folder.",
    "fix": "Suggest corrections where examples contradict tables, as an overlay.",
    "generate": "Generate models, clients and tests in five languages.",
    "init": "Write spectable.toml for the documentation in a folder.",
    "mcp": "Serve a documented API as tools for agents.",
    "mock": "Serve an OpenAPI document: examples for answers, calls checked.",
    "overlay": "Start, check and apply corrections (Overlay Specification).",
    "review": "Write a site that shows each fact beside its source.",
    "try": "Show what comes of a URL, file or folder, without writing anything here.",
    "validate": "Check any OpenAPI document.",
}
ROOMS = {
    "checks": ("accept", "check", "review"),
    "documents": ("diff", "explain", "fix", "overlay", "validate"),
    "pages": ("build", "dialects", "fetch", "init", "try"),
    "uses": ("generate", "mcp", "mock"),
}
START = """\
spectable reads API reference documentation and writes OpenAPI, with evidence for every fact. Start with:

  spectable try URL|FILE|FOLDER            what it makes of your pages
  spectable build FOLDER -o spec           the OpenAPI document, its evidence and findings
  spectable explain spec/openapi.yaml NAME the words of the page behind a name

spectable --help lists all commands.
"""


class Commands(click.Group):
    """The command ``name`` is ``name_command`` of the module ``name`` in its room of ``extractor.commands``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None."""
        if cmd_name not in COMMANDS:
            return None
        room = next(room for room, names in ROOMS.items() if cmd_name in names)
        with gc_paused():  # modules hold no cycles that matter
            module = import_module(f"extractor.commands.{room}.{cmd_name.replace('try', 'try_')}")
        return cast(click.Command, getattr(module, f"{cmd_name}_command"))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that arguments name; where there is none, the nearest one is suggested."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"There is no command {args[0]!r}.{_suggestion(args[0])}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The names with what each does."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _suggestion(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 -- only who mistypes waits for it
    from pathlib import Path  # noqa: PLC0415 -- as above

    if "://" in word or Path(word).exists():
        return f" To see what comes of it: spectable try {word}"
    near = get_close_matches(word, COMMANDS, n=1)
    return f" Did you mean {near[0]!r}?" if near else ""


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="spectable")
@click.pass_context
def main(context: click.Context) -> None:
    """API reference documentation to OpenAPI 3, with evidence for every fact."""
    no_search_at_exit()
    if context.invoked_subcommand is None:
        click.echo(START, nl=False)
