"""The files that a page of Markdown includes: their text is put in where they are named, line by line.

@include 'parts/errors.mdx'                   HashiCorp
--8<-- "parts/errors.md"                      PyMdown Extensions; also inside fenced code
{!parts/errors.md!}                           markdown-include
{% include "parts/errors.md" %}               Liquid, GitBook, include-markdown
{{< include "parts/errors.md" >}}             Hugo
<!--@include: ./errors.md-->                  VuePress, VitePress
[!INCLUDE [errors](parts/errors.md)]          DocFX
[errors](parts/errors.md ':include')          docsify
<Snippet file="errors.mdx" />                 Mintlify
import Errors from './_errors.mdx' … <Errors code="404" />       MDX
<%= partial 'parts/errors' %>                 ERB: parts/_errors.md.erb

An operation of an OpenAPI document that GitBook shows is kept apart:

{% openapi src="boats.yaml" path="/boats" method="get" %}
{% openapi-operation spec="boats" path="/boats" method="get" %}       with a link to the document in the next line
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from extractor.document import Note, Origin
from extractor.lazy_regex import lazy_regex
from extractor.readers.markdown.front_matter import front_matter_end
from extractor.readers.markdown.includes.erb import PARTIAL, ErbTemplates, is_only_tags
from extractor.readers.sources.included import TEMPLATE, Followed, Include, Included, SourceLine
from extractor.readers.sources.openapi_part import UnreadError, document_of
from extractor.values import dataclass, field

# Bytes that some form has; a page without any of them includes nothing.
MARKS = (
    "@include",
    "8<-",
    "{!",
    "% include",
    "< include",
    "INCLUDE",
    ":include",
    "readfile",
    "<Snippet",
    "import ",
    "<%",
    "% openapi",
    "% swagger",
    *("{% if", "{%- if", "{% unless", "{% case"),
)
_QUOTED = r"[\"']([^\"'\n]{1,300})[\"']"
_FORMS = tuple(
    re.compile(rf"(\s{{0,40}}){form}\s*")
    for form in (
        rf"@include\s{{1,4}}{_QUOTED}",  # "@include 'parts/errors.mdx'"
        rf"-{{1,8}}8<-{{1,8}}\s{{1,4}}{_QUOTED}",  # '--8<-- "parts/errors.md"'
        r"\{!>?\s{0,4}([^!\s]{1,300})\s{0,4}!\}",  # "{!parts/errors.md!}"
        # '{% include "parts/errors.md" %}', "{% include_relative errors.md %}"
        r"\{%-?\s{0,4}include(?:_relative|-markdown)?\s{1,4}[\"']?([^\s\"'%{}]{1,300})[\"']?[^%]{0,300}%\}",
        # '{{< include "errors.md" >}}', '{{% readfile file="errors.md" %}}'
        rf"\{{\{{[<%]\s{{0,4}}(?:include|readfile|snippet)\s{{1,4}}(?:file=)?{_QUOTED}[^}}]{{0,200}}\}}\}}",
        r"<!--\s{0,4}@include:\s{0,4}([^\s<>]{1,300})\s{0,4}-->",  # "<!--@include: ./errors.md-->"
        r"\[!INCLUDE\s{0,4}\[[^\]]{0,200}\]\(([^()\s]{1,300})\)\]",  # "[!INCLUDE [errors](errors.md)]"
        r"\[[^\]]{0,200}\]\(([^()\s]{1,300})\s{1,4}[\"']:include[^\"']{0,80}[\"']\)",  # "[a](a.md ':include')"
        rf"<Snippet\s{{1,4}}file={_QUOTED}\s{{0,4}}/>",  # '<Snippet file="errors.mdx" />'
    )
)
# "import Errors from './_errors.mdx';"
_IMPORT = lazy_regex(r"import\s{1,4}([A-Z]\w{0,60})\s{1,4}from\s{1,4}[\"']([^\"'\n]{1,300}\.mdx?)[\"'];?\s*")
_USED = lazy_regex(r"(\s{0,40})<([A-Z]\w{0,60})((?:\s[^<>]{0,400})?)/>\s*")  # '<Errors code="404" />'
_GIVEN = lazy_regex(r"(\w{1,40})=(?:\{\s{0,4})?[\"'`]([^\"'`]{0,300})[\"'`]")  # 'code="404"', "code={'404'}"
_PROP = lazy_regex(r"\{\s{0,4}(?:props\.)?(\w{1,40})\s{0,4}\}")  # "{props.code}"
# '{% openapi src="boats.yaml" path="/boats" method="get" %}'
_OPERATION = lazy_regex(
    r"\s{0,40}\{%-?\s{0,4}(?:openapi|swagger|openapi-operation)"
    r"((?:\s{1,4}[\w-]{1,40}=\"[^\"]{0,500}\"){1,12})\s{0,4}-?%\}\s*"
)
# "{% if page.version > 2 %}", "{% else %}": what Liquid decides, alone in a line
_DECIDES = lazy_regex(
    r"\s{0,40}(?:\{%-?\s{0,4}(?:if|elsif|else|endif|unless|endunless|case|when|endcase)\b[^%{}]{0,300}%\}\s{0,40}){1,6}"
)
_ATTRIBUTE = lazy_regex(r"([\w-]{1,40})=\"([^\"]{0,500})\"")  # 'path="/boats"'
# "[Boats](https://a.test/b.json)"
_LINK = lazy_regex(r"\s{0,40}\[[^\]]{0,300}\]\((https?://[^()\s]{1,500}\.(?:json|ya?ml))\)\s*")
_FENCE = lazy_regex(r"\s{0,12}(`{3,}|~{3,})")  # "```", "~~~"
_TEXT = frozenset({".md", ".mdx", ".markdown", ".mdown", ".txt", ".erb"})  # what may be part of a text; in code, all
_RANGE = lazy_regex(r":(\d{1,6}):(\d{1,6})")  # lines of "errors.md:2:5"
MAX_ENDS = 12  # parts of an address
MAX_MISSED = 100  # files that are not there; further ones are looked for in one place only
# Folders of a documentation that its pages name no more than the file in.
_FOLDERS = ("", "partials/", "_partials/", "includes/", "_includes/", "snippets/", "_snippets/")


@dataclass(slots=True)
class MarkdownPreprocessor:
    """Reads the lines of a page; ``lines`` are what Markdown is parsed from."""

    file: str
    followed: Followed
    templates: ErbTemplates
    lines: list[SourceLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    fence: str = ""  # the fence that is open
    documents: list[SourceLine] = field(default_factory=list)  # parts of OpenAPI documents, each where it is named

    def read(self, lines: Sequence[SourceLine], stack: tuple[str, ...]) -> None:
        """Read lines that stand in the last file of the stack."""
        lines = self.templates.filled(
            lines, lambda name: self.followed.find(name, stack[-1], stack, part=not name.endswith("="))
        )
        imports = {found.group(1): found.group(2) for line in lines if (found := _IMPORT.fullmatch(line.text))}
        for at, line in enumerate(lines):
            self._fenced(line.text)
            if "{%" in line.text and not self.fence and self._operation(line, lines[at + 1 : at + 2], stack):
                continue
            target, indent, given = _target(line.text, imports, coded=bool(self.fence))
            if target and self._included(target, indent, given, line.number, stack):
                continue
            if "{%" in line.text and not self.fence and _DECIDES.fullmatch(line.text):
                self.lines.append(SourceLine("", line.number))  # it parts what stands around it
                continue
            template = "<%" in line.text and (stack[-1].endswith(TEMPLATE) or self._is_tags(line.text))
            self.lines.extend(self.templates.stripped(line) if template else (line,))

    def _is_tags(self, text: str) -> bool:
        return not self.fence and is_only_tags(text)

    def _fenced(self, text: str) -> None:
        found = _FENCE.match(text)
        if found and self.fence and found.group(1).startswith(self.fence) and not text.strip("`~ \t"):
            self.fence = ""
        elif found and not self.fence:
            self.fence = found.group(1)

    def _included(
        self, target: str, indent: str, given: Mapping[str, str], number: int, stack: tuple[str, ...]
    ) -> bool:
        """Put in what a target leads to; False where nothing does, which is noted."""
        path, _, part = target.partition(":")
        places = islice(_places(path, stack[-1]), None if len(self.notes) < MAX_MISSED else 1)
        got = self._found(places, stack)
        if got.refused:
            details = (("target", path), ("reason", got.refused))
            self.notes.append(Note("include-not-followed", Origin(self.file, number), details))
            return False
        text = got.text[front_matter_end(got.text) :].replace("\r\n", "\n")
        text = _PROP.sub(lambda found: given.get(found.group(1), found.group()), text) if given else text
        chosen = _chosen(text.split("\n"), part)
        if self.followed.spend(len(indent) * len(chosen)):
            self.read([SourceLine(f"{indent}{line}" if line else "", number) for line in chosen], (*stack, got.name))
        return True

    def _operation(self, line: SourceLine, below: Sequence[SourceLine], stack: tuple[str, ...]) -> bool:
        """Keep the operation of a document in the folder that a line names, itself or by the link below it; whether
        there is one."""
        found = _OPERATION.fullmatch(line.text)
        told = dict(_ATTRIBUTE.findall(found.group(1))) if found is not None else {}
        link = next((m for b in below if (m := _LINK.fullmatch(b.text)) is not None), None)
        source = told.get("src") or (link.group(1) if link is not None else "")
        if not source or not {"path", "method"} <= told.keys():
            return False
        got = self._found((_ends if "://" in source else _places)(source, stack[-1]), stack)
        if got.refused:
            return False
        try:
            text = document_of(got.text, {"paths": [told["path"]], "methods": [told["method"]]})
        except UnreadError as error:
            details = (("target", source), ("reason", str(error)))
            self.notes.append(Note("include-not-followed", Origin(self.file, line.number), details))
            return False
        self.documents.append(SourceLine(text, line.number))
        return True

    def _found(self, places: Iterator[str], stack: tuple[str, ...]) -> Included:
        """The first of the places that leads to a file; what the first is refused for where none does."""
        first: Included | None = None
        for place in places:
            got = self.followed.find(place, stack[-1], stack)
            if not got.refused:
                return got
            first = first or got
        return first or Included(refused="it names no file")


def preprocess(text: str, file: str, include: Include) -> MarkdownPreprocessor:
    """The lines of a page with what its directives name put in; those of its front matter are empty."""
    start = front_matter_end(text)
    body = text[start:].replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    numbered = [SourceLine(line, n) for n, line in enumerate(body.split("\n"), text.count("\n", 0, start) + 1)]
    prepared = MarkdownPreprocessor(file, Followed(include), ErbTemplates())
    prepared.lines += [SourceLine("", n) for n in range(1, text.count("\n", 0, start) + 1)]
    if any(mark in body for mark in MARKS):
        prepared.read(numbered, (file,))
        if left := prepared.templates.left:
            details = (("count", str(len(left))),)
            prepared.notes.append(Note("template-left-out", Origin(file, left[0]), details))
    else:
        prepared.lines += numbered
    return prepared


def _target(text: str, imports: Mapping[str, str], *, coded: bool) -> tuple[str, str, Mapping[str, str]]:
    """What a line includes, its indentation, and the values that it gives; "" for a line that includes nothing."""
    used = _USED.fullmatch(text) if imports and not coded else None
    if used is not None and used.group(2) in imports:
        return imports[used.group(2)], used.group(1), dict(_GIVEN.findall(used.group(3)))
    partial = PARTIAL.fullmatch(text) if "partial" in text else None
    if partial is not None:
        return partial.group(2), partial.group(1), {}
    for form in _FORMS if any(mark in text for mark in MARKS) else ():
        found = form.fullmatch(text)
        if found is not None and (coded or PurePosixPath(found.group(2).partition(":")[0]).suffix.lower() in _TEXT):
            return found.group(2), found.group(1), {}
    return "", "", {}


def _places(target: str, base: str) -> Iterator[str]:
    """Where a target may be, seen from a file: beside it first, then in the folders above, the nearest first."""
    if not target.startswith(("/", "@", "~")):
        yield target
    shown = target.removeprefix("@site").lstrip("@~/")
    while shown.startswith(("./", "../")):
        shown = shown.partition("/")[2]
    names = _partials(shown) if base.endswith(TEMPLATE) or PurePosixPath(shown).suffix in {"", TEMPLATE} else (shown,)
    for depth in range(base.count("/") + 1):
        yield from ("../" * depth + folder + name for folder in _FOLDERS for name in names)
    if target.startswith("/"):  # the first part of an address may be where the site has the folder of the pages
        yield from ("../" * base.count("/") + name.partition("/")[2] for name in names if "/" in name)


def _ends(address: str, base: str) -> Iterator[str]:
    """Where the file of an address in a repository may be in the folder of the pages: the longest end of it first."""
    parts = address.partition("://")[2].split("/")[1:][-MAX_ENDS:]
    yield from ("../" * base.count("/") + "/".join(parts[n:]) for n in range(len(parts)))


def _partials(shown: str) -> tuple[str, ...]:
    """The names of the file of a partial: "parts/errors" is parts/_errors.md.erb, or without the line or an ending."""
    folder, _, name = shown.rpartition("/")
    endings = ("",) if name.endswith(TEMPLATE) else (".md.erb", ".md", ".html.md.erb", TEMPLATE, "")
    return tuple(f"{folder}{'/' if folder else ''}{mark}{name}{end}" for end in endings for mark in ("_", ""))


def _chosen(lines: Sequence[str], part: str) -> Sequence[str]:
    """The lines of a part of a file: all, those of a range ("2:5"), or those of a named section of PyMdown."""
    if found := _RANGE.fullmatch(f":{part}"):
        return lines[int(found.group(1)) - 1 : int(found.group(2))]
    starts = [n for n, line in enumerate(lines, 1) if f"[start:{part}]" in line] if part else []
    ends = [n for n, line in enumerate(lines) if f"[end:{part}]" in line] if part else []
    return lines[starts[0] : ends[0]] if starts and ends else lines
