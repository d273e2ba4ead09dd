"""``spectable fix``: what examples show and tables do not, as an overlay to look through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from extractor.commands.ending import cannot_run, write_or_end
from extractor.commands.loading import load_whole, sources_beside
from extractor.commands.paths import InputPath
from extractor.commands.project import api_option, one_api, project_option
from extractor.oas.shape import shaped


@click.command("fix")
@click.argument("spec", type=InputPath(), required=False)
@click.option(
    "--out", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Overlay to write; else it is printed."
)
@project_option
@api_option
def fix_command(spec: Path | None, out: Path | None, project_file: Path | None, apis: Sequence[str]) -> None:
    """Write an overlay that makes SPEC take what its examples show, where these are more likely right than its tables.

    Look through it, delete what is wrong, and build with it (--overlay). Without SPEC, the document is that of the API
    in the project file.
    """
    from extractor.overlay.drafts.fix import fixes
    from extractor.overlay.drafts.start import started

    if spec is not None and (project_file or apis):
        cannot_run("with SPEC, --project and --api are not")
    spec = one_api(project_file, apis)[1].document if spec is None else spec
    if out is not None and out.exists():
        cannot_run(f"{out}: is there already; name another file, or move it away")
    document = shaped(load_whole(spec))
    actions = fixes(document, sources_beside(spec))
    if not actions:
        click.echo(f"{spec}: nothing to fix: no example is more likely right than its table", err=True)
        return
    text = started(document, spec, out, actions)
    if out is None:
        click.echo(text, nl=False)
        return
    write_or_end(out.parent, {out.name: text})
    click.echo(f"{out}: {len(actions)} actions; look through them, then build with --overlay {out}")
