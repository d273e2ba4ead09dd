"""Inline AsciiDoc to HTML in one pass: quotes, links, cross references, anchors, passthroughs and line breaks.

The earliest opening mark of a kind is the one that a closing mark ends; marks that never close are text. Every search
for an end is bounded, so that the time grows with the length of the text alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.inline.bounds import MAX_SPAN, bracket_end, is_word, may_close, may_open, stands_alone
from extractor.readers.asciidoc.inline.macros import WRITERS, reference, write_link, write_nothing

# mark -> element; two of the mark (unconstrained) may stand inside a word, one may not
QUOTES: Mapping[str, str] = {"*": "strong", "_": "em", "`": "code", "#": "mark", "^": "sup", "~": "sub"}
_ENTITY = lazy_regex(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")  # "&amp;", "&#8217;"
_URL = lazy_regex(r"(?:https?|ftp|irc)://[^\s\[\]<>\"|]{1,2000}")  # "https://boats.example/a"
# "xref:boats[", "kbd:["
_MACRO = lazy_regex(
    r"(link|xref|mailto|anchor|footnote|footnoteref|image|icon|kbd|btn|menu|pass|stem|latexmath|asciimath|indexterm2?)"
    r":(\+\+[^\[\n]{1,1000}?\+\+|[^\s\[:][^\s\[]{0,1000})?\["
)
_REFERENCE = lazy_regex(r"<<([^<>\n,]{1,500})(?:,\s{0,20}([^<>]{0,500}))?>>")  # "<<boats,the boats>>"
_ANCHOR = lazy_regex(r"\[\[([\w:][\w:.-]{0,200})(?:,[^\]]{0,200})?\]\]")  # "[[boats]]"
_ROLE = lazy_regex(r"\[[\w.,#%= -]{0,80}\](?=[#*_`])")  # "[.red]" of "[.red]#a#"
_BREAK = lazy_regex(r"[ \t]\+[ \t]*(?=\n|$)")  # " +" at the end of a line
_STOPS = lazy_regex(r"[*_`#^~\\<\[+&\"'\n ]|\b(?=[a-z]{3,11}:)")  # "*", in front of "xref:"


def inline(text: str, hard_breaks: bool = False) -> str:
    """The text as HTML. ``hard_breaks``: every line end is one (``[%hardbreaks]``)."""
    return _Scanner(text, hard_breaks).run()


class _Scanner:
    """One pass over a text; ``out`` holds pieces of HTML, an opening mark as the text it is until it is closed."""

    def __init__(self, text: str, hard_breaks: bool) -> None:
        self.text = text
        self.hard_breaks = hard_breaks
        self.at = 0
        self.out: list[str] = []
        self.open: dict[str, int] = {}  # mark -> index of its piece

    def run(self) -> str:
        while self.at < len(self.text):
            found = _STOPS.search(self.text, self.at)
            stop = found.start() if found else len(self.text)
            self._write(self.text[self.at : stop])
            self.at = stop
            if stop < len(self.text):
                before = self.at
                handler = _HANDLERS.get(self.text[stop], _Scanner._macro)
                if not handler(self):
                    self._write(self.text[before])
                    self.at = before + 1
        return "".join(self.out)

    def _write(self, text: str) -> None:
        if text:
            self.out.append(html.escape(text, quote=False))

    def _quote(self) -> bool:
        char = self.text[self.at]
        mark = char * 2 if self.text.startswith(char * 2, self.at) and char not in "^~" else char
        if self._literal_code(mark):
            return True
        if mark in self.open and may_close(self.text, self.at, mark):
            self._close(mark)
        elif mark not in self.open and may_open(self.text, self.at, mark):
            self.open[mark] = len(self.out)
            self.out.append(mark)
        elif len(mark) == 2:
            self.out.append(mark)
        else:
            return False
        self.at += len(mark)
        return True

    def _close(self, mark: str) -> None:
        index = self.open.pop(mark)
        self.open = {m: i for m, i in self.open.items() if i < index}  # what opened inside and did not close is text
        tag = QUOTES[mark[0]]
        self.out[index] = f"<{tag}>"
        self.out.append(f"</{tag}>")

    def _literal_code(self, mark: str) -> bool:
        """A literal in code type: a plus inside each backtick."""
        if mark != "`" or not self.text.startswith("`+", self.at):
            return False
        end = self.text.find("+`", self.at + 2, self.at + MAX_SPAN)
        if end < 0:
            return False
        self.out.append(f"<code>{html.escape(self.text[self.at + 2 : end], quote=False)}</code>")
        self.at = end + 2
        return True

    def _quotation(self) -> bool:
        """A text in curved quotes: a backtick inside each quote."""
        quote = self.text[self.at]
        end = (
            self.text.find(f"`{quote}", self.at + 2, self.at + MAX_SPAN)
            if self.text[self.at + 1 : self.at + 2] == "`"
            else -1
        )
        if end < 0:
            return False
        self.out.append(f"{quote}{inline(self.text[self.at + 2 : end])}{quote}")
        self.at = end + 2
        return True

    def _escape(self) -> bool:
        behind = self.text[self.at + 1 : self.at + 2]
        if behind and (behind in "*_`#^~<[+{\\|!'\"" or (behind.isalpha() and _URL.match(self.text, self.at + 1))):
            same = len(self.text[self.at + 1 : self.at + 3]) == 2 and self.text[self.at + 2] == behind
            taken = behind * 2 if same and behind in "*_`#" else behind
            self._write(taken)
            self.at += 1 + len(taken)
            return True
        return False

    def _plus(self) -> bool:
        """Passthroughs: ``+text+``, ``++text++`` as text, ``+++html+++`` as it is."""
        for mark in ("+++", "++", "+"):
            if not self.text.startswith(mark, self.at):
                continue
            start = self.at + len(mark)
            end = self.text.find(mark, start + 1, start + MAX_SPAN)
            if end < 0 or (mark == "+" and not stands_alone(self.text, start, end)):
                continue
            inner = self.text[start:end]
            self.out.append(inner if mark == "+++" else html.escape(inner, quote=False))
            self.at = end + len(mark)
            return True
        return False

    def _space(self) -> bool:
        found = _BREAK.match(self.text, self.at)
        if found is None:
            return False
        self.out.append("<br>")
        self.at = found.end()
        return True

    def _newline(self) -> bool:
        self.out.append("<br>" if self.hard_breaks else "\n")
        self.at += 1
        return True

    def _entity(self) -> bool:
        found = _ENTITY.match(self.text, self.at)
        if found:
            self.out.append(found.group())
            self.at = found.end()
        return found is not None

    def _angle(self) -> bool:
        found = _REFERENCE.match(self.text, self.at)
        if found is None:
            return False
        self.at = found.end()
        self.out.append(reference(found.group(1).strip(), (found.group(2) or "").strip(), inline))
        return True

    def _bracket(self) -> bool:
        found = _ANCHOR.match(self.text, self.at)
        if found:
            self.out.append(f'<a id="{html.escape(found.group(1))}"></a>')
        else:
            found = _ROLE.match(self.text, self.at)
            found = None if found and self._closes_behind(found.end()) else found
        if found:
            self.at = found.end()
        return found is not None

    def _closes_behind(self, end: int) -> bool:
        """Whether the mark behind brackets ends what is open: they stand in it, as in "_/boats/[boat]_"."""
        return self.text[end] in self.open and not is_word(self.text[end + 1 : end + 2])

    def _macro(self) -> bool:
        url = _URL.match(self.text, self.at)
        if url:
            return self._url(url)
        found = _MACRO.match(self.text, self.at)
        end = bracket_end(self.text, found.end()) if found else -1
        if found is None or end < 0:
            return False
        target = (found.group(2) or "").removeprefix("++").removesuffix("++")
        written = WRITERS.get(found.group(1), write_nothing)(target, self.text[found.end() : end], inline)
        self.out.append(written)
        self.at = end + 1
        return True

    def _url(self, url: re.Match[str]) -> bool:
        target, end = url.group(), -1
        if self.text.startswith("[", url.end()):
            end = bracket_end(self.text, url.end() + 1)
        if end >= 0:
            self.out.append(write_link(target, self.text[url.end() + 1 : end], inline))
            self.at = end + 1
            return True
        target = target.rstrip(".,;:!?)")
        self.out.append(write_link(target, "", inline))
        self.at += len(target)
        return True


_HANDLERS: Mapping[str, Callable[[_Scanner], bool]] = {
    **dict.fromkeys(QUOTES, _Scanner._quote),
    '"': _Scanner._quotation,
    "'": _Scanner._quotation,
    "\\": _Scanner._escape,
    "+": _Scanner._plus,
    " ": _Scanner._space,
    "\n": _Scanner._newline,
    "&": _Scanner._entity,
    "<": _Scanner._angle,
    "[": _Scanner._bracket,
}
