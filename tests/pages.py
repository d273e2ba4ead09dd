"""Small pages for tests: parts are put together by functions, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

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


def operation_lines(result: BuildResult) -> list[str]:
    """What the operations of a build take and answer, a line each: "query limit* integer = 20", "body maker.firm ?".

    A star marks what is mandatory, a question mark stands for a type that the page does not say.
    """
    return [
        line
        for item in result.spec["paths"].values()
        for operation in item.values()
        for line in _lines_of_operation(operation, result.spec)
    ]


def _lines_of_operation(operation: dict[str, Any], spec: dict[str, Any]) -> Iterator[str]:
    for found in operation.get("parameters", ()):
        parameter = _followed(found, spec)
        mark = "*" if parameter.get("required") else ""
        yield f"{parameter['in']} {parameter['name']}{mark} {_in_words(parameter.get('schema', {}))}"
    answers = operation["responses"].items()
    for place, held in (("body", operation.get("requestBody", {})), *answers):
        for media in _followed(held, spec).get("content", {}).values():
            yield from (f"{place} {line}" for line in _members(media.get("schema", {}), spec, ""))


def _members(schema: dict[str, Any], spec: dict[str, Any], above: str, depth: int = 0) -> Iterator[str]:
    node = _followed(schema, spec)
    node = _followed(node.get("items", {}), spec) if node.get("type") == "array" else node
    for name, member in node.get("properties", {}).items() if depth < 5 else ():
        shown = _followed(member, spec)
        yield f"{above}{name}{'*' if name in node.get('required', ()) else ''} {_in_words(shown)}"
        yield from _members(shown, spec, f"{above}{name}.", depth + 1)


def _in_words(schema: dict[str, Any]) -> str:
    guessed = "without a type" in schema.get("x-guess", "")
    values = f" {'|'.join(map(str, schema['enum']))}" if "enum" in schema else ""
    default = f" = {schema['default']}" if "default" in schema else ""
    return ("?" if guessed else str(schema.get("type", "?"))) + values + default


def _followed(node: dict[str, Any], spec: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        found: Any = spec
        for key in node["$ref"].split("/")[1:]:
            found = found[key]
        node = {**found, **{k: v for k, v in node.items() if k != "$ref"}}
    return node


def operations_of(folder: Path, text: str, suffix: str = ".md") -> dict[str, dict[str, Any]]:
    """The operations of a page below the title "API", each by its request line."""
    paths = build_pages(folder, f"# API\n\n{text}\n", suffix=suffix).spec.get("paths", {})
    return {f"{method.upper()} {path}": o for path, item in paths.items() for method, o in item.items()}


def members_of(holder: dict[str, Any]) -> list[str]:
    """The names in the structure that a body or an answer is, or is a list of."""
    (content,) = holder["content"].values()
    schema = content["schema"]
    return list((schema if schema["type"] == "object" else schema["items"])["properties"])
