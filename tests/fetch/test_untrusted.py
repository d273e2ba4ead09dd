"""Sitemaps, links, bodies and manifests from anyone: a value or an error of their own, in bounded time."""

from __future__ import annotations

import gzip
import json
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch import links, manifest
from extractor.fetch.answers import Answer
from extractor.fetch.manifest import Manifest, ManifestError, Page
from extractor.fetch.network.bodies import EncodingError, TooLargeError, limited
from extractor.fetch.network.pace import asked_wait
from extractor.fetch.site.sitemap import SitemapError, parse
from extractor.html_depth import MOST_DEPTH
from tests.fetch.running import TODAY, codes, run
from tests.fetch.server import Reply, Server, page

BASE = "https://h/docs/"
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><urlset><url><loc>&c;</loc></url></urlset>"""
OUTSIDE = b"""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a;</loc></url></urlset>"""


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (LAUGHS, "document type or entities"),
        (OUTSIDE, "document type or entities"),
        (b"", "no XML"),
        (b"<html></html>", "root element is html"),
        (b"<urlset><url>", "no XML"),
        (b"\x1f\x8bjunk", "no XML: the body is no gzip data"),
        (gzip.compress(bytes(10_000), mtime=0), "more than 5,000 bytes"),
        (b"<?xml version='1.0' encoding='nothing'?><urlset/>", "no XML"),
    ],
)
def test_what_is_no_sitemap(body: bytes, told: str) -> None:
    with pytest.raises(SitemapError, match=told):
        parse(body, 5000)


def test_a_sitemap_with_entities_is_reported(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/robots.txt": Reply(b"Sitemap: /map.xml\n"),
        "/map.xml": Reply(LAUGHS, headers={"Content-Type": "application/xml"}),
        "/docs/": page(),
    }
    assert codes(run(tmp_path, server.url())) == ["fetch-sitemap"]


XML = st.text(alphabet=st.sampled_from("<>/&;urlsetocimap =\"'!-?[]\x00文"), max_size=60).map(str.encode)


@given(st.one_of(st.binary(max_size=200), XML, XML.map(lambda b: b"<urlset><url><loc>" + b + b"</loc></url></urlset>")))
def test_any_bytes_are_a_sitemap_or_none(body: bytes) -> None:
    for data in (body, gzip.compress(body)):
        try:
            found = parse(data, 100_000)
        except SitemapError:
            continue
        assert all(found.pages)


@given(st.sampled_from(["html", "markdown", "text", "pdf", "rst"]), st.binary(max_size=300), st.text(max_size=10))
def test_any_bytes_have_links_or_none(kind: str, body: bytes, charset: str) -> None:
    for link in links.of_page(kind, body, BASE, charset):
        assert link.startswith(("http://", "https://"))
    links.is_shell(links.text_of(body, charset))


MARKUP = st.lists(
    st.sampled_from(
        "<a href= <base href= <meta http-equiv=refresh content= 0;url= ' \" > </a> <frame src= // https: \\ ../ %2e # ?"
        " & x <![CDATA[ <script> </script> <svg> <template> h:99999".split(" ")
    ),
    max_size=20,
).map("".join)


@given(MARKUP)
def test_any_markup_has_links_or_none(html: str) -> None:
    assert all(u.startswith(("http://", "https://")) for u in links.of_html(html, BASE))


def test_hostile_markup_is_read_in_time() -> None:
    began = time.monotonic()
    for html in (
        "<div>" * MOST_DEPTH,
        '<a href="x">' * 100_000,
        "<meta http-equiv=refresh content='" + "0 " * 100_000 + "'>",
    ):
        links.of_html(html, BASE)
        links.is_shell(html)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("content", "target"),
    [("0;url=a.html", "a.html"), ("5; URL='a.html'", "a.html"), ("0, a.html", "a.html"), ("3", ""), ("", "")],
)
def test_refreshes(content: str, target: str) -> None:
    found = links.of_html(f'<meta http-equiv="Refresh" content="{content}">', BASE)
    assert found == ((BASE + target,) if target else ())


@pytest.mark.parametrize(
    ("html", "shell"),
    [
        ("<script src=x></script><div id=app>Loading…</div><noscript>" + "Enable scripts. " * 20 + "</noscript>", True),
        ("<script src=x></script><a href=y>y</a>", False),
        ("<script src=x></script><p>" + "Text of a page. " * 20, False),
        ("<p>Short, but all there is.", False),
        ("<script src=x></script><frameset><frame src=y></frameset>", False),
        ("<script>x()</script><meta http-equiv=refresh content='0;url=y'>", False),
    ],
)
def test_shells(html: str, shell: bool) -> None:
    assert links.is_shell(html) is shell


@given(st.lists(st.binary(max_size=50), min_size=1, max_size=5), st.integers(1, 7))
def test_members_of_gzip_are_joined(contents: list[bytes], size: int) -> None:
    data = b"".join(map(gzip.compress, contents)) + b"\0\0"
    pieces = [data[i : i + size] for i in range(0, len(data), size)]
    assert limited(pieces, 1000, "gzip") == b"".join(contents)


def test_a_bomb_is_left_before_it_is_whole() -> None:
    read: list[int] = []

    def pieces(data: bytes) -> object:
        for i in range(0, len(data), 1024):
            read.append(i)
            yield data[i : i + 1024]

    with pytest.raises(TooLargeError):
        limited(pieces(gzip.compress(bytes(50_000_000))), 100_000, "gzip")  # type: ignore[arg-type]  # a generator
    assert len(read) == 1


@given(st.binary(max_size=100), st.sampled_from(["gzip", "br", "", "identity", "gzip, gzip"]))
def test_any_body_is_read_or_refused(body: bytes, coding: str) -> None:
    with suppress(TooLargeError, EncodingError):
        assert len(limited([body], 50, coding)) <= 50


@given(st.text(max_size=40))
def test_any_retry_after_is_seconds_or_nothing(value: str) -> None:
    found = asked_wait(Answer("", 429, {"retry-after": value}), TODAY)
    assert found is None or found >= 0


TEXT = st.text(max_size=10)


@given(st.dictionaries(TEXT, st.builds(Page, TEXT, TEXT, TEXT, TEXT, etag=TEXT), max_size=3), st.frozensets(TEXT), TEXT)
def test_manifests_come_back(pages: dict[str, Page], done: frozenset[str], task: str) -> None:
    kept = Manifest(pages, {"a": "b"}, task, done if task else frozenset())
    assert manifest.load(manifest.dump(kept)) == kept


NOTED = [Page(f"h/{n}.html", "0" * 64, "html", "text/html") for n in range(3)]
LINES = b"".join(manifest.line("task", f"https://h/{n}", page, "") for n, page in enumerate(NOTED))


@pytest.mark.parametrize("cut", range(0, len(LINES) + 1, 7))
def test_a_journal_that_is_cut_off_anywhere_holds_what_was_whole(cut: int) -> None:
    found = manifest.replayed(Manifest(), LINES[:cut])
    whole = LINES[:cut].count(b"\n")
    assert list(found.pages.values()) == NOTED[:whole]
    assert found.done == set(found.pages)
    assert manifest.replayed(found, LINES[:cut]) == found


@given(st.binary(max_size=100))
def test_any_journal_is_read(data: bytes) -> None:
    assert set(manifest.replayed(Manifest(), data + b"\n" + LINES).pages) <= {
        "https://h/0",
        "https://h/1",
        "https://h/2",
    }


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["pages", "open", "done", "a"]), inner),
)


@given(JSON, JSON, JSON)
def test_any_json_is_a_manifest_or_none(pages: object, redirects: object, run: object) -> None:
    content = {"spectable-fetch": 1, "pages": pages, "redirects": redirects, "open": run}
    with suppress(ManifestError):
        assert isinstance(manifest.load(json.dumps(content).encode()), Manifest)
