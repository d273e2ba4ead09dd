"""Text as Go source: literals, comments, tags and import blocks that hold any text and mean nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from extractor.codegen.writing.prose import printable, quoted
from extractor.oas.document import Json

WIDTH = 110
# What ``encoding/json`` takes for a name in a tag; others stay among the members that the structure does not know.
_TAG = re.compile(r"[\w !#$%&()*+\-./:;<=>?@\[\]^{|}~]+")
# "- ", "1. ", "[boats]: ": how lists, headings and link definitions of documentation comments begin; the formatter
# would lay them out anew.
_MARK = re.compile(r"(?:[-*+•#]+|\d+[.)]|\[[^\]]*\]:)")

_QUOTES = re.compile(r"(?<!`)``(?!`)|''")  # "''": what the formatter would set as typographic quotes


@lru_cache(maxsize=65536)
def string(text: str) -> str:
    """An interpreted string literal. Characters that do not show are escaped, lone surrogates replaced."""
    return quoted(text, _escaped)


def _escaped(sign: str) -> str:
    code = ord(sign)
    if 0xD800 <= code < 0xE000:
        return "\\ufffd"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def raw_json(value: Json) -> str:
    """A JSON value as a string literal that holds its text; 1.0 is 1, as numbers without a type keep their text."""
    text = json.dumps(_whole(value), ensure_ascii=False)
    return f"`{text}`" if "`" not in text and text.isprintable() else string(text)


def _whole(value: Json) -> Json:
    match value:
        case dict():
            return {name: _whole(held) for name, held in value.items()}
        case list():
            return [_whole(held) for held in value]
        case float() if value.is_integer() and abs(value) < 2**53:
            return int(value)
        case _:
            return value


def tag(name: str) -> str | None:
    """The tag of a member, ready to stand behind its type; None where no tag can hold the name."""
    if not _TAG.fullmatch(name) or not name.isprintable():
        return None
    return f'`json:"{name}{"," if name == "-" else ""}'


@lru_cache(maxsize=65536)
def comment(text: str, indent: str = "") -> str:
    """A documentation comment: paragraphs of words, laid out so that the formatter leaves them as they are."""
    blocks = [" ".join(_QUOTES.sub('"', block).split()) for block in re.split(r"\n\s*\n", printable(text))]
    lines = f"\n{indent}//\n".join(_paragraph(block, indent) for block in blocks if block)
    return f"{lines}\n" if lines else ""


def _paragraph(text: str, indent: str) -> str:
    # A lone line without a mark at its end would become a heading.
    text = f"{text}." if text[-1].isalnum() else text
    lines: list[str] = []
    for word in text.split(" "):
        if not lines:
            lines.append(f"\u2043 {word}" if _MARK.fullmatch(word) or word.startswith("[") else word)
        elif len(lines[-1]) + 1 + len(word) > WIDTH - len(indent) and not _MARK.match(word):
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return "\n".join(f"{indent}// {line}" for line in lines)


def imports(body: str, packages: Iterable[str]) -> str:
    """The import block of those packages that a text uses, in order; nothing where it uses none."""
    used = sorted(p for p in packages if re.search(rf"(?<![\w.\"]){re.escape(p.rpartition('/')[2])}\.[A-Z]", body))
    if not used:
        return ""
    if len(used) == 1:
        return f'import "{used[0]}"\n\n'
    return "import (\n" + "".join(f'\t"{p}"\n' for p in used) + ")\n\n"
