"""One operation, put together from the tables and examples of its unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.api import Body, Example, Field, Object, ObjectKey, Operation, Response
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Document, Json, Line, Origin
from extractor.interpret.binding.addresses.self_links import self_base
from extractor.interpret.binding.answers.error_codes import read_errors
from extractor.interpret.binding.answers.responses import Responses
from extractor.interpret.binding.answers.returned import returned, told
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.called import add_called, add_headers, send_as_form
from extractor.interpret.binding.content.bodies import as_array_of_example, as_text_of_form, make_body
from extractor.interpret.binding.content.envelopes import enveloped
from extractor.interpret.binding.content.media import NO_MEDIA, Media, stated_media
from extractor.interpret.binding.content.prose_bodies import named_body
from extractor.interpret.binding.parameters import NO_BODY, Request, read_request
from extractor.interpret.binding.same import same_sides
from extractor.interpret.binding.words import told_of
from extractor.interpret.describe.flags import is_deprecated
from extractor.interpret.describe.sentences import sentences
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.examples.sent import FORMS, URLENCODED
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.link.tables import status_key
from extractor.interpret.operations.calls.words import MULTIPART
from extractor.interpret.operations.lines import parse_line, whole_line
from extractor.interpret.operations.model import SENDING, RequestLine, base_shown, first_call
from extractor.interpret.operations.selected import is_selector
from extractor.interpret.outline.units import Unit
from extractor.interpret.security.read import Own

# "Listing nodes - ListNodes", "查询节点-ListNodes"; not "List of Sub-Accounts"
_TITLE_NAME = re.compile(
    r"^(.*?)(?:\s{1,3}[-–—]\s{0,3}|\s{0,3}[-–—]\s{1,3}|[-–—](?=[A-Z][a-z0-9]{1,40}[A-Z]))([A-Z][A-Za-z0-9]{2,80})$"
)
_NAME_TITLE = re.compile(r"^([A-Z][a-z]{1,40}(?:[A-Z][A-Za-z0-9]{1,40}){1,8})\s{0,3}[-–—]\s{0,3}(\S.*)$")
# "3. Make a boat", "2.1 Boats"
_STEP = re.compile(r"^\s{0,4}(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s{1,4}(?=[^\W\d_])")
_PATH_ALONE = re.compile(r"[`\s]*/\w")  # "/boats?limit={limit (optional)}"
MAX_SUMMARY = 120
_FILE_NAME = re.compile(r"[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+")


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What a unit's operations are made of."""

    unit: Unit
    assigned: tuple[Assigned, ...]
    infos: tuple[GroupInfo, ...]
    examples: tuple[ExampleBlock, ...]
    fields: Mapping[ObjectKey, tuple[Field, ...]]
    security: Own | None = None  # what its text and calls say of credentials
    media: Media = NO_MEDIA  # what the page says of all operations
    structures: frozenset[str] = frozenset()  # normal names of what sentences may name in plain words


def is_of(line: RequestLine, shown: RequestLine, lines: Sequence[RequestLine]) -> bool:
    """Whether an example's request line is one of an operation, rather than of another one of its unit."""
    exact = [ln for ln in lines if ln.method == shown.method and ln.matches(shown)]
    return line in exact if exact else line.fits(shown)


def examples_of(
    line: RequestLine, examples: Sequence[ExampleBlock], lines: Sequence[RequestLine]
) -> list[ExampleBlock]:
    """The examples of one operation of a unit. Where its lines are one path with several methods, a method that no call
    shows answers as the others do, and is sent what another method is that sends a body."""
    own = [e for e in examples if e.line is None or is_of(line, e.line, lines)]
    if any(e.line is not None for e in own) or any(ln.path != line.path for ln in lines):
        return own
    return [e for e in examples if e in own or (e.line and line.matches(e.line) and _as_well(line, e.line, e.side))]


def _as_well(line: RequestLine, called: RequestLine, side: str) -> bool:
    """Whether what a call of one method shows is shown of another method of the same path too."""
    return side == "response" or (side == "request" and line.method in SENDING and called.method in SENDING)


def _is_told_of(a: Assigned, line: RequestLine, lines: Sequence[RequestLine]) -> bool:
    """Whether a group is not announced as that of other operations of its unit: "Parameters for `POST /boats`:"."""
    lead = a.candidate.info.section.lead if len(lines) > 1 else ""
    named = [ln for shown in parse_line(lead, line.origin) for ln in lines if ln.fits(shown)] if "/" in lead else []
    return not named or line in named


