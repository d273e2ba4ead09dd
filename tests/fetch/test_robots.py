"""robots.txt: what it forbids is not asked for, and where it cannot be read nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch.answers import Answer, Failure
from extractor.fetch.session import Manners
from extractor.fetch.site.robots import robots
from tests.fetch.running import Time, codes, run
from tests.fetch.server import Reply, Server, moved, page


def rules(text: str | bytes) -> Reply:
    return Reply(text if isinstance(text, bytes) else text.encode(), headers={"Content-Type": "text/plain"})


def test_forbidden_pages_are_not_asked_for(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/robots.txt": rules("User-agent: *\nDisallow: /docs/*.pdf$\nDisallow: /docs/in/\nAllow: /docs/in/open"),
        "/docs/": page("x.pdf", "in/a.html", "in/open.html"),
        "/docs/in/open.html": page(),
    }
    result = run(tmp_path, server.url())
    assert codes(result) == ["fetch-robots", "fetch-robots"]
    assert server.pages_asked() == ["/docs/", "/docs/in/open.html"]


def test_rules_for_our_name_win(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/robots.txt": rules("User-agent: *\nAllow: /\n\nUser-agent: Spectable\nDisallow: /"),
        "/docs/": page(),
    }
    assert codes(run(tmp_path, server.url())) == ["fetch-robots", "fetch-empty"]
    assert server.pages_asked() == []


def test_redirects_are_held_against_the_rules(server: Server, tmp_path: Path) -> None:
    server.routes |= {
        "/robots.txt": rules("User-agent: *\nDisallow: /docs/secret"),
        "/docs/": page("a"),
        "/docs/a": moved("secret"),
        "/docs/secret": page(),
    }
    assert codes(run(tmp_path, server.url())) == ["fetch-robots"]
    assert "/docs/secret" not in server.asked


def test_crawl_delay_is_obeyed(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/robots.txt": rules("User-agent: *\nCrawl-delay: 4"), "/docs/": page("a"), "/docs/a": page()}
    clock = Time()
    run(tmp_path, server.url(), time=clock)
    assert 4.0 in clock.slept


def test_rate_is_kept(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a", "b"), "/docs/a": page(), "/docs/b": page()}
    clock = Time()
    run(tmp_path, server.url(), time=clock, manners=Manners(rate=4))
    assert clock.slept == [0.25] * (len(server.asked) - 1)


@pytest.mark.parametrize(
    "reply", [Reply(status=500), Reply(status=429), moved("http://elsewhere.example/robots.txt"), moved("/robots.txt")]
)
def test_nothing_is_asked_where_the_rules_cannot_be_read(reply: Reply, server: Server, tmp_path: Path) -> None:
    server.routes |= {"/robots.txt": reply, "/docs/": page()}
    assert codes(run(tmp_path, server.url())) == ["fetch-robots-unknown", "fetch-empty"]
    assert set(server.asked) == {"/robots.txt"}


@pytest.mark.parametrize(
    "body", [b"\x00\xff\xfe junk", b"<!DOCTYPE html><p>Not found", b"Disallow: /\n", b"\xef\xbb\xbf\n"]
)
def test_rules_that_are_none_allow_all(body: bytes, server: Server, tmp_path: Path) -> None:
    server.routes |= {"/robots.txt": rules(body), "/docs/": page()}
    assert codes(run(tmp_path, server.url())) == []


def test_a_file_with_a_mark_at_its_begin_is_read() -> None:
    found = robots(Answer("", 200, {}, b"\xef\xbb\xbfUser-agent: *\nDisallow: /a"), "spectable")
    assert (found.allows("https://h/a"), found.allows("https://h/b")) == (False, True)


def test_no_answer_forbids_all() -> None:
    assert not robots(Failure("", "timeout", "late"), "spectable").allows("https://h/")


@given(
    st.text(alphabet=st.sampled_from("user-agent: *\ndisallowcrawl-delay:/$0n%#sitemp\x00文"), max_size=80),
    st.binary(max_size=80),
)
def test_any_rules_can_be_read(text: str, junk: bytes) -> None:
    found = robots(Answer("", 200, {}, b"User-agent: *\nDisallow: " + text.encode() + junk), "spectable")
    assert isinstance(found.allows("https://h/a?b"), bool)
    assert found.delay >= 0
    assert all(isinstance(s, str) for s in found.sitemaps)


@pytest.mark.parametrize("delay", ["nan", "-1", "inf", "1e400", "many"])
def test_delays_that_are_none(delay: str) -> None:
    assert robots(Answer("", 200, {}, f"User-agent: *\nCrawl-delay: {delay}".encode()), "spectable").delay >= 0
