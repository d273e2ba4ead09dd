"""YAML, written as libyaml writes it: mappings and lists here, by libyaml only the texts that may need quotes.

In: a mapping of plain values; out: its lines, byte for byte those of ``write.to_yaml``, in a third of the time, since
most texts of a document stand in it many times and most need no quotes. ``NotPlainError`` where a value is none that
is known here, which only libyaml can write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from extractor.lazy_regex import lazy_regex

# "List boats (by name)", "/boats/{id}": begins with a letter or a slash, ends in no space, holds no ": "
# and no " #". "船名" and Chinese punctuation likewise.
_PLAIN = lazy_regex(
    r"[A-Za-z/\u4e00-\u9fff](?:[!\"$-9;-~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]|:(?! |$)|(?<! )#| (?!$)){0,2000}"
)
_VERSION = lazy_regex(r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}")  # "3.1.0", which is no number
_QUOTED = lazy_regex(r"[0-9]{1,18}|#/[\w/.~-]{1,400}", re.ASCII)  # "200", "#/components/schemas/Boat"
_WORDS = frozenset("true false yes no on off null y n".split())  # of YAML 1.1, in any case of letters
_BREAKS = lazy_regex("[\r\x85\u2028\u2029]")  # what else ends a line for libyaml
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
        self._known: dict[object, str] = {}

    def mapping(self, node: dict[str, Any], depth: int) -> Iterator[str]:
        """The lines of a mapping at a depth of indentation."""
        indent = "  " * depth
        for key, value in node.items():
            yield from self._member(indent + self._key(key), value, depth)

    def _member(self, head: str, value: Any, depth: int) -> Iterator[str]:
        if value and type(value) is dict:
            yield f"{head}:\n"
            yield from self.mapping(value, depth + 1)
        elif value and type(value) is list:
            yield f"{head}:\n"
            yield from self._items(value, "  " * depth, depth)
        else:
            yield f"{head}: {self._value(value, depth)}\n"

    def _items(self, items: list[Any], head: str, depth: int) -> Iterator[str]:
        """The lines of a list; ``head`` is what stands in front of its first item."""
        for item in items:
            if item and type(item) is dict:
                first, *rest = item.items()
                yield from self._member(f"{head}- {self._key(first[0])}", first[1], depth + 1)
                yield from self.mapping(dict(rest), depth + 1)
            elif item and type(item) is list:
                yield from self._items(item, f"{head}- ", depth + 1)
            else:
                yield f"{head}- {self._value(item, depth)}\n"
            head = "  " * depth

    def _key(self, key: object) -> str:
        if type(key) is not str or len(key.encode()) > MAX_KEY or "\n" in key:
            raise NotPlainError
        return self._scalar(key)

    def _value(self, value: Any, depth: int) -> str:
        """What stands behind a colon or a dash."""
        if type(value) is str and "\n" in value:
            return self._lines(value, depth)
        if type(value) in _EMPTY:
            return _EMPTY[type(value)]
        if not isinstance(value, _SCALARS):
            raise NotPlainError
        return self._scalar(value)

    def _scalar(self, value: object) -> str:
        """A value of one line: a text as it is where it can mean nothing else."""
        if type(value) is str:
            if (_PLAIN.fullmatch(value) and value.lower() not in _WORDS) or _VERSION.fullmatch(value):
                return value
            if _QUOTED.fullmatch(value):
                return f"'{value}'"
        elif type(value) is bool:
            return "true" if value else "false"
        elif type(value) is int:
            return str(value)
        key = (type(value), value)
        if key not in self._known:
            self._forget()
            if isinstance(value, str) and (len(value) > MAX_TEXT or _BREAKS.search(value)):
                raise NotPlainError
            self._known[key] = self._dump([value]).removeprefix("- ").removesuffix("\n")
        return self._known[key]

    def _forget(self) -> None:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()

    def _lines(self, text: str, depth: int) -> str:
        """A text of several lines, those behind the first one indented."""
        if len(text) > MAX_TEXT or _BREAKS.search(text):
            raise NotPlainError
        if text not in self._known:
            self._forget()
            self._known[text] = self._dump({"a": text}).removeprefix("a: ").removesuffix("\n")
        first, *lines = self._known[text].split("\n")
        indent = "  " * depth
        return "\n".join([first, *(f"{indent}{line}" if line else "" for line in lines)])
