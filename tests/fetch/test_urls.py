"""URLs in one form, and the section that they describe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch import urls
from extractor.fetch.scope import ScopeError, scope, starts

BASE = "https://docs.example/api/v1/index.html"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("a.html", "https://docs.example/api/v1/a.html"),
        ("../a.html#part", "https://docs.example/api/a.html"),
        ("?x=1&utm_source=y", "https://docs.example/api/v1/index.html?x=1&utm_source=y"),
        ("//other.example:443/", "https://other.example/"),
        ("HTTP://Other.Example:80", "http://other.example/"),
        ("http://other.example.:8080/", "http://other.example:8080/"),
        ("/%7euser/%e4%2f%2e%2e/x", "https://docs.example/~user/%E4%2F../x"),
        ("/a/%2E%2e/b/%2e", "https://docs.example/b/"),
        ("/100%", "https://docs.example/100%25"),
        ("/a b\n/c", "https://docs.example/a%20b/c"),
        ("/文档", "https://docs.example/%E6%96%87%E6%A1%A3"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("\\\\evil.example\\x", "https://evil.example/x"),
        ("/../../x", "https://docs.example/x"),
        ("http://[::1]:80/", "http://[::1]/"),
    ],
)
def test_one_form(written: str, canonical: str) -> None:
    assert urls.canonical(written, BASE) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "mailto:a@b.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://h/x",
        "https://user:secret@h/x",
        "https://user@h/",
        "http:///x",
        "https://h:0/",
        "https://h:99999/",
        "https://h:x/",
        "https://a b/",
        "https://h%2eexample/",
        "https://[::1/",
        "https://" + "a" * 300 + "@",
        "/" + "a" * 5000,
    ],
)
def test_what_is_not_asked_for(written: str) -> None:
    assert urls.canonical(written, BASE) is None


@given(st.text(alphabet=st.sampled_from("/.%2eE5c:?#@\\ah文 \t[]&=;"), max_size=40))
def test_the_form_is_final(text: str) -> None:
    found = urls.canonical(text, BASE)
    if found is not None:
        assert urls.canonical(found) == found
        assert urls.canonical(found, BASE) == found
        assert "/../" not in urls.path(found) + "/"
        assert "#" not in found
        assert found.isascii()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_a_url_or_none(text: str, base: str) -> None:
    for found in (urls.canonical(text, BASE), urls.canonical("https://" + text), urls.canonical(text, base)):
        assert found is None or found.startswith(("http://", "https://"))


def test_a_section_is_the_folder_of_each_url() -> None:
    found = scope(starts(["https://a.example/x/y.html", "https://b.example:8443/z/"]))
    assert found.holds("https://a.example/x/q")
    assert found.holds("https://b.example:8443/z/")
    assert not found.holds("https://a.example/z/")
    assert not found.holds("https://b.example/z/")
    assert not found.holds("https://a.example/xy")


def test_other_hosts_have_the_same_folders() -> None:
    found = scope(starts(["https://a.example/x/"]), allowed=["b.example"])
    assert found.holds("https://b.example/x/y")
    assert not found.holds("https://b.example/")


def test_hosts_that_were_named_with_https_are_asked_so() -> None:
    found = scope(starts(["https://a.example/x/"]))
    assert found.secured("http://a.example/x/y") == "https://a.example/x/y"
    assert found.secured("http://b.example/x/y") == "http://b.example/x/y"


@pytest.mark.parametrize(
    ("given_urls", "prefixes", "hosts", "told"),
    [
        (["docs/"], [], [], "no URL to fetch"),
        (["https://u:p@h/"], [], [], "no credentials"),
        (["https://h/a/"], ["/b/"], [], "not below any --prefix"),
        (["https://h/a/"], ["https://g/a/"], [], "add --allow-host g"),
        (["https://h/a/"], ["b"], [], "no URL to fetch"),
        (["https://h/a/"], [], ["g/x"], "no host"),
        (["https://h/a/"], [], ["https://g"], "no host"),
    ],
)
def test_what_describes_no_section(given_urls: list[str], prefixes: list[str], hosts: list[str], told: str) -> None:
    with pytest.raises(ScopeError, match=told):
        scope(starts(given_urls), prefixes, hosts)
