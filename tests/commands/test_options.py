"""Options that belong together reach a command as one value, in the order in which help lists them."""

from __future__ import annotations

from dataclasses import dataclass

import click
from click.testing import CliRunner

from extractor.commands.options import together


@dataclass(frozen=True)
class Berth:
    """Two options."""

    harbour: str
    length: int


berth = together("berth", Berth, click.option("--harbour", default="Kiel"), click.option("--length", default=9))


@click.command()
@click.argument("boat")
@berth
@click.option("--quiet", is_flag=True)
@click.pass_context
def moor(context: click.Context, boat: str, berth: Berth, quiet: bool) -> None:
    click.echo(f"{context.info_name} {boat} {berth.harbour} {berth.length} {quiet}")


def test_options_of_a_group_are_one_argument_beside_others() -> None:
    assert CliRunner().invoke(moor, ["Anna", "--length", "12", "--quiet"]).output == "moor Anna Kiel 12 True\n"


def test_help_lists_them_where_the_group_stands() -> None:
    options = [line.split()[0] for line in CliRunner().invoke(moor, ["--help"]).output.splitlines() if "--" in line]
    assert options == ["--harbour", "--length", "--quiet", "--help"]


def test_a_kind_may_have_fields_that_a_command_offers_no_option_for() -> None:
    @dataclass(frozen=True)
    class Wide(Berth):
        depth: int = 3

    @click.command()
    @together("berth", Wide, click.option("--harbour", default="Kiel"), click.option("--length", default=9))
    def deep(berth: Wide) -> None:
        click.echo(f"{berth.depth}")

    assert CliRunner().invoke(deep, []).output == "3\n"
