"""Text as TypeScript source: literals, property names and comments that hold any text and mean nothing else."""

from __future__ import annotations

import json
import math
import re
from functools import lru_cache

from extractor.codegen.writing.prose import flat, paragraphs, printable, quoted
from extractor.oas.document import Json

_PLAIN = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")  # "boatName"
_IMPORT = re.compile(r"import (?:type )?(?:\{ (.*) \}|\* as (\w+)) from .*")  # 'import { Boat } from "./boat";'
# Comments, names handed on, and texts: "new Basic(value)" may be the name of a credential.
_NO_USE = re.compile(r"""/\*\*.*?\*/|export \{[^}]*\} from [^\n]*|"(?:[^"\\\n]|\\.)*\"""", re.DOTALL)
SAFE = 2**53 - 1  # the largest integer that every number type of the language holds exactly


@lru_cache(maxsize=65536)
def string(text: str) -> str:
    """A string literal. Characters that do not show are escaped, among them direction marks and lone surrogates."""
    return quoted(text, _escaped)


def _escaped(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\u{{{code:x}}}"


def key(name: str) -> str:
    """A property name: bare where it may be."""
    return name if _PLAIN.fullmatch(name) else string(name)


def literal(value: Json) -> str:
    """A JSON value as an expression."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{_member(k)}: {literal(v)}" for k, v in value.items()) + " }" if value else "{}"
        case list() | tuple():
            return "[" + ", ".join(map(literal, value)) + "]"
        case str():
            return string(value)
        case float() if not math.isfinite(value):
            return "Number.NaN" if math.isnan(value) else f"{'-' if value < 0 else ''}Number.POSITIVE_INFINITY"
        case int() if not isinstance(value, bool) and abs(value) > SAFE:
            return f'Number("{value}")'
        case _:
            return json.dumps(value)


def _member(name: str) -> str:
    # This name alone sets the prototype instead of a member.
    return '["__proto__"]' if name == "__proto__" else key(name)


@lru_cache(maxsize=65536)
def comment(text: str, indent: str = "") -> str:
    """A documentation comment, its lines indented; the text cannot end it."""
    lines = [line.rstrip() for line in paragraphs(text.replace("*/", "*\u2215"), 100 - len(indent))]
    if not lines:
        return ""
    if len(lines) == 1:
        return f"{indent}/** {lines[0]} */\n"
    body = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def json_text(text: str) -> str:
    """A string of JSON, on one line."""
    return json.dumps(flat(printable(text)), ensure_ascii=False)


def pruned(module: str) -> str:
    """A module without the names that its first lines import and the rest does not hold."""
    lines = module.split("\n")
    end = next((i for i, line in enumerate(lines) if not line.startswith("import ")), len(lines))
    body = "\n".join(lines[end:])
    code = _NO_USE.sub("", body)
    kept = [made for line in lines[:end] if (made := _needed(line, code))]
    return "\n".join([*kept, body.lstrip("\n") if not kept else body])


def _needed(line: str, body: str) -> str:
    found = _IMPORT.fullmatch(line)
    if found is None:
        return line
    if found[2]:
        return line if re.search(rf"(?<![.\w]){found[2]}\.", body) else ""  # not "client.models."
    names = [n for n in found[1].split(", ") if re.search(rf"\b{re.escape(n)}\b", body)]
    return line.replace(found[1], ", ".join(names)) if names else ""
