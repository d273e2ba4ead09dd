"""Small pages for tests: parts are put together by functions, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractor import BuildResult, build

Rows = Sequence[tuple[str, ...]]
PATH = ("Parameter", "Mandatory", "Type", "Description")
BODY = ("Parameter", "Type", "Description")
ID_ROW = ("id", "String", "The id.")


def table(rows: Rows, header: tuple[str, ...] = BODY, caption: str = "", anchor: str = "") -> str:
    """A table with a header row; cells may hold markup."""
    head = "".join(f"<th>{h}</th>" for h in header)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    named = f"<caption>{caption}</caption>" if caption else ""
    return f'<table id="{anchor}">{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def page(*parts: str, line: str = "GET /v1/items", title: str = "Listing items") -> str:
    """A page with a title, a request line (none where it is empty) and further parts."""
    uri = f"<h4>URI</h4><p>{line}</p>" if line else ""
    return f"<html><body><h1>{title}</h1>{uri}{''.join(parts)}</body></html>"


def section(heading: str, *parts: str) -> str:
    """A heading with what stands below it."""
    return f"<h4>{heading}</h4>{''.join(parts)}"


def response(rows: Rows, *more: str) -> str:
    """A response body table under status code 200, and further parts of the section."""
    return section(
        "Response Parameters", "<p>Status code: 200</p>", table(rows, caption="Response body parameters"), *more
    )


def request(rows: Rows, *more: str) -> str:
    """A request body table, and further parts of the section."""
    return section("Request Parameters", table(rows, PATH, "Request body parameters"), *more)


def example(text: str, heading: str = "Example Response") -> str:
    """An example section."""
    return section(heading, f"<pre>{text}</pre>")


def build_pages(folder: Path, *pages: str | bytes, suffix: str = ".html", dialects: Sequence[str] = ()) -> BuildResult:
    """Write the pages as a.html, b.html … and build them."""
    for number, text in enumerate(pages):
        path = folder / f"{chr(97 + number)}{suffix}"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return build([folder], dialects=dialects)
