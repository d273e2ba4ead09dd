"""Text as Rust source: literals and comments that hold any text and mean nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from extractor.codegen.writing.prose import flat, paragraphs, printable, quoted
from extractor.oas.document import Json

_MARKDOWN = re.compile(r"[\[\]<>`*_~|\\]")  # "[", "`", "<": what rustdoc would take for links, code, emphasis or HTML


@lru_cache(maxsize=65536)
def string(text: str) -> str:
    """A string literal. Lone surrogates, which no Rust string holds, become the replacement character."""
    return quoted(text, _escaped)


def _escaped(sign: str) -> str:
    code = ord(sign)
    return "\\u{fffd}" if 0xD800 <= code <= 0xDFFF else f"\\u{{{code:x}}}"


@lru_cache(maxsize=65536)
def comment(text: str, indent: str = "") -> str:
    """A documentation comment: words of the document, none of which is markup, code or a link of its own."""
    lines = paragraphs(text, 100 - len(indent))
    return "".join(f"{indent}/// {_plain(' '.join(line.split()))}".rstrip() + "\n" for line in lines)


def _plain(line: str) -> str:
    escaped = _MARKDOWN.sub(r"\\\g<0>", line)
    # A line of signs only would make a heading of the one before, and a sign or number in front a list.
    return f"\\{escaped}" if re.match(r"[-+=#]", escaped) else re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)


def raw_json(value: Json) -> str:
    """A JSON value as a string literal that holds its text."""
    return string(json.dumps(value, ensure_ascii=False))


def texts(values: Iterable[str]) -> str:
    """A slice of texts."""
    return f"&[{', '.join(map(string, values))}]"


def toml(text: str) -> str:
    """A basic string of TOML, on one line."""
    return json.dumps(flat(printable(text)), ensure_ascii=False)


# Where names come from, in the order in which the formatter puts them.
_HOMES = (
    ("super", ("*",)),
    ("crate", ("models",)),
    ("crate::runtime::answer", ("RawResponse",)),
    ("crate::runtime::auth", ("from_environment", "Auth", "KeyPlace")),
    ("crate::runtime::call", ("Endpoint", "Form")),
    ("crate::runtime::encode", ("Parameter", "Place")),
    ("crate::runtime::errors", ("ApiError", "Error")),
    ("crate::runtime::multipart", ("File",)),
    ("crate::runtime::paging", ("Paging", "Style")),
    ("crate::runtime::request", ("Operation", "Paged", "Request", "Streamed")),
    ("crate::runtime::retry", ("Retry",)),
    ("crate::runtime::session", ("Attempt", "Hooks", "Outgoing", "Session")),
    ("crate::runtime::streams", ("Framing", "Piece", "Streaming")),
    ("crate::runtime::values", ("integer_enum", "one_of", "string_enum", "structure", "Date", "DateTime")),
    ("crate", ("services",)),
    ("bytes", ("Bytes",)),
    ("reqwest", ("Body",)),
    ("serde_json", ("Map", "Value")),
    ("std::collections", ("BTreeMap",)),
    ("std::sync", ("Arc",)),
    ("std::time", ("Duration",)),
)
_MODELS = ("super", "crate::runtime::multipart", "crate::runtime::values", "serde_json", "std::collections")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*')  # '"a \" b"', "// a comment"
_PATHS = re.compile(r"(?<![\w.:])(?!self\b)([A-Za-z_]\w*)(?=(!|::| =|\()?)")  # "Boat" of "crate::Boat", "vec" of "vec!"


def _named(body: str) -> set[str]:
    """The names of a module, those of modules and macros with their mark behind them."""
    code = _TEXT.sub("", body)
    return {m[1] + ("" if m[2] in (None, " =", "(") else m[2]) for m in _PATHS.finditer(code) if not _is_variant(m)}


def _is_variant(found: re.Match[str]) -> bool:
    """A name with a capital at the beginning of a line, with a value: a variant of an enum."""
    before = found.string[: found.start()].rpartition("\n")[2]
    return found[1][0].isupper() and found[2] in (" =", "(") and not before.strip()


def _use(home: str, names: list[str]) -> str:
    # Of a part of the models, which may need none of the others.
    borne = "#[allow(unused_imports)] // a part may need none of the others\n" if names == ["*"] else ""
    return f"{borne}use {home}::{names[0] if len(names) == 1 else '{' + ', '.join(names) + '}'};"


def test_uses(body: str, crate: str) -> str:
    """A module of generated tests with the lines that bring the names it uses into scope."""
    found = _named(body)
    homes = {
        "super::support": ("as_bytes", "as_json", "as_text", "json", "Answer", "Tester"),
        "serde_json": ("Value",),
        "std::collections": ("BTreeMap",),
        crate: ("models", "Client", "Date", "DateTime", "File"),
    }
    held = {home: [n for n in names if n in found or f"{n}::" in found] for home, names in homes.items()}
    return "\n".join([*(_use(home, names) for home, names in held.items() if names), "", body.strip("\n")])


def uses(body: str, *, models: bool = False, part: bool = False) -> str:
    """A module with the lines that bring the names it uses into scope.

    One of ``models`` needs values only, whatever its variants are called; a ``part`` of them needs the others too.
    """
    found = _named(body)

    def used(name: str) -> bool:
        if name.islower():  # modules are followed by a path, macros by their mark, functions by arguments
            return f"{name}::" in found or f"{name}!" in found or (name == "from_environment" and name in found)
        return name in found or f"{name}::" in found

    held = (
        (home, [n for n in names if used(n) or (n == "*" and part)])
        for home, names in _HOMES
        if home in _MODELS or not models
    )
    lines = [_use(home, names) for home, names in held if names]
    return "\n".join([*lines, "", body.strip("\n")] if lines else [body.strip("\n")])
