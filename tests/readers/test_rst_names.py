"""Names that a page defines are its own: what is read before it, or beside it, does not show."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from extractor.document import Document, Paragraph
from extractor.readers.rst.read import read_rst

DEFINES = ".. role:: special(strong)\n\n.. default-role:: special\n\nA :special:`word` here.\n"
USES = "A :special:`word`, a `plain` one.\n\n.. special::\n\n   Content.\n"


def shown(document: Document) -> list[Paragraph]:
    return [b for b in document.blocks if isinstance(b, Paragraph)]


def test_role_of_one_page_means_nothing_on_the_next() -> None:
    alone = read_rst(USES, "b.rst")
    read_rst(DEFINES, "a.rst")
    assert read_rst(USES, "b.rst") == alone
    assert "word" in shown(alone)[0].text


def test_page_that_fails_leaves_no_names() -> None:
    alone = read_rst(USES, "b.rst")
    with suppress(RecursionError):
        read_rst(DEFINES + "\n" + "".join("  " * n + "- x\n\n" for n in range(2000)), "deep.rst")
    assert read_rst(USES, "b.rst") == alone


def test_threads_read_the_same() -> None:
    texts = [DEFINES, USES] * 20
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read_rst, texts, map(str, range(40)))) == [
            read_rst(text, str(n)) for n, text in enumerate(texts)
        ]
