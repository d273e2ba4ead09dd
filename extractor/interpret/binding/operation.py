"""One operation, put together from the tables and examples of its unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.api import Body, Field, Object, ObjectKey, Operation, Response
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Document, Json, Line
from extractor.interpret.binding.addresses.self_links import self_base
from extractor.interpret.binding.answers.errors.codes import read_errors
from extractor.interpret.binding.answers.responses import Responses
from extractor.interpret.binding.answers.returned import returned, sentence_of_answer
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.content.envelopes import enveloped
from extractor.interpret.binding.content.media import NO_MEDIA, Media, stated_media
from extractor.interpret.binding.content.prose_bodies import named_answer
from extractor.interpret.binding.other_labels import other_labels
from extractor.interpret.binding.own import examples_of, own_tables, sent_elsewhere
from extractor.interpret.binding.request.bodiless import says_no_body
from extractor.interpret.binding.request.body import RequestBody, one_of_several
from extractor.interpret.binding.request.called import add_called, add_headers, send_as_form
from extractor.interpret.binding.request.model import Around, Request
from extractor.interpret.binding.request.prose import add_named
from extractor.interpret.binding.request.read import read_request
from extractor.interpret.binding.same import same_sides
from extractor.interpret.binding.titles import telling, title_and_name, without_method
from extractor.interpret.binding.words import told_of, told_outside_notes
from extractor.interpret.describe.flags import is_deprecated
from extractor.interpret.describe.sentences import sentences
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.examples.sent import FORMS
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import SENDING, RequestLine, base_shown, first_call
from extractor.interpret.operations.selected import is_selector
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, REQUEST_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.units.below_lines import without_other_subjects
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.words import section_role
from extractor.interpret.security.read import Own
from extractor.values import dataclass

_PARTS = REQUEST_ROLES | RESPONSE_ROLES | EXAMPLE_ROLES  # of an operation, which are titles of none
_PATH_ALONE = re.compile(r"[`\s]*/\w")  # "/boats?limit={limit (optional)}"


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
    enveloped: bool = False  # answers of the page hold what they are about in a member


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
        self.assigned = own_tables(facts.assigned, line, facts.unit.lines, lexicon)
        self.infos = facts.infos
        self.examples = examples_of(line, facts.examples, facts.unit.lines)
        self.elsewhere = (
            sent_elsewhere(line, facts.examples, self.examples) if one_of_several(facts.unit) else frozenset()
        )
        self.fields = facts.fields
        self.security = facts.security
        self.media = facts.media
        self.enveloped = facts.enveloped
        self.document = document
        self.lexicon = lexicon
        self.objects: list[Object] = []
        self.findings: list[Diagnostic] = []

    def build(self) -> Operation:
        """The operation; its roots go to ``objects``, what was found to ``findings``."""
        stated = stated_media(self.unit.placed, self.examples, self.lexicon).or_else(self.media)
        bodiless = len(self.unit.lines) == 1 and says_no_body(self.unit.placed, self.lexicon)
        bodies = self._bodies(bodiless=bodiless)
        request = self._request(stated, telling_values(bodies), bodiless=bodiless)
        responses = self._responses(stated)
        body = self._body(request, bodies)
        if len(self.unit.lines) == 1 and body is None:
            add_named(request, self.unit.placed, self.lexicon)
        summary, name = self._titled()
        description = told_of(self.unit, self.line, self.lexicon)
        if len(self.unit.lines) == 1:
            description = "\n".join(filter(None, (description, other_labels(self.unit, self.lexicon))))
        call = first_call(self.line, (e.line for e in self.examples if e.line is not None))
        host = "" if self.unit.guessed or self.line.guess == "sample" else self.line.host
        return Operation(
            method=self.line.method,
            path=self.line.key,
            origin=self.line.origin,
            page=self.document.file,
            name=name or self.line.name or self.selected(),
            summary=summary,
            description=self.line.summary if len(self.unit.lines) > 1 and self.line.summary else description,
            deprecated=self.deprecated(description),
            parameters=tuple(request.parameters),
            body=body,
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

    def _bodies(self, *, bodiless: bool) -> list[ExampleBlock]:
        """The examples that show what the operation is sent."""
        bodies = [e for e in self.examples if e.side == "request" and e.parsed is not None]
        if self.line.method not in SENDING and one_of_several(self.unit):
            bodies = [e for e in bodies if e.line is not None]  # what no call sends is another operation's
        if self.line.form or bodiless:
            # other structures are values of its fields
            bodies = [e for e in bodies if e.media in FORMS and not bodiless]
        return bodies

    def _titled(self) -> tuple[str, str]:
        """The summary and the name of the operation. A title of several operations, or one that is only the request
        line or its path, says less than what a list elsewhere, or the text below, tells of it."""
        summary, name = title_and_name(without_method(self.unit.title, self.line.method), self.document.file)
        titled = whole_line(summary, self.line.origin)
        section = section_role(summary, self.lexicon) in _PARTS  # "Request parameters": the first heading of a page
        if self.unit.shared or titled is not None or section or _PATH_ALONE.match(summary):
            other = section or (titled is not None and not titled.fits(self.line))  # the first one's of several
            summary = f"{self.line.method} {self.line.path}" if other else summary
            own = told_outside_notes(self.unit, self.line, self.lexicon)
            summary = telling(self.line.told, self.lexicon) or telling(own, self.lexicon) or summary
        return telling(self.line.summary, self.lexicon) or summary, name

    def _request(self, stated: Media, values: Sequence[Json], *, bodiless: bool) -> Request:
        """The request; ``values`` are the bodies that are shown."""
        parted = any(p.section.role == "request_body" for p in self.unit.placed)
        calls = [e.line for e in self.examples if e.line is not None and self.line.fits(e.line)]
        asked = frozenset(name for line in (self.line, *calls) for name in line.query)
        around = Around(one_of_several(self.unit), self.elsewhere, parted, bodiless, self.unit.lines, asked)
        request = read_request(self.line, self.assigned, self.fields, values, self.lexicon, around=around)
        request.stated = stated.request
        add_called(request, self.examples, self.lexicon)
        add_headers(request, self.examples, self.lexicon)
        send_as_form(request)
        self.findings.extend(request.findings)
        if self.line.envelope:
            request.body, held = enveloped(self.line, request.body)
            self.objects.extend([held] if held else [])
        return request

    def _body(self, request: Request, bodies: Sequence[ExampleBlock]) -> Body | None:
        body = RequestBody(self.unit, self.infos, self.fields, self.lexicon, self.objects, self.findings)
        return body.made(request, bodies)

    def _responses(self, stated: Media) -> tuple[Response, ...]:
        responses = Responses(self.line.origin, self.line.method, self.lexicon)
        responses.add_statuses(without_other_subjects(self.unit), self.infos, self.fields)
        responses.add_tables(self.assigned, self.fields, self.examples)
        named = named_answer(self.unit.placed, self.lexicon) or returned(
            self.unit.placed, self.lexicon, plain=not self.enveloped
        )
        responses.add_attributes(self.unit.placed)
        responses.add_failures(self.unit.placed)
        responses.add_labelled(self.unit.placed)
        responses.add_named(named)
        responses.add_described()
        responses.add_said_headers(self.unit.placed)
        responses.add_examples(self.examples)
        responses.add_media(stated.response)
        finished = responses.finish()
        self.objects.extend(responses.made)
        self.findings.extend(responses.findings)
        return finished or self._told_in_words()

    def _told_in_words(self) -> tuple[Response, ...]:
        """The answer that nothing but a sentence tells of: what it says, with no status."""
        found = sentence_of_answer(self.unit.placed, self.lexicon)
        if found is None:
            return ()
        self.findings.append(finding("response-told", found[1], method=self.line.method, path=self.line.path))
        return (Response("default", found[1], found[0]),)

    def selected(self) -> str:
        """The name of the call that a parameter selects: DescribeBoat of Action=DescribeBoat."""
        return next((value for name, value in self.line.selector if is_selector(name, self.lexicon)), "")

    def deprecated(self, description: str) -> bool:
        """Whether the title or the function section says so of the operation."""
        texts = (self.unit.title, *description.split("\n"))
        return is_deprecated(sentences(tuple(Line(t) for t in texts if t), self.lexicon), self.lexicon)
