"""The body of a request: of rows, of a structure that is named, or of an example alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.api import Body, Example, Field, Object, ObjectKey
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Origin
from extractor.interpret.binding.answers.returned import sent
from extractor.interpret.binding.content.bodies import as_array_of_example, as_text_of_form, distinct, make_body
from extractor.interpret.binding.content.prose_bodies import named_body
from extractor.interpret.binding.request.model import NO_BODY, Request
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.sent import FORMS, URLENCODED
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.link.candidates import status_key
from extractor.interpret.operations.calls.words import MULTIPART
from extractor.interpret.operations.model import SENDING
from extractor.interpret.outline.units.model import Unit
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field, replace

_PHRASE = lazy_regex(r"[^.,;:()（）。，；：]{1,60}")  # "Binary file" of "Binary file (at most 5 MB)"
_WORD = lazy_regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")  # "boat" and "File" of "boatFile"


@dataclass(slots=True)
class RequestBody:
    """Puts the body of a request together; its roots go to ``objects``, what was found to ``findings``."""

    unit: Unit
    infos: Sequence[GroupInfo]
    fields: Mapping[ObjectKey, tuple[Field, ...]]
    lexicon: Lexicon
    objects: list[Object] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    def made(self, request: Request, blocks: Sequence[ExampleBlock]) -> Body | None:
        """The request body: of the rows, or of an example alone."""
        examples = tuple(b.as_example(b.parsed) for b in blocks if b.parsed is not None)
        whole = request.whole or self._schema_row() or named_body(self.unit.placed, "request", self.lexicon)
        sends = request.line.method in SENDING and not request.body
        whole = whole or (sent(self.unit.placed, self.lexicon) if sends else None)
        if whole is not None and not request.body:
            whole, more = as_array_of_example(whole, examples)
            self.findings.extend(more)
            return Body(whole.origin, media_of(request), media_origins(request), examples=examples, whole=whole)
        if not request.body:
            return self._bodiless(request, blocks, examples)
        if MULTIPART in media_of(request):
            request.body = [_as_file(f, self.lexicon) for f in request.body]
        if FORMS & set(media_of(request)):
            examples = tuple(as_text_of_form(e, request.body) for e in examples)
        body, roots, findings = make_body(distinct(request.body, self.findings), examples, self.lexicon)
        self.objects.extend(roots)
        self.findings.extend(findings)
        others = [make_body(case, (), self.lexicon) for case in request.cases]
        self.objects.extend(root for _, roots, _ in others for root in roots)
        return replace(
            body,
            media_types=media_of(request),
            media_origins=media_origins(request),
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
            lost = () if one_of_several(self.unit) else blocks  # another method of the page sends it
            self.findings.extend(finding("example-misplaced", b.origin, method=request.line.method) for b in lost)
            examples = ()
        if examples:
            return Body(examples[0].origin, media_of(request), media_origins(request), examples=examples)
        self.findings.extend(finding("header-ignored", o, name="Content-Type") for _, o in request.media)
        return None


def _as_file(f: Field, lexicon: Lexicon) -> Field:
    """A field of a form with parts: a file where it has no type and its name ends in a word for one, or what is said of
    it is one: "boatFile", "Binary file (at most 5 MB)"; "File name" is none."""
    said = _PHRASE.match(f.description.strip("( "))
    words = (*_WORD.findall(f.name)[-1:], *f.shown_type.split()[-1:], *(said.group().split()[-1:] if said else ()))
    kinds = (parse_type(word.lower(), lexicon) for word in words)
    file = next((kind for kind in kinds if kind.format == "binary"), None)
    if file is None or f.type.known or f.object is not None:
        return f
    return replace(f, type=file, facts=replace(f.facts, guesses=(*f.facts.guesses, "type")))


def one_of_several(unit: Unit) -> bool:
    """Whether a unit has an operation whose method has a body, so that a body table may be that one's."""
    return any(line.method in SENDING for line in unit.lines)


def media_of(request: Request) -> tuple[str, ...]:
    """The media types that a body may have: named ones, else that of a form."""
    named = tuple(dict.fromkeys(m for m, _ in (*request.media, *request.stated) if m))
    if named or not request.form:
        return named
    files = any(f.type.leaf().format == "binary" or f.facts.format == "binary" for f in request.body)
    return (MULTIPART,) if files else (URLENCODED,)


def media_origins(request: Request) -> tuple[Origin, ...]:
    """Where the media types are named."""
    return tuple(dict.fromkeys(o for _, o in (*request.media, *request.stated)))
