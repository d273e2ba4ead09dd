"""The command ``spectable fetch``: options, exit codes, and what is printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.fetch.network.transport import Transport
from extractor.fetch.session import Result as Fetched
from tests.fetch.server import Reply, Server, page, serving
from tests.support import ROOT

SAMPLE = ROOT / "samples" / "modelarts" / "en"


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with a contents page and one page behind it."""
    with serving() as served:
        served.routes |= {"/docs/": page("a.html"), "/docs/a.html": page()}
        yield served


def call(*arguments: object) -> Result:
    """Run the command in this process; an error that it does not expect is raised."""
    result = CliRunner().invoke(main, ["fetch", "--rate", "1000", "--retries", "0", *map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_summary_and_progress(server: Server, tmp_path: Path) -> None:
    done = call(server.url(), "-o", tmp_path, "--allow-private")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "no findings"
    assert done.stdout.splitlines()[-1].startswith(f"{tmp_path}: 6 requests, ")
    assert "2 written" in done.stdout
    assert f"200 {server.url('/docs/a.html')}" in done.stderr.splitlines()


def test_quiet_prints_nothing_where_all_is_fine(server: Server, tmp_path: Path) -> None:
    done = call(server.url(), "-o", tmp_path, "--allow-private", "--quiet")
    assert (done.exit_code, done.output) == (0, "")


def test_json_has_every_count_and_finding(server: Server, tmp_path: Path) -> None:
    server.routes["/docs/a.html"] = Reply(status=404)
    done = call(server.url(), "-o", tmp_path, "--allow-private", "--format", "json")
    assert done.exit_code == 1
    told = json.loads(done.stdout)
    assert told["complete"] is True
    assert told["counts"] | {"bytes": 0} == {
        "requests": 6, "bytes": 0, "written": 1, "unchanged": 0, "kept": 0, "gone": 0, "removed": 0,
    }  # fmt: skip
    assert [(d["code"], d["origin"]["file"]) for d in told["diagnostics"]] == [
        ("fetch-status", server.url("/docs/a.html"))
    ]


def test_private_addresses_need_the_option(server: Server, tmp_path: Path) -> None:
    done = call(server.url(), "-o", tmp_path)
    assert done.exit_code == 1
    assert "fetch-address" in done.stdout
    assert "add --allow-private" in done.stdout


def test_dry_run(server: Server, tmp_path: Path) -> None:
    done = call(server.url(), "-o", tmp_path / "out", "--allow-private", "--dry-run", "-q")
    assert (done.exit_code, done.stdout) == (0, f"{server.url('/docs/a.html')}\n")
    assert not (tmp_path / "out").exists()


def test_limits_reach_the_run(server: Server, tmp_path: Path) -> None:
    assert call(server.url(), "-o", tmp_path, "--allow-private", "--max-pages", 1).exit_code == 1
    assert "fetch-too-large" in call(server.url(), "-o", tmp_path / "b", "--allow-private", "--max-bytes", 10).stdout
    assert "fetch-limit" in call(server.url(), "-o", tmp_path / "c", "--allow-private", "--max-total-bytes", 10).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["docs", "-o", "out"], "no URL to fetch"),
        (["ftp://h/docs/", "-o", "out"], "no URL to fetch"),
        (["https://u:p@h/", "-o", "out"], "no credentials"),
        (["https://h/a/", "-o", "out", "--prefix", "/b/"], "not below any --prefix"),
        (["https://h/a/", "-o", "out", "--prefix", "https://g/"], "add --allow-host g"),
        (["https://h/a/", "-o", "out", "--allow-host", "g/x"], "no host"),
        (["https://h/a/", "-o", "out", "--max-bytes", "many"], "no size"),
        (["https://h/a/", "-o", "out", "--max-bytes", "0"], "no size"),
        (["https://h/a/", "-o", "out", "--user-agent", "x\r\nCookie: y"], "printable ASCII"),
        (["https://h/a/", "-o", "out", "--rate", "0"], "--rate"),
        (["https://h/a/"], "--output"),
        (["-o", "out"], "URL"),
    ],
)
def test_what_cannot_run(arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_none_cannot_run(server: Server, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    done = call(server.url(), "-o", tmp_path / "out", "--allow-private")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[-1].startswith(f"spectable: {tmp_path / 'out'}")


def test_the_agent_is_sent_and_its_name_found_in_robots(server: Server, tmp_path: Path) -> None:
    agents: list[str] = []

    def robots(handler: object) -> Reply:
        agents.append(handler.headers["User-Agent"])  # type: ignore[attr-defined]  # a request of the server
        return Reply(b"User-agent: mirror\nDisallow: /docs/a\n")

    server.routes["/robots.txt"] = robots
    done = call(server.url(), "-o", tmp_path, "--allow-private", "--user-agent", "mirror/2 (me@example.com)")
    assert agents == ["mirror/2 (me@example.com)"]
    assert "fetch-robots" in done.stdout


def test_an_interrupted_run_says_that_it_goes_on(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    get = Transport.get

    def interrupted(self: Transport, wanted: object, most: float = 0.0) -> object:
        if "a.html" in str(wanted):
            raise KeyboardInterrupt
        return get(self, wanted, most)  # type: ignore[arg-type]  # what the method was given

    monkeypatch.setattr(Transport, "get", interrupted)
    done = call(server.url(), "-o", tmp_path, "--allow-private")
    assert done.exit_code == 1
    assert "goes on from here" in done.stderr
    assert "not complete" in done.stdout
    monkeypatch.undo()
    assert call(server.url(), "-o", tmp_path, "--allow-private").exit_code == 0
    assert len(list(tmp_path.rglob("*.html"))) == 2


def test_fetched_pages_build_like_the_files_they_were(server: Server, tmp_path: Path) -> None:
    """The whole way: the sample behind a server, fetched, built."""
    for path in sorted(SAMPLE.rglob("*.html")):
        body, name = path.read_bytes(), path.relative_to(SAMPLE).as_posix()
        server.routes[f"/docs/{name}"] = Reply(body, headers={"Content-Type": "text/html"})
    names = [p.removeprefix("/docs/") for p in server.routes]
    server.routes["/docs/"] = page(*names)
    call(server.url(), "-o", tmp_path / "pages", "--allow-private")
    pages = tmp_path / "pages" / f"127.0.0.1_{server.port}" / "docs"
    for source, out in ((pages, "fetched"), (SAMPLE, "local")):
        CliRunner().invoke(main, ["build", str(source), "-o", str(tmp_path / out), "-q"])
    fetched, local = (json.loads(_paths(tmp_path / out)) for out in ("fetched", "local"))
    assert fetched == local != {}


def _paths(folder: Path) -> str:
    return json.dumps(yaml.safe_load((folder / "openapi.yaml").read_text(encoding="utf-8"))["paths"])


def test_results_count_everything() -> None:
    assert set(Fetched().summary) == {"requests", "bytes", "written", "unchanged", "kept", "gone", "removed"}