class OperationBuilder:
    """Puts one operation together from the tables and examples of its unit."""

    def __init__(
        self,
        line: RequestLine,
        facts: UnitFacts,
        document: Document,
        lexicon: Lexicon,
    ) -> None:
        self.line = line
        self.unit = facts.unit
        self.assigned = tuple(a for a in facts.assigned if _is_told_of(a, line, facts.unit.lines))
        self.infos = facts.infos
        self.examples = examples_of(line, facts.examples, facts.unit.lines)
        self.fields = facts.fields
        self.security = facts.security
        self.media = facts.media
        self.structures = facts.structures
        self.document = document
        self.lexicon = lexicon
        self.objects: list[Object] = []
        self.findings: list[Diagnostic] = []

    def build(self) -> Operation:
        """The operation; its roots go to ``objects``, what was found to ``findings``."""
        stated = stated_media(self.unit.placed, self.examples, self.lexicon).or_else(self.media)
        bodies = [e for e in self.examples if e.side == "request" and e.parsed is not None]
        if self.line.form:
            bodies = [e for e in bodies if e.media in FORMS]  # other structures are values of its fields
        request = self._request(stated, telling_values(bodies))
        responses = self._responses(stated)
        summary, name = title_and_name(self.unit.title, self.document.file)
        description = told_of(self.unit, self.line, self.lexicon)
        # The title of several, or one that is only the request line, or its path.
        if self.unit.shared or whole_line(summary, self.line.origin) is not None or _PATH_ALONE.match(summary):
            summary = _short(description) or summary
        call = first_call(self.line, (e.line for e in self.examples if e.line is not None))
        host = "" if self.unit.guessed or self.line.guess == "sample" else self.line.host
        return Operation(
            method=self.line.method,
            path=self.line.key,
            origin=self.line.origin,
            page=self.document.file,
            name=name or self.line.name or self.selected(),
            summary=_short(self.line.summary) or summary,
            description=self.line.summary if len(self.unit.lines) > 1 and self.line.summary else description,
            deprecated=self.deprecated(description),
            parameters=tuple(request.parameters),
            body=self.body(request, bodies),
            responses=responses,
            credentials=(*request.credentials, *(self.security.credentials if self.security else ())),
            open=self.security.open if self.security else None,
            bare=self.security is not None and self.security.bare,
            errors=read_errors(self.infos),
            breadcrumb=tuple(link.text for link in self.document.breadcrumb),
            server=host,
            called="" if host else (call.host if call is not None else self.line.host),
            base=base_shown(self.line, call) if call is not None else self_base(self.line, self.examples),
            listed=self.unit.listed,
            guess=self.line.guess or ("sample" if self.unit.guessed else ""),
            anchors=self.unit.anchors,
            same=same_sides(self.unit.placed, self.lexicon),
        )

    def _request(self, stated: Media, values: Sequence[Json]) -> Request:
        """The request; ``values`` are the bodies that are shown."""
        request = read_request(
            self.line,
            self.assigned,
            self.fields,
            values,
            self.lexicon,
            several=self.one_of_several(),
            parted=any(p.section.role == "request_body" for p in self.unit.placed),
        )
        request.stated = stated.request
        add_called(request, self.examples, self.lexicon)
        add_headers(request, self.examples, self.lexicon)
        send_as_form(request)
        self.findings.extend(request.findings)
        if self.line.envelope:
            request.body, held = enveloped(self.line, request.body)
            self.objects.extend([held] if held else [])
        return request

    def _responses(self, stated: Media) -> tuple[Response, ...]:
        responses = Responses(self.line.origin, self.line.method, self.lexicon)
        responses.add_statuses(self.unit.placed, self.infos, self.fields)
        responses.add_tables(self.assigned, self.fields, self.examples)
        named = named_body(self.unit.placed, "response", self.lexicon) or returned(
            self.unit.placed, self.lexicon, structures=self.structures
        )
        responses.add_named(named)
        responses.add_examples(self.examples)
        responses.add_media(stated.response)
        finished = responses.finish()
        self.objects.extend(responses.made)
        self.findings.extend(responses.findings)
        return finished or self._told_in_words()

    def _told_in_words(self) -> tuple[Response, ...]:
        """The answer that nothing but a sentence tells of: what it says, with no status."""
        found = told(self.unit.placed, self.lexicon)
        if found is None:
            return ()
        self.findings.append(finding("response-told", found[1], method=self.line.method, path=self.line.path))
        return (Response("default", found[1], found[0]),)

    def selected(self) -> str:
        """The name of the call that a parameter selects: DescribeBoat of Action=DescribeBoat."""
        return next((value for name, value in self.line.selector if is_selector(name, self.lexicon)), "")

    def one_of_several(self) -> bool:
        """Whether the unit has an operation whose method has a body, so that a body table may be that one's."""
        return any(ln.method in SENDING for ln in self.unit.lines)

    def deprecated(self, description: str) -> bool:
        """Whether the title or the function section says so of the operation."""
        texts = (self.unit.title, *description.split("\n"))
        return is_deprecated(sentences(tuple(Line(t) for t in texts if t), self.lexicon), self.lexicon)

    def body(self, request: Request, blocks: Sequence[ExampleBlock]) -> Body | None:
        """The request body: of the rows, or of an example alone."""
        examples = tuple(b.as_example(b.parsed) for b in blocks if b.parsed is not None)
        whole = request.whole or self._schema_row() or named_body(self.unit.placed, "request", self.lexicon)
        if whole is not None and not request.body:
            whole, more = as_array_of_example(whole, examples)
            self.findings.extend(more)
            return Body(whole.origin, _media(request), _media_origins(request), examples=examples, whole=whole)
        if not request.body:
            return self._bodiless(request, blocks, examples)
        if FORMS & set(_media(request)):
            examples = tuple(as_text_of_form(e, request.body) for e in examples)
        body, roots, findings = make_body(self._unique(request.body), examples, self.lexicon)
        self.objects.extend(roots)
        self.findings.extend(findings)
        others = [make_body(case, (), self.lexicon) for case in request.cases]
        self.objects.extend(root for _, roots, _ in others for root in roots)
        return replace(
            body,
            media_types=_media(request),
            media_origins=_media_origins(request),
            alternatives=tuple(other for other, _, _ in others),
        )

    def _schema_row(self) -> Field | None:
        """The row of a "Required | Schema" table, which is the body itself."""
        rows = [f for i in self.infos if i.kind == "body" for f in self.fields.get(status_key(i), ())]
        for other in rows[1:]:  # the body of a callback, say
            self.findings.append(finding("object-unreferenced", other.origin, name=other.shown_type or "body"))
        return rows[0] if rows and (rows[0].type.known or rows[0].type.name) else None

    def _bodiless(self, request: Request, blocks: Sequence[ExampleBlock], examples: tuple[Example, ...]) -> Body | None:
        """No row describes a body: an example may show one, unless the method has none."""
        if request.line.method in NO_BODY:
            lost = () if self.one_of_several() else blocks  # another method of the page sends it
            self.findings.extend(finding("example-misplaced", b.origin, method=self.line.method) for b in lost)
            examples = ()
        if examples:
            return Body(examples[0].origin, _media(request), _media_origins(request), examples=examples)
        self.findings.extend(finding("header-ignored", o, name="Content-Type") for _, o in request.media)
        return None

    def _unique(self, fields: Sequence[Field]) -> tuple[Field, ...]:
        kept: dict[str, Field] = {}
        for f in fields:
            if f.name and f.name in kept:
                self.findings.append(finding("row-duplicate", f.origin, name=f.name))
            kept.setdefault(f.name or f.origin.describe(), f)
        return tuple(kept.values())


def _short(text: str) -> str:
    """The first sentence of a text, as a summary."""
    first = text.split("\n", maxsplit=1)[0].split(". ", maxsplit=1)[0].strip().removesuffix(".")
    return first if len(first) <= MAX_SUMMARY else ""


def _media(request: Request) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(m for m, _ in (*request.media, *request.stated) if m))
    if named or not request.form:
        return named
    files = any(f.type.leaf().format == "binary" or f.facts.format == "binary" for f in request.body)
    return (MULTIPART,) if files else (URLENCODED,)


def _media_origins(request: Request) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(o for _, o in (*request.media, *request.stated)))


def title_and_name(title: str, file: str) -> tuple[str, str]:
    """Summary and operation name: of a title "… - ListX" or "ListX - …", else the page's file name where it is one."""
    title = _STEP.sub("", title)
    found = _TITLE_NAME.match(title.strip())
    if found:
        return found.group(1).strip() or found.group(2), found.group(2)
    led = _NAME_TITLE.match(title.strip())
    if led:
        return led.group(2).strip(), led.group(1)
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return title.strip(), stem if _FILE_NAME.fullmatch(stem) else ""
