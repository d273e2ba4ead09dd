"""The files that directives of reStructuredText name: their text is put in where they are named.

``include`` gives the text of the page itself, ``literalinclude`` code, and ``rest_parameters`` and ``rest_status_code``
of OpenStack's os-api-ref the entries of a YAML file that they list, a directive each. What ``openapi`` of
sphinxcontrib-openapi names is an OpenAPI document, kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from docutils.statemachine import string2lines

from extractor.document import Note, Origin
from extractor.readers.rst.entries import listed
from extractor.readers.rst.selection import selected
from extractor.readers.sources.included import TOO_LARGE, Followed, Include, Included, SourceLine
from extractor.readers.sources.openapi_part import UnreadError, document_of, options_of

TAB = 8  # columns (reStructuredText, "Whitespace")
# ".. include:: parts/errors.inc"
_DIRECTIVE = re.compile(
    r"( *)\.\. (include|literalinclude|rest_parameters|rest_status_code|openapi|openapi:httpdomain):: *(\S.{0,1000})"
)
_OPTION = re.compile(r" *:([A-Za-z][\w-]{0,40}):(?: (.{0,1000}))?")  # ":language: json"
_LITERAL = re.compile(r" *\.\. (?:code|code-block|sourcecode|parsed-literal|highlight)::")  # ".. code-block:: json"
_COMMENT = re.compile(r" *\.\.(?: (?![_\[|]|[\w:+.-]{1,60}::).*)?")  # ".. a comment"


@dataclass(frozen=True, slots=True)
class _Directive:
    """A directive that names a file: its indentation, name, argument, options, and the lines that it holds."""

    indent: str
    name: str
    argument: str
    options: Mapping[str, str]
    content: Sequence[SourceLine]
    number: int
    lines: Sequence[SourceLine] = ()  # all below the first: options and content


@dataclass(slots=True)
class RstPreprocessor:
    """Reads the lines of a page; ``lines`` are what docutils parses."""

    file: str
    followed: Followed
    lines: list[SourceLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    data: dict[tuple[str, str], Included] = field(default_factory=dict)  # files that are no text of the page
    documents: list[SourceLine] = field(default_factory=list)  # OpenAPI documents, each with the line that names it

    def read(self, lines: Sequence[SourceLine], stack: tuple[str, ...], indent: str = "") -> None:
        """Read lines that stand in the last file of the stack."""
        at, literal = 0, -1  # text that is indented deeper than ``literal`` is no markup
        while at < len(lines):
            line = lines[at]
            depth = len(line.text) - len(line.text.lstrip())
            literal = literal if not line.text or depth > literal >= 0 else -1
            found = _DIRECTIVE.fullmatch(line.text) if literal < 0 else None
            end = _end(lines, at, depth) if found else at + 1
            if found:
                self._directive(_parsed(found, lines[at:end]), stack, indent)
            else:
                self._add(indent + line.text, line.number)
                literal = depth if literal < 0 and _opens_literal(line.text) else literal
            at = end

    def _add(self, text: str, number: int) -> None:
        self.lines.append(SourceLine(text.rstrip(), number))

    def _directive(self, directive: _Directive, stack: tuple[str, ...], indent: str) -> None:
        self._add("", directive.number)
        front = indent + directive.indent
        for text, number in _WRITERS[directive.name](self, directive, stack, indent):
            if text and not self.followed.spend(len(front)):
                self._refused(directive, directive.argument, TOO_LARGE)
                break
            self._add(front + text if text else "", number)
        self._add("", directive.number)

    def included(self, directive: _Directive, stack: tuple[str, ...], indent: str) -> Iterator[tuple[str, int]]:
        """The text of an include directive goes to the lines itself; as code where an option asks for it."""
        if directive.argument.startswith("<"):
            return  # a list of substitutions that comes with docutils
        got = self._found(directive, directive.argument, stack)
        if got is None:
            return
        if not {"literal", "code"}.isdisjoint(directive.options):
            yield from _code(got.text, directive)
            return
        texts = [line.text for line in _lines(selected(got.text, directive.options))]
        front = indent + directive.indent
        if not self.followed.spend(len(texts) * len(front)):
            self._refused(directive, directive.argument, TOO_LARGE)
            return
        self.read([SourceLine(text, directive.number) for text in texts], (*stack, got.name), front)

    def code(self, directive: _Directive, stack: tuple[str, ...], indent: str) -> Iterator[tuple[str, int]]:
        """A file as a block of code."""
        got = self._found(directive, directive.argument, stack)
        if got is not None:
            yield from _code(got.text, directive)

    def entries(self, directive: _Directive, stack: tuple[str, ...], indent: str) -> Iterator[tuple[str, int]]:
        """The directive, with a directive inside for each entry that it lists."""
        got = self._found(directive, directive.argument.split()[-1], stack)
        yield f".. {directive.name}:: {directive.argument}", directive.number
        for line in directive.content:
            shown = list(listed(directive.name, line.text, got.text if got else ""))
            if not self.followed.spend(sum(map(len, shown))):
                self._refused(directive, directive.argument, TOO_LARGE)
                return
            yield from ((text, line.number) for text in shown)

    def document(self, directive: _Directive, stack: tuple[str, ...], indent: str) -> Iterator[tuple[str, int]]:
        """Nothing of the text: the document is kept apart."""
        got = self._found(directive, directive.argument, stack)
        try:
            found = [document_of(got.text, options_of([line.text for line in directive.lines]))] if got else []
        except UnreadError as error:
            self._refused(directive, directive.argument, str(error))
            found = []
        self.documents.extend(SourceLine(text, directive.number) for text in found)
        yield from ()

    def _found(self, directive: _Directive, target: str, stack: tuple[str, ...]) -> Included | None:
        """What a target leads to, seen from the page, as Sphinx does, or else from the file that names it."""
        if target.startswith("/"):
            target = "../" * self.file.count("/") + target.lstrip("/")
        reason = ""
        for base in dict.fromkeys((stack[0], stack[-1])):
            got = self._looked_up(directive, target, base, stack)
            if not got.refused:
                return got
            reason = reason or got.refused
        self._refused(directive, target, reason)
        return None

    def _looked_up(self, directive: _Directive, target: str, base: str, stack: tuple[str, ...]) -> Included:
        """What a target leads to from a file. A file of entries is put in no more than once."""
        if _WRITERS[directive.name] is not RstPreprocessor.entries:
            return self.followed.find(target, base, stack if directive.name == "include" else ())
        key = (target, base)
        if key not in self.data:
            self.data[key] = self.followed.find(target, base, ())
        return self.data[key]

    def _refused(self, directive: _Directive, target: str, reason: str) -> None:
        details = (("target", target), ("reason", reason))
        self.notes.append(Note("include-not-followed", Origin(self.file, directive.number), details))


_Write = Callable[[RstPreprocessor, _Directive, tuple[str, ...], str], Iterator[tuple[str, int]]]
_WRITERS: Mapping[str, _Write] = MappingProxyType(
    {
        "include": RstPreprocessor.included,
        "literalinclude": RstPreprocessor.code,
        "rest_parameters": RstPreprocessor.entries,
        "rest_status_code": RstPreprocessor.entries,
        "openapi": RstPreprocessor.document,
        "openapi:httpdomain": RstPreprocessor.document,
    }
)


def preprocess(text: str, file: str, include: Include) -> RstPreprocessor:
    """The lines of a page with what its directives name put in."""
    prepared = RstPreprocessor(file, Followed(include))
    prepared.read(_lines(text), (file,))
    return prepared


def _lines(text: str) -> list[SourceLine]:
    """The lines that docutils would see."""
    shown = string2lines(text.replace("\x00", "\ufffd"), TAB, convert_whitespace=True)
    return [SourceLine(line, number) for number, line in enumerate(shown, 1)]


def _opens_literal(text: str) -> bool:
    """Whether what is indented behind a line is no markup: code, or a comment."""
    if _COMMENT.fullmatch(text) or _LITERAL.match(text):
        return True
    return text.endswith("::") and not text.lstrip().startswith(".. ")


def _end(lines: Sequence[SourceLine], start: int, depth: int) -> int:
    """The place behind the block of a directive: the lines that are indented deeper."""
    end = start + 1
    for at in range(start + 1, len(lines)):
        text = lines[at].text
        if text and len(text) - len(text.lstrip()) <= depth:
            break
        end = at + 1 if text else end
    return end


def _parsed(found: re.Match[str], block: Sequence[SourceLine]) -> _Directive:
    options: dict[str, str] = {}
    at = 1
    while at < len(block) and (option := _OPTION.fullmatch(block[at].text)):
        options[option.group(1)] = (option.group(2) or "").strip()
        at += 1
    indent, name, argument = found.groups()
    return _Directive(indent, name, argument.strip(), options, block[at:], block[0].number, block[1:])


def _code(text: str, directive: _Directive) -> Iterator[tuple[str, int]]:
    language = directive.options.get("language") or directive.options.get("code") or ""
    yield f".. code-block:: {language}", directive.number
    yield "", directive.number
    for line in _lines(selected(text, directive.options)):
        yield f"   {line.text}" if line.text else "", directive.number
