"""What belongs to a section and what is found of it, against a server that behaves."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.fetch.running import codes, files, manifest, run
from tests.fetch.server import HTML, Reply, Server, page


def test_links_inside_the_folder_are_followed_in_order(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/docs/": page("b.html", "a.html#part", "../other/x.html", "http://elsewhere.example/docs/y.html"),
        "/docs/a.html": page("b.html", "sub/c.html"),
        "/docs/b.html": page("./"),
        "/docs/sub/c.html": page(),
    }
    result = run(tmp_path, server.url())
    assert server.pages_asked() == ["/docs/", "/docs/b.html", "/docs/a.html", "/docs/sub/c.html"]
    assert files(tmp_path) == ["docs/a.html", "docs/b.html", "docs/index.html", "docs/sub/c.html"]
    assert (codes(result), result.complete, result.failed) == ([], True, False)


def test_bytes_are_kept_as_they_are(server: Server, tmp_path: Path) -> None:
    body = '<meta charset=gbk><p>参数</p><a href="页.html">x</a>'.encode("gbk")
    server.routes |= {
        "/docs/": Reply(body, headers={"Content-Type": "text/html"}),
        "/docs/%E9%A1%B5.html": page(),
    }
    run(tmp_path, server.url())
    assert next(tmp_path.rglob("index.html")).read_bytes() == body
    assert files(tmp_path) == ["docs/index.html", "docs/页.html"]


def test_frames_refreshes_next_and_base_are_links(server: Server, tmp_path: Path) -> None:
    html = (
        '<head><base href="/docs/in/"><meta http-equiv=refresh content="0; URL=\'r.html\'">'
        '<link rel="prev next" href="n.html"><link rel=stylesheet href="s.css"></head>'
        '<frameset><frame src="f.html"></frameset>'
    )
    server.routes["/docs/"] = Reply(html.encode(), headers={"Content-Type": HTML})
    server.routes |= {f"/docs/in/{name}.html": page() for name in "rnf"}
    run(tmp_path, server.url())
    assert sorted(server.pages_asked()[1:]) == [f"/docs/in/{name}.html" for name in "fnr"]


def test_markdown_links_are_followed(server: Server, tmp_path: Path) -> None:
    plain = {"Content-Type": "text/plain"}
    server.routes |= {
        "/docs/SUMMARY.md": Reply(b"* [One](one.md)\n", headers=plain),
        "/docs/one.md": Reply(b"# One\n", headers={"Content-Type": "application/octet-stream"}),
    }
    run(tmp_path, server.url("/docs/SUMMARY.md"))
    assert files(tmp_path) == ["docs/SUMMARY.md", "docs/one.md"]


def test_a_prefix_holds_whole_segments(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/v1/": page("/docs/v10/x.html", "/docs/v2/y.html"), "/docs/v2/y.html": page()}
    run(tmp_path, server.url("/docs/v1/"), prefix=("/docs/v1", "/docs/v2/"))
    assert server.pages_asked() == ["/docs/v1/", "/docs/v2/y.html"]


def sitemap(*locations: str, root: str = "urlset", entry: str = "url") -> bytes:
    entries = "".join(f"<{entry}><loc>{u}</loc></{entry}>" for u in locations)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{root}>'.encode()


def test_sitemaps_of_robots_name_pages_that_nothing_links(server: Server, tmp_path: Path) -> None:
    index = sitemap(server.url("/part.xml.gz"), "http://elsewhere.example/s.xml", root="sitemapindex", entry="sitemap")
    part = sitemap(server.url("/docs/lost.html"), server.url("/blog/x.html"))
    server.routes |= {
        "/robots.txt": Reply(f"Sitemap: {server.url('/map.xml')}".encode()),
        "/map.xml": Reply(index, headers={"Content-Type": "application/xml"}),
        "/part.xml.gz": Reply(gzip.compress(part), headers={"Content-Type": "application/gzip"}),
        "/docs/": page(),
        "/docs/lost.html": page(),
    }
    run(tmp_path, server.url())
    asked = [path for path in server.asked if not path.endswith("/llms.txt")]
    assert asked == ["/robots.txt", "/docs/", "/map.xml", "/part.xml.gz", "/docs/lost.html"]


def test_a_sitemap_can_be_the_start(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/docs/pages.xml": Reply(sitemap(server.url("/docs/a.html")), headers={"Content-Type": "text/xml"}),
        "/docs/a.html": page(),
    }
    assert codes(run(tmp_path, server.url("/docs/pages.xml"))) == []
    assert files(tmp_path) == ["docs/a.html"]


def test_dry_run_lists_and_stores_nothing(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a.html", "/x"), "/docs/a.html": page("b.html")}
    result = run(tmp_path / "out", server.url(), dry=True)
    assert result.listed == [server.url("/docs/a.html")]
    assert server.pages_asked() == ["/docs/"]
    assert not (tmp_path / "out").exists()


def test_manifest_holds_hashes_and_no_time(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a.html", ETag='"1"'), "/docs/a.html": page()}
    run(tmp_path / "one", server.url())
    run(tmp_path / "two", server.url())
    first, second = ((tmp_path / n / ".spectable-fetch.json").read_bytes() for n in ("one", "two"))
    assert first == second
    entry = manifest(tmp_path / "one")["pages"][server.url()]
    assert entry == {
        "charset": "utf-8",
        "etag": '"1"',
        "file": f"127.0.0.1_{server.port}/docs/index.html",
        "kind": "html",
        "media_type": "text/html",
        "sha256": entry["sha256"],
        "status": 200,
    }
    assert len(entry["sha256"]) == 64


def test_an_index_of_many_sitemaps_is_read_as_far_as_allowed(server: Server, tmp_path: Path) -> None:
    parts = [server.url(f"/part{n}.xml") for n in range(300)]
    xml = {"Content-Type": "application/xml"}
    server.routes |= {
        "/sitemap.xml": Reply(sitemap(*parts, root="sitemapindex", entry="sitemap"), headers=xml),
        "/docs/": page(),
        "/docs/a.html": page(),
    }
    server.routes |= {f"/part{n}.xml": Reply(sitemap(server.url("/docs/a.html")), headers=xml) for n in range(300)}
    assert codes(run(tmp_path, server.url())) == ["fetch-sitemap"]
    assert len([p for p in server.asked if p.startswith("/part")]) == 199
    assert files(tmp_path) == ["docs/a.html", "docs/index.html"]


def test_sitemaps_that_name_each_other_are_read_once(server: Server, tmp_path: Path) -> None:
    index = sitemap(server.url("/sitemap.xml"), server.url("/b.xml"), root="sitemapindex", entry="sitemap")
    server.routes |= {p: Reply(index, headers={"Content-Type": "text/xml"}) for p in ("/sitemap.xml", "/b.xml")}
    server.routes["/docs/"] = page()
    assert codes(run(tmp_path, server.url())) == []
    assert server.asked == ["/robots.txt", "/docs/llms.txt", "/llms.txt", "/docs/", "/sitemap.xml", "/b.xml"]
