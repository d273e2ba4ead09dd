"""Responses: status codes, bodies, headers and examples of one operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.api import Body, Columns, Field, Object, ObjectKey, Response, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Items, Origin, Paragraph
from extractor.interpret.binding.answers.draft import Draft
from extractor.interpret.binding.answers.of_bytes import told_bytes, without_label
from extractor.interpret.binding.answers.returned import attributes, described, said_of
from extractor.interpret.binding.answers.sent_rows import sent_rows
from extractor.interpret.binding.answers.statuses.labelled import labelled_answers
from extractor.interpret.binding.answers.statuses.stated_statuses import (
    is_bare,
    meaning_of,
    stated_statuses,
    status_of_fields,
)
from extractor.interpret.binding.answers.statuses.status_tables import CODE, status_codes
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.content.bodies import as_array_of_example, as_value, make_body
from extractor.interpret.binding.content.prose_bodies import named_failures
from extractor.interpret.binding.content.prose_headers import answered_headers
from extractor.interpret.binding.request.rows import MEDIA_TYPE
from extractor.interpret.examples.apart.plain import is_plain_text
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.link.candidates import status_key
from extractor.interpret.outline.sections.model import ANSWERS, RESPONSE_ROLES, Placed
from extractor.interpret.outline.status_lists import of_other_methods, opening_status
from extractor.values import replace

MAX_DESCRIPTION = 200
MAX_STATUS_TEXT = 60
_TEXTS = frozenset({"heading", "paragraph", "code", None})


class Responses:
    """Gathers the responses of one operation; ``made`` holds bodies' root objects."""

    def __init__(self, origin: Origin, method: str, lexicon: Lexicon) -> None:
        self.origin = origin
        self.method = method
        self.lexicon = lexicon
        self.drafts: dict[str, Draft] = {}
        self.findings: list[Diagnostic] = []
        self.made: list[Object] = []
        self.alike: dict[str, str] = {}  # statuses whose answers a label says to be those of another
        self.media: tuple[tuple[str, Origin], ...] = ()

    def draft(self, status: str, origin: Origin) -> Draft:
        """The draft of a status, made where there is none yet; records are better evidence than a line."""
        found = self.drafts.setdefault(status, Draft(status, origin))
        if found.origin.element in _TEXTS and origin.element not in _TEXTS:
            found.origin = origin
        return found

    def add_statuses(
        self, placed: Sequence[Placed], infos: Sequence[GroupInfo], fields: Mapping[ObjectKey, tuple[Field, ...]]
    ) -> None:
        """Status codes of status tables and of lines in the status section."""
        for info in infos:
            if info.kind == "status":
                self._status_table(info, fields.get(status_key(info), ()))
        for p in placed:
            if p.section.role in ANSWERS:
                self.alike.update(dict.fromkeys(p.section.also, p.section.status))
            if p.section.status and p.section.role in RESPONSE_ROLES and isinstance(p.block, Paragraph):
                draft = self.draft(p.section.status, p.block.origin)
                self._say(draft, meaning_of(p.block, p.section, self.lexicon), p.block.origin)
            if isinstance(p.block, Paragraph | Items | Code):
                for code, said, origin in stated_statuses(p, self.lexicon):
                    self._say(self.draft(code, origin), said, origin)

    def add_labelled(self, placed: Iterable[Placed]) -> None:
        """What lines say of answers behind a word for one."""
        for status, said, origin in labelled_answers(placed, self.lexicon):
            self._say(self.draft(status or self.success(origin), origin), said, origin)

    def _say(self, draft: Draft, said: str, origin: Origin) -> None:
        """Describe an answer by a line, where none does yet and it says more than the status, which may open it."""
        code, behind = opening_status(said, self.lexicon)
        said = behind if code and code == draft.status else said
        said = without_label(said, self.lexicon)
        if said and not draft.description and len(said) <= MAX_DESCRIPTION and not is_bare(said, self.lexicon):
            draft.description, draft.description_origin = said, origin

    def _status_table(self, info: GroupInfo, fields: Sequence[Field]) -> None:
        for row in info.group.records:
            cells = dict(zip(info.roles, row.cells, strict=False))
            codes = status_codes(cells["status"].text, self.lexicon)
            texts = [cells[r].text for r in ("description", "message") if r in cells and cells[r].text]
            if not codes or of_other_methods(codes[0], texts, self.method):
                continue
            origin = info.group.at(row)
            for draft in (self.draft(code, origin) for code in codes):
                if fields and _says_something(fields[row.number - 1]):
                    draft.whole = fields[row.number - 1]
                if texts and not draft.description:
                    draft.description, draft.description_origin = texts[0], origin

    def success(self, origin: Origin) -> str:
        """The status of a success that the page states; where it states none, 200, and that is reported."""
        stated = sorted(s for s in self.drafts if s.startswith("2"))
        if stated:
            return stated[0]
        self.findings.append(finding("status-assumed", origin, status="200"))
        return "200"

    def add_tables(
        self,
        assigned: Sequence[Assigned],
        fields: Mapping[ObjectKey, tuple[Field, ...]],
        examples: Sequence[ExampleBlock],
    ) -> None:
        """Body and header tables; a table without a status describes the success."""
        for a in assigned:
            if a.status and a.part in {"response_body", "response_header"}:
                self.draft(a.status, a.candidate.info.group.origin)
        for e in examples:
            if e.side == "response" and e.status:
                self.draft(e.status, e.origin)
        for a in assigned:
            if a.part not in {"response_body", "response_header"}:
                continue
            origin = a.candidate.info.group.origin
            told = "" if a.status else status_of_fields(fields[a.candidate.key], self.lexicon)
            draft = self.draft(a.status or told or self.success(origin), origin)
            rows = tuple(zip(a.candidate.fields, fields[a.candidate.key], strict=True))
            headers = tuple(f for row, f in rows if "header" in {row.location, a.part.removeprefix("response_")})
            draft.headers.extend(headers)
            sent = sent_rows(a.candidate, examples)
            self.findings.extend(finding("row-of-request", r.field.origin, name=r.field.name) for r in sent)
            self._extend(draft, tuple(f for row, f in rows if f not in headers and row not in sent))

    def _extend(self, draft: Draft, fields: tuple[Field, ...]) -> None:
        have = {f.name for f in draft.fields}
        for f in fields:
            if f.name and f.name in have:
                self.findings.append(finding("row-duplicate", f.origin, name=f.name))
            else:
                draft.fields.append(f)
                have.add(f.name)

    def add_named(self, body: Field | None) -> None:
        """The body that a line names: the success response's, where no table describes it."""
        if body is not None:
            draft = self.draft(self.success(body.origin), body.origin)
            draft.whole = draft.whole or body

    def add_failures(self, placed: Iterable[Placed]) -> None:
        """The structures that lines below statuses of failures name, each that of its status."""
        for status, body in named_failures(placed, self.lexicon):
            draft = self.draft(status, body.origin)
            draft.whole = draft.whole or body

    def add_attributes(self, placed: Iterable[Placed]) -> None:
        """The structures that items of answers name, each that of its status."""
        for p in placed:
            body = attributes(p, self.lexicon)
            if body is not None:
                draft = self.draft(p.section.status or self.success(body.origin), body.origin)
                draft.whole = draft.whole or body

    def add_said_headers(self, placed: Iterable[Placed]) -> None:
        """The headers that sentences say to come back, where no row describes them."""
        for status, f in answered_headers(placed, self.lexicon):
            draft = self.draft(status or self.success(f.origin), f.origin)
            if f.name.lower() not in {header.name.lower() for header in draft.headers}:
                draft.headers.append(f)

    def add_described(self) -> None:
        """The structures that the descriptions of successes name, where nothing else describes their bodies."""
        for draft in self.drafts.values():
            origin = draft.description_origin
            if draft.status.startswith("2") and origin is not None and not (draft.whole or draft.fields):
                draft.whole = described(draft.description, origin, self.lexicon)

    def add_examples(self, examples: Sequence[ExampleBlock]) -> None:
        """Attach each response example to its status; one without goes to the success response."""
        for e in examples:
            if e.side != "response":
                continue
            if e.parsed is None:
                self._bodiless(e)
                continue
            draft = self.draft(e.status or self.success(e.origin), e.origin)
            draft.examples.append(e.as_example(e.parsed))
            self._say(draft, e.summary if e.status else "", e.origin)

    def _bodiless(self, e: ExampleBlock) -> None:
        """An example without JSON: a status alone ("None (STATUS CODE 204)", a bare message), another format, or
        one that is broken."""
        code = CODE.search(e.text)
        head, _, body = e.text.strip().replace("\r\n", "\n").partition("\n\n")
        message = bool(e.status) and head.startswith("HTTP/")
        if code is not None and len(e.text) <= MAX_STATUS_TEXT:
            self.draft(code.group(1), e.origin)
        elif message and (
            not body.strip() or "json" not in (named.group() if (named := MEDIA_TYPE.search(head)) else "json")
        ):
            self.draft(e.status, e.origin)
        elif is_plain_text(e.text, self.lexicon):
            draft = self.draft(e.status or self.success(e.origin), e.origin)
            draft.text, draft.whole = True, draft.whole or Field("", TypeExpr("string"), e.origin, Columns())
        elif fold_word(e.text) not in self.lexicon.nothing and not e.text.lstrip().startswith("<"):
            self.findings.append(finding("example-unread", e.origin, text=e.text))
            self.draft(e.status or self.success(e.origin), e.origin)  # there is an answer, whatever it is

    def add_media(self, media: Sequence[tuple[str, Origin]]) -> None:
        """The media types that lines state of the answer; those of the success, where no row names any."""
        self.media = tuple(media)

    def finish(self) -> tuple[Response, ...]:
        """All responses, by status."""
        for status, other in self.alike.items():
            if other in self.drafts:
                self.draft(status, self.drafts[other].origin).take(self.drafts[other])
        return tuple(self._response(self.drafts[s]) for s in sorted(self.drafts))

    def _response(self, draft: Draft) -> Response:
        said = "" if draft.description else said_of(draft.whole, self.lexicon)
        if said and draft.whole is not None:
            draft.description, draft.description_origin = said, draft.whole.origin
        body = self._body(draft) if draft.fields or draft.examples or draft.whole else None
        made = draft.response(body)
        return replace(made, body=self._typed(draft, made.body))

    def _typed(self, draft: Draft, body: Body | None) -> Body | None:
        """The body with the media types that lines state; of one that is bytes, lines are all that tells of it."""
        body = told_bytes(body, self.media) if draft.status.startswith("2") else body
        if draft.text and body is not None and not (body.media_types or self.media):
            return replace(body, media_types=("text/plain",), media_origins=(draft.origin,))
        if body is None or body.media_types or not self.media or not draft.status.startswith("2"):
            return body
        names = tuple(dict.fromkeys(name for name, _ in self.media))
        return replace(body, media_types=names, media_origins=tuple(dict.fromkeys(o for _, o in self.media)))

    def _body(self, draft: Draft) -> Body:
        examples = tuple(draft.examples)
        value = as_value(draft.fields, examples) if draft.fields else None
        if value is not None:
            self.findings.append(finding("body-is-array", value.origin))
            return Body(value.origin, examples=examples, whole=value)
        if not draft.fields:
            if draft.whole is None:
                return Body(examples[0].origin, examples=examples)
            whole, more = as_array_of_example(draft.whole, examples)
            self.findings.extend(more)
            return Body(whole.origin, examples=examples, whole=whole)
        body, roots, findings = make_body(draft.fields, examples, self.lexicon)
        self.made.extend(roots)
        self.findings.extend(findings)
        return body


def _says_something(f: Field) -> bool:
    """Whether a status row's schema cell names a type or a structure."""
    return f.type.known or f.object is not None or bool(f.type.name)
