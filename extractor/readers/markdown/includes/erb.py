"""Templates of ERB in Markdown (Middleman, Slate, nanoc): contents that one file names and others show.

<% content_for :boat do |path| %>{"href": "<%= path %>"}<% end %>        in any file
<%= yield_content :boat, '/boats/1' %>                                    {"href": "/boats/1"}
<% HARBOUR = "Genoa" %>                                                   in any file
<%= HARBOUR %>                                                            Genoa
<%= partial 'boats/fields' %>                                             boats/_fields.md.erb
<%= headers 200 %>                                                        **200**

Nothing is evaluated: of an expression, its name, its literals and the default of ``fetch`` are read as data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest

from extractor.lazy_regex import lazy_regex
from extractor.readers.sources.included import Included, SourceLine
from extractor.values import dataclass, field

NAMED = "content_for:"  # what a target begins with that is a name, not a path
MAX_DEPTH = 8  # of contents inside contents
MAX_FILLED = 4_000_000  # characters of all contents of a page together
# "<%= partial 'boats/fields' %>", "<%= render_markdown partial: "boats/fields", locals: {a: 1} %>"
PARTIAL = lazy_regex(
    r"(\s{0,40})<%=-?\s{0,8}(?:render(?:_markdown)?[\s(]{1,4})?partial:?[\s(]{1,4}"
    r"[\"']([\w./-]{1,200})[\"'][^%]{0,300}%>\s*"
)
# '<% HARBOUR = "Genoa" %>'
_ASSIGNED = lazy_regex(
    r"<%-?\s{0,8}([A-Za-z_]\w{0,60})\s{0,4}=\s{0,4}(\"[^\"\n]{0,4000}\"|'[^'\n]{0,4000}')\s{0,8}-?%>"
)
_NAME = lazy_regex(r"<%=\s{0,8}([A-Za-z_]\w{0,60})\s{0,8}-?%>")  # "<%= HARBOUR %>"
# "<% content_for :boats do %>"
_OPEN = lazy_regex(r"<%-?\s{0,8}content_for[\s(]{1,8}:(\w{1,80})\)?\s{0,8}do\s{0,8}(?:\|([^|]{0,200})\|)?\s{0,8}-?%>")
# Tags that open something, and the one that ends it: "<% if a %>", "<% boats.each do |b| %>", "<% end %>"
_BLOCK = lazy_regex(r"<%-?\s{0,8}(?:(end)\b|(?:if|unless|case|while|for|begin)\b|[^%]{0,300}?\bdo\b)[^%]{0,300}?%>")
# "<%= yield_content :boats, id: 1 %>"
_YIELD = lazy_regex(
    r"<%=?-?\s{0,8}(?:yield_content|content_for)[\s(]{1,8}:(\w{1,80})\s{0,8}(?:,([^%]{0,600}?))?\)?\s{0,8}-?%>"
)
_EXPRESSION = lazy_regex(r"<%=\s{0,8}([^%]{1,300}?)\s{0,8}-?%>")  # "<%= path %>"
_ONLY_TAGS = lazy_regex(r"\s{0,40}(?:<%[^%]{1,300}%>\s{0,40}){1,12}")  # "<%= json :boat %>", "<% end %>"
# "<%= headers 200 %>", "<%= answer(404, :none) %>": a call whose first value is a status
_STATUS = lazy_regex(r"<%=\s{0,8}[a-z_]\w{0,40}[\s(]{1,4}([1-5]\d\d)(?=[\s,)%-])[^%]{0,300}%>")
_CONTROL = lazy_regex(r"<%-?(?!=)[^%]{1,300}?-?%>")  # "<% if path %>"
# '.fetch(:name, "Genoa")'
_FETCH = lazy_regex(r"\.fetch\([^,()]{1,80},\s{0,8}(\{\}|\[\]|\"[^\"]{0,200}\"|'[^']{0,200}'|\d{1,12})\s{0,8}\)")
_LITERAL = lazy_regex(r"\s{0,8}(?:\"([^\"]{0,300})\"|'([^']{0,300})'|(\d{1,12}))\s{0,8}")  # '"/boats"'
_PARAMETER = lazy_regex(r"\s{0,8}(\w{1,60})\s{0,8}(?:=.{0,100})?")  # "metadata={}"


@dataclass(slots=True)
class ErbTemplates:
    """The contents that files have named so far, each with what names its values."""

    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    assigned: dict[str, str] = field(default_factory=dict)
    shown: int = 0  # characters of contents put in so far
    left: list[int] = field(default_factory=list)  # lines with an expression of which nothing is shown

    def filled(self, lines: Sequence[SourceLine], find: Callable[[str], Included]) -> Sequence[SourceLine]:
        """The lines without contents that are named there, and with those that they show; ``find`` gives a file that
        names one."""
        if not any("<%" in line.text for line in lines):
            return lines
        return list(self._lines_filled(self._without_named(lines), find))

    def _without_named(self, lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
        if not any("content_for" in line.text for line in lines):
            return lines
        text = "\n".join(line.text for line in lines)
        kept, at = "", 0
        for name, said, start, inner, end in contents(text):
            self.known.setdefault(name, (said, text[inner : text.rfind("<%", inner, end)]))
            kept += text[at:start] + "\n" * text.count("\n", start, end)
            at = end
        shown = (kept + text[at:]).split("\n")
        return [SourceLine(line, of.number) for line, of in zip(shown, lines, strict=True)]

    def _lines_filled(self, lines: Sequence[SourceLine], find: Callable[[str], Included]) -> Iterator[SourceLine]:
        self.assigned.update(dict(assigned("\n".join(line.text for line in lines))))
        for line in lines:
            if "<%" not in line.text:
                yield line
                continue
            text = _YIELD.sub(lambda found: self._content(found, find, 0), line.text)
            text = _NAME.sub(lambda found: self._literal(found, find), text)
            yield from (SourceLine(part, line.number) for part in text.split("\n"))

    def _literal(self, found: re.Match[str], find: Callable[[str], Included]) -> str:
        """The text that a name stands for; the tag itself where no file gives it one."""
        name = found.group(1)
        if name not in self.assigned and name.isupper():
            self.assigned.update(dict(assigned(find(f"{NAMED}{name}=").text)))
        return self.assigned.get(name, found.group())

    def stripped(self, line: SourceLine) -> Iterator[SourceLine]:
        """The line without tags that nothing is known to stand for; none of it where it is nothing else. Of a call
        with a status, that is shown."""
        text = _CONTROL.sub("", _STATUS.sub(r"**\1**\n", line.text)).rstrip("\n")
        text, unknown = _EXPRESSION.subn("", text)
        self.left += [line.number] * (unknown > 0)
        if text.strip() or not line.text.strip():
            yield from (SourceLine(part, line.number) for part in text.split("\n"))

    def _content(self, found: re.Match[str], find: Callable[[str], Included], depth: int) -> str:
        """What a tag shows; the tag itself where no file names it."""
        name, given = found.group(1), found.group(2) or ""
        if name not in self.known:
            got = find(NAMED + name)
            for other, said, _, inner, end in contents(got.text):
                self.known.setdefault(other, (said, got.text[inner : got.text.rfind("<%", inner, end)]))
        said, text = self.known.get(name, ("", ""))
        self.shown += len(text)
        if name not in self.known or depth > MAX_DEPTH or self.shown > MAX_FILLED:
            return found.group()
        values = dict(_values(said, given))
        text = _YIELD.sub(lambda inner: self._content(inner, find, depth + 1), text)
        text = _EXPRESSION.sub(lambda shown: _value(shown.group(1), values), text)
        return _CONTROL.sub("", text).strip("\n")


def is_only_tags(text: str) -> bool:
    """Whether a line is tags of ERB and nothing else, as in pages of nanoc, whose names do not say so."""
    return _ONLY_TAGS.fullmatch(text) is not None


def contents(text: str) -> Iterator[tuple[str, str, int, int, int]]:
    """Each named content of a text: its name, the names of its values, where its tag, it itself and its end begin and
    end."""
    at = 0
    while (opened := _OPEN.search(text, at)) is not None:
        depth, end = 1, len(text)
        for tag in _BLOCK.finditer(text, opened.end()):
            depth += -1 if tag.group(1) else 1
            if not depth:
                end = tag.end()
                break
        yield opened.group(1), opened.group(2) or "", opened.start(), opened.end(), end
        at = end


def assigned(text: str) -> Iterator[tuple[str, str]]:
    """The names that a text gives a literal, with it."""
    for name, literal in _ASSIGNED.findall(text) if "<%" in text else ():
        yield name, literal[1:-1]


def _values(said: str, given: str) -> Iterator[tuple[str, str]]:
    """The values of a content by name, where they are literals."""
    for name, value in zip_longest(said.split(","), given.split(","), fillvalue=""):
        parameter, literal = _PARAMETER.fullmatch(name), _LITERAL.fullmatch(value)
        if parameter is not None and literal is not None:
            yield parameter.group(1), next(group for group in literal.groups() if group is not None)


def _value(expression: str, values: Mapping[str, str]) -> str:
    """What an expression shows: a value that was given, the default of a ``fetch``, an empty object of JSON, or
    nothing."""
    if expression in values:
        return values[expression]
    if default := _FETCH.search(expression):
        return default.group(1)
    return "{}" if "to_json" in expression else ""
