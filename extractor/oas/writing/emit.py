"""YAML, written as libyaml writes it: mappings and lists here, by libyaml only the texts that may need quotes.

In: a mapping of plain values; out: its lines, byte for byte those of ``write.to_yaml``, in a third of the time, since
most texts of a document stand in it many times and most need no quotes. ``NotPlainError`` where a value is none that
is known here, which only libyaml can write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from extractor.lazy_regex import lazy_regex

# "List boats (by name)", "/boats/{id}": begins with a letter or a slash, ends in no space, holds no ": " and no " #".
_PLAIN_ASCII = lazy_regex(r"[A-Za-z/](?:[!\"$-9;-~]|:(?! |$)|(?<! )#| (?!$)){0,2000}")
# "船名" and Chinese punctuation likewise.
_PLAIN = lazy_regex(
    r"[A-Za-z/\u4e00-\u9fff](?:[!\"$-9;-~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]|:(?! |$)|(?<! )#| (?!$)){0,2000}"
)
_VERSION = lazy_regex(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}")  # "3.1.0", which is no number
_QUOTED = lazy_regex(r"[0-9]{1,18}|#/[\w/.~-]{1,400}", re.ASCII)  # "200", "#/components/schemas/Boat"
_WORDS = frozenset("true false yes no on off null y n".split())  # of YAML 1.1, in any case of letters
_BREAKS = lazy_regex("[\r\x85\u2028\u2029]")  # "\u2028": what else ends a line for libyaml
MAX_KEY = 128  # bytes of a key that is written in one line
MAX_TEXT = 60_000  # characters of a text that no width breaks
MOST_KNOWN = 20_000  # texts that are kept
_EMPTY: dict[type, str] = {dict: "{}", list: "[]"}  # others of them are written member by member
_SCALARS = (str, int, float, bool, type(None))


class NotPlainError(ValueError):
    """A value that is left to libyaml."""


class Emitter:
    """Writes mappings; ``dump`` is libyaml, asked once for each text that may need quotes."""

    def __init__(self, dump: Callable[[object], str]) -> None:
        self._dump = dump
        self._known: dict[str, str] = {}  # texts of one line as they are written
        self._blocks: dict[str, str] = {}  # those of several lines
        self._keys: dict[str, str] = {}

    def mapping(self, node: dict[str, Any], depth: int) -> list[str]:
        """The lines of a mapping at a depth of indentation."""
        lines: list[str] = []
        self._mapping(node, depth, lines)
        return lines

    def _mapping(self, node: dict[str, Any], depth: int, lines: list[str]) -> None:
        indent = "  " * depth
        for key, value in node.items():
            self._member(indent + self._key(key), value, depth, lines)

    def _member(self, head: str, value: Any, depth: int, lines: list[str]) -> None:
        if value and type(value) is dict:
            lines.append(f"{head}:\n")
            self._mapping(value, depth + 1, lines)
        elif value and type(value) is list:
            lines.append(f"{head}:\n")
            self._items(value, "  " * depth, depth, lines)
        else:
            lines.append(f"{head}: {self._value(value, depth)}\n")

    def _items(self, items: list[Any], head: str, depth: int, lines: list[str]) -> None:
        """The lines of a list; ``head`` is what stands in front of its first item."""
        for item in items:
            if item and type(item) is dict:
                first, *rest = item.items()
                self._member(f"{head}- {self._key(first[0])}", first[1], depth + 1, lines)
                self._mapping(dict(rest), depth + 1, lines)
            elif item and type(item) is list:
                self._items(item, f"{head}- ", depth + 1, lines)
            else:
                lines.append(f"{head}- {self._value(item, depth)}\n")
            head = "  " * depth

    def _key(self, key: object) -> str:
        if type(key) is not str:
            raise NotPlainError
        if key not in self._keys:
            if len(key.encode()) > MAX_KEY or "\n" in key:
                raise NotPlainError
            self._keep(self._keys, key, self._text(key))
        return self._keys[key]

    def _value(self, value: Any, depth: int) -> str:
        """What stands behind a colon or a dash."""
        if type(value) is str:
            return self._lines(value, depth) if "\n" in value else self._text(value)
        if type(value) in _EMPTY:
            return _EMPTY[type(value)]
        if type(value) is bool:
            return "true" if value else "false"
        if type(value) is int:
            return str(value)
        if not isinstance(value, _SCALARS):
            raise NotPlainError
        return self._dumped(value)

    def _text(self, text: str) -> str:
        """A text of one line: as it is where it can mean nothing else."""
        if text not in self._known:
            self._keep(self._known, text, self._written(text))
        return self._known[text]

    def _written(self, text: str) -> str:
        if (_PLAIN_ASCII if text.isascii() else _PLAIN).fullmatch(text):
            return text if text.lower() not in _WORDS else self._dumped(text)
        if _VERSION.fullmatch(text):
            return text
        if _QUOTED.fullmatch(text):
            return f"'{text}'"
        if len(text) > MAX_TEXT or _BREAKS.search(text):
            raise NotPlainError
        return self._dumped(text)

    def _dumped(self, value: object) -> str:
        return self._dump([value]).removeprefix("- ").removesuffix("\n")

    @staticmethod
    def _keep(known: dict[str, str], text: str, written: str) -> None:
        """Remember how a text is written; of very many, the ones that are met next."""
        if len(known) > MOST_KNOWN:
            known.clear()
        known[text] = written

    def _lines(self, text: str, depth: int) -> str:
        """A text of several lines, those behind the first one indented."""
        if text not in self._blocks:
            if len(text) > MAX_TEXT or _BREAKS.search(text):
                raise NotPlainError
            self._keep(self._blocks, text, self._dump({"a": text}).removeprefix("a: ").removesuffix("\n"))
        first, *lines = self._blocks[text].split("\n")
        indent = "  " * depth
        return "\n".join([first, *(f"{indent}{line}" if line else "" for line in lines)])
