"""What a site offers to machines is preferred to what it shows to people."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.fetch.site.offers import listings, openapi_of, stem, twin_of
from tests.fetch.running import run
from tests.fetch.server import HTML, Reply, Server, page

MD = {"Content-Type": "text/markdown"}
BASE = "https://docs.example.com/api/"


def names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.suffix in {".html", ".md", ".txt"})


@pytest.mark.parametrize("place", ["/docs/llms.txt", "/llms.txt"])
def test_what_llms_txt_names_is_fetched_in_place_of_its_twins(place: str, server: Server, tmp_path: Path) -> None:
    listed = b"# Docs\n\n- [Boats](/docs/boats.md): all\n- [Elsewhere](https://other.example/x.md)\n"
    server.routes |= {
        place: Reply(listed, headers={"Content-Type": "text/plain"}),
        "/docs/": page("boats.html", "boats/", "crew.html"),
        "/docs/boats.md": Reply(b"# Boats\n", headers=MD),
        "/docs/crew.html": page(),
    }
    run(tmp_path, server.url())
    assert server.pages_asked() == ["/docs/boats.md", "/docs/", "/docs/crew.html"]
    assert names(tmp_path) == ["boats.md", "crew.html", "index.html"]


def test_an_answer_for_everything_is_no_llms_txt(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page(), "/docs/llms.txt": page("nowhere.html"), "/llms.txt": page("nowhere.html")}
    run(tmp_path, server.url())
    assert server.pages_asked() == ["/docs/"]


def test_robots_rule_llms_txt_too(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /docs/llms.txt\nDisallow: /llms.txt\n"),
        "/docs/": page(),
    }
    run(tmp_path, server.url())
    assert not [path for path in server.asked if path.endswith("llms.txt")]


def test_a_page_is_stored_as_the_markdown_that_it_names(server: Server, tmp_path: Path) -> None:
    html = (
        b'<html><head><link rel="alternate" type="text/markdown" href="boats.md"></head><body><a href="crew.html">x</a>'
    )
    server.routes |= {
        "/docs/boats.html": Reply(html, headers={"Content-Type": HTML}),
        "/docs/boats.md": Reply(b"# Boats\n", headers={**MD, "ETag": '"1"'}),
        "/docs/crew.html": page(),
    }
    run(tmp_path, server.url("/docs/boats.html"))
    assert names(tmp_path) == ["boats.md", "crew.html"]
    again = run(tmp_path, server.url("/docs/boats.html"))
    assert again.complete
    assert names(tmp_path) == ["boats.md", "crew.html"]
    assert ("/docs/boats.md", '"1"', "") in server.conditions


def test_a_page_whose_markdown_is_missing_is_stored_itself(server: Server, tmp_path: Path) -> None:
    html = b'<html><head><link rel="alternate" type="text/markdown" href="boats.md"></head><body>Boats of all kinds.'
    server.routes |= {"/docs/boats.html": Reply(html, headers={"Content-Type": HTML})}
    run(tmp_path, server.url("/docs/boats.html"))
    assert names(tmp_path) == ["boats.html"]


def test_an_openapi_document_that_pages_name_is_told_once(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("../openapi.json", "b.html"), "/docs/b.html": page("../openapi.json")}
    result = run(tmp_path, server.url())
    told = [d for d in result.findings if d.code == "fetch-openapi"]
    assert [d.message for d in told] == [f"the page names an OpenAPI document: {server.url('/openapi.json')}"]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<redoc spec-url="/v1/spec.yaml"></redoc>', "https://docs.example.com/v1/spec.yaml"),
        ('<link rel="service-desc" href="spec.json">', f"{BASE}spec.json"),
        ('<a href="swagger-v2.json">Download</a>', f"{BASE}swagger-v2.json"),
        ('<a href="boats.json">Download</a>', None),
    ],
)
def test_where_openapi_documents_are_named(html: str, found: str | None) -> None:
    assert openapi_of(html, BASE) == found


def test_stems_and_listings() -> None:
    assert {stem(f"{BASE}{end}") for end in ("boats", "boats/", "boats.html", "boats.md", "boats/index.html")} == {
        f"{BASE}boats"
    }
    assert listings([f"{BASE}x.html"]) == (f"{BASE}llms.txt", "https://docs.example.com/llms.txt")
    assert twin_of('<link rel="alternate" type="application/rss+xml" href="feed">', BASE) is None
