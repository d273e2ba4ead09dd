"""Parameters that the documentation states once for all operations, or for those of some methods, and answers to what
goes wrong with any.

"The following headers are sent with every request:"        "… for each `POST` and `PUT` request, in special headers:"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.api import Credential, Field, ObjectKey, Operation, Page, Parameter, Response, ToldOfAll
from extractor.api.fields import Location
from extractor.cache.codec import Codec
from extractor.dialects import Lexicon
from extractor.dialects.template import Templates, first_match
from extractor.dialects.text import fold_word
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.outline.words import said_parts
from extractor.lazy_regex import lazy_regex
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)
MAX_ROWS = 12  # of a table that is told of all: longer ones list what there may be
_METHOD = lazy_regex(rf"[`*]*\b({'|'.join(METHODS)})\b[`*]*")  # "`POST`"
_LISTED = lazy_regex(r"(?:(?<=\s)|^)(?:[,/、]|and\b|or\b|\s){1,12}(?=\s)")  # ", and " where methods were
# Headers that HTTP itself has, which are no parameters (OpenAPI, "Parameter Object").
_OF_HTTP = frozenset({"accept", "content-type", "authorization", "host", "content-length", "user-agent", "cookie"})


def told_of_all(
    apart: Sequence[Assigned], fields: Mapping[ObjectKey, Sequence[Field]], lexicon: Lexicon
) -> dict[ObjectKey, tuple[ToldOfAll, ...]]:
    """The parameters of each of a page's groups outside operations whose sentence says that all requests have them."""
    found = ((a.candidate.key, tuple(_of_group(a, fields[a.candidate.key], lexicon))) for a in apart)
    return {key: told for key, told in found if told}


def _of_group(a: Assigned, fields: Sequence[Field], lexicon: Lexicon) -> Iterator[ToldOfAll]:
    said = a.candidate.info.section.lead
    methods = tuple(dict.fromkeys(_METHOD.findall(said)))
    plain = " ".join(_LISTED.sub(" ", _METHOD.sub(" ", said)).split()) if methods else said
    if not fields or len(fields) > MAX_ROWS or not _says(lexicon.all_requests, plain):
        return
    if "response" in said_parts(said, lexicon) or _is_of_webhooks(a.candidate.info.section.subject, lexicon):
        return
    location = _location(a, said, lexicon)
    for f in fields:
        if location is not None and f.name and " " not in f.name and f.name.lower() not in _OF_HTTP:
            yield ToldOfAll(Parameter(location, f), methods)


def _is_of_webhooks(subject: str, lexicon: Lexicon) -> bool:
    """Whether a heading is about requests that the API sends itself: "Web hooks"."""
    squeezed = "".join(fold_word(subject).replace("-", " ").split())
    return any(word in squeezed for word in lexicon.webhooks)


def _location(a: Assigned, said: str, lexicon: Lexicon) -> Location | None:
    """Where a group's rows are sent: as it was read, or as the sentence says."""
    if a.part in {"header", "query"}:
        return "header" if a.part == "header" else "query"
    titled = a.candidate.info.section.title
    if _says(lexicon.header_words, said) or _says(lexicon.header_words, titled):
        return "header"
    return "query" if _says(lexicon.query_words, said) else None


def _says(templates: Templates, text: str) -> bool:
    return first_match(templates, text, text.lower()) is not None


def with_told_of_all(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages with what they state of all operations given to each: a page that states operations speaks of its own,
    another of all. What an operation says itself wins, and keys that sign it in are no parameters."""
    apart = [page for page in pages if (page.of_all or page.answers) and all(o.guess for o in page.operations)]
    shared = [told for page in apart for told in page.of_all]
    answers = [r for page in apart for r in page.answers]
    if not apart and not any(page.of_all or page.answers for page in pages):
        return pages
    signed = frozenset(fold_word(c.name) for page in pages for c in _credentials(page))
    told = (_told(page, (*page.of_all, *shared), signed) for page in pages)
    return filled(storage.log(PAGES), (_answered(page, (*page.answers, *answers)) for page in told))


def _answered(page: Page, told: Sequence[Response]) -> Page:
    """The page; its operations with the answers that they lack."""
    if not told or not page.operations:
        return page
    return replace(page, operations=tuple(_with_answers(o, told) for o in page.operations))


def _with_answers(o: Operation, told: Sequence[Response]) -> Operation:
    have = {r.status for r in o.responses}
    more = {r.status: r for r in reversed(told) if r.status not in have}
    return replace(o, responses=(*o.responses, *(more[s] for s in sorted(more)))) if more else o


def _credentials(page: Page) -> Iterator[Credential]:
    yield from page.credentials
    for operation in page.operations:
        yield from operation.credentials


def _told(page: Page, of_all: Iterable[ToldOfAll], signed: frozenset[str]) -> Page:
    wanted = [told for told in of_all if fold_word(told.parameter.field.name) not in signed]
    if not wanted or not page.operations:
        return page
    return replace(page, operations=tuple(_operation(o, wanted) for o in page.operations))


def _operation(o: Operation, of_all: Sequence[ToldOfAll]) -> Operation:
    """The operation with the parameters that it lacks; one that only a call shows gives way to the row."""
    told = {(t.parameter.location, t.parameter.field.name.lower()): t.parameter for t in of_all if _holds(t, o)}
    own = [p for p in o.parameters if not (p.field.shown and _key(p) in told)]
    have = {_key(p) for p in own}
    more = [parameter for key, parameter in told.items() if key not in have]
    return replace(o, parameters=(*own, *more)) if more else o


def _holds(told: ToldOfAll, o: Operation) -> bool:
    return not told.methods or o.method in told.methods


def _key(parameter: Parameter) -> tuple[str, str]:
    return parameter.location, parameter.field.name.lower()
