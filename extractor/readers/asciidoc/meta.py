"""What stands above a block and speaks of it: anchors, attribute lists and a title."""

from __future__ import annotations

import re

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field

_ANCHOR = lazy_regex(r"\[\[([\w:][\w:.-]{0,200})(?:,[^\]]{0,400})?\]\]")  # "[[boats]]"
_LIST = lazy_regex(r"\[(?:|[\w.#%\"'{,].*)\]")  # "[source,json]"
_TITLE = lazy_regex(r"\.(?![.\s])(.{1,500})")  # ".Fields of a boat"
# 'cols="1,2"'
_NAMED = lazy_regex(
    r"""\s*([A-Za-z][\w-]{0,60})\s*=\s*("(?:[^"\\]|\\.){0,2000}"|'(?:[^'\\]|\\.){0,2000}'|[^,]{0,2000})"""
)
_SHORT = lazy_regex(r"([#.%])([^#.%]{1,200})")  # "#boats", "%header"


@dataclass(slots=True)
class BlockMeta:
    """The attributes of a block. ``words`` are its positional attributes; the first is its style."""

    ids: list[str] = field(default_factory=list)
    title: str = ""
    title_line: int = 0
    words: list[str] = field(default_factory=list)
    options: set[str] = field(default_factory=set)
    named: dict[str, str] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """The style, such as ``source`` or ``NOTE``."""
        return self.words[0] if self.words else ""

    def take(self, text: str, number: int) -> bool:
        """Whether the line speaks of the block below; if so, what it says is noted."""
        anchor = _ANCHOR.fullmatch(text)
        if anchor:
            self.ids.append(anchor.group(1))
        elif _LIST.fullmatch(text):
            self._attributes(text[1:-1])
        elif title := _TITLE.fullmatch(text):
            self.title, self.title_line = title.group(1), number
        else:
            return False
        return True

    def _attributes(self, text: str) -> None:
        at, words = 0, list[str]()
        while at < len(text):
            named = _NAMED.match(text, at)
            if named:
                self._name(named.group(1).lower(), named.group(2).strip().strip("\"'"))
                at = named.end()
            else:
                end = text.find(",", at)
                end = len(text) if end < 0 else end
                words.append(text[at:end].strip().strip("\"'"))
                at = end
            comma = text.find(",", at)
            at = len(text) if comma < 0 else comma + 1
        self._words(words)

    def _name(self, name: str, value: str) -> None:
        if name in {"options", "opts"}:
            self.options.update(v.strip() for v in value.split(","))
        elif name == "id":
            self.ids.append(value)
        else:
            self.named[name] = value

    def _words(self, words: list[str]) -> None:
        """Positional attributes; the first may carry an id, roles and options (``style#id.role%option``)."""
        if not words:
            return
        for sign, value in _SHORT.findall(words[0]):
            if sign == "#":
                self.ids.append(value)
            elif sign == "%":
                self.options.add(value)
        style = re.split("[#.%]", words[0], maxsplit=1)[0]
        self.words = [style or self.style, *words[1:]]
