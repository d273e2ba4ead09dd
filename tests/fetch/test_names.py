"""File names: readable, inside the folder on every system, and never one for two pages."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch import urls
from extractor.fetch.folder.names import LONGEST_NAME, Names, folded
from extractor.fetch.media import SUFFIXES


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/", "html", "h/index.html"),
        ("/api/", "html", "h/api/index.html"),
        ("/api/List", "html", "h/api/List.html"),
        ("/api/list.HTM", "html", "h/api/list.HTM"),
        ("/api/list.aspx", "html", "h/api/list.aspx.html"),
        ("/v1.2/readme", "markdown", "h/v1.2/readme.md"),
        ("/guide.adoc", "text", "h/guide.adoc"),
        ("/guide.yaml", "text", "h/guide.yaml.txt"),
        ("/a%20b/%E6%96%87.html", "html", "h/a b/文.html"),
        ("/.well-known/x.", "html", "h/%2Ewell-known/x%2E.html"),
        ("/aux/NUL.html", "html", "h/aux_/NUL_.html"),
        ("/a%3Cb%7C.html", "html", "h/a%3Cb%7C.html"),
        ("/%FF.html", "html", "h/%FF.html"),
        ("//x", "html", "h/_/x.html"),
    ],
)
def test_the_name_that_a_url_shows(path: str, kind: str, name: str) -> None:
    assert Names().give(f"https://h{path}", kind) == name


def test_queries_are_hashed() -> None:
    names = Names()
    first, second = (names.give(f"https://h/a.html?page={n}", "html") for n in (1, 2))
    assert first != second
    assert re.fullmatch(r"h/a~[0-9a-f]{12}\.html", first)


def test_a_folder_and_a_file_of_one_name() -> None:
    names = Names()
    assert names.give("https://h/a.html", "html") == "h/a.html"
    assert names.give("https://h/a.html/b", "html").startswith("h~/")
    assert names.give("https://h/c/d.html/e", "html") == "h/c/d.html/e.html"
    assert re.fullmatch(r"h/c/d~[0-9a-f]{12}\.html", names.give("https://h/c/d.html", "html"))


def test_names_that_were_given_before_stay_taken() -> None:
    assert Names(["h/A.html"]).give("https://h/a.html", "html") != "h/a.html"


PATHS = st.lists(
    st.one_of(
        st.sampled_from(
            ["a", "A", "ß", "ss", "é", "e\u0301", "a.html", "con", "..", "%2e%2e", "%2F", "%5C", "%00", "", "_"]
        ),
        st.text(alphabet=st.sampled_from("aA.%~ :文\\?x"), max_size=8),
        st.text(alphabet="aB文", min_size=90, max_size=200),
    ),
    max_size=6,
).map("/".join)
PAGES = st.lists(st.tuples(PATHS, st.sampled_from(["", "?q=1", "?q=2"])), max_size=12)


@given(PAGES, st.sampled_from(sorted(SUFFIXES)))
def test_names_stay_inside_and_differ_on_every_system(pages: list[tuple[str, str]], kind: str) -> None:
    names = Names()
    found = [u for u in (urls.canonical("https://h/" + p + q) for p, q in pages) if u]
    given_names = [names.give(u, kind) for u in dict.fromkeys(found)]
    assert len({folded(n) for n in given_names}) == len(set(found))
    files = {folded(n) for n in given_names}
    for name in given_names:
        path = PurePosixPath(name)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert len(name) <= LONGEST_NAME
        assert (Path("/out") / name).resolve().is_relative_to("/out")
        assert not files.intersection(folded(str(p)) for p in path.parents)
        for part in path.parts:
            assert not set(part) & set('<>:"|?*\\')
            assert not PureWindowsPath(part).is_reserved()
            assert not part.startswith(".")
            assert not part.endswith((".", " "))
            assert len(part.encode()) < 255
            assert part.isprintable()
