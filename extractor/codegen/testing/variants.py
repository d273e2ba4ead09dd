"""Answers that a document does not foresee: unknown members and values, and the pages of a list."""

from __future__ import annotations

from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Content, Location, Operation
from extractor.codegen.model.portions import Paging, PagingStyle
from extractor.codegen.model.types import Enum, Kind, ListOf, MapOf, Named, Nullable, Scalar, Type, Union, strip_null
from extractor.codegen.testing.cases import Arguments, Case, Declarations, Request, request_of
from extractor.oas.document import Json
from extractor.values import dataclass, replace

UNKNOWN_MEMBER = "member that nobody documented"
UNKNOWN_TEXT = "value that nobody documented"
UNKNOWN_NUMBER = 987654321
ASKED = 2  # items a page in tests of paging


def with_unknowns(value: Json, type_: Type, declarations: Declarations) -> Json:
    """The value with a member more in every structure, and with values that no enum lists."""
    match type_, value:
        case Nullable(inner), _ if value is not None:
            return with_unknowns(value, inner, declarations)
        case ListOf(item), list():
            return [with_unknowns(v, item, declarations) for v in value]
        case MapOf(item), dict():
            return {k: with_unknowns(v, item, declarations) for k, v in value.items()}
        case Union(variants), _:
            chosen = [v for v in variants if fits(value, v, declarations)]
            # With several that fit, which one reads the value is the language's own choice.
            return with_unknowns(value, chosen[0], declarations) if len(chosen) == 1 else value
        case Named(name), _:
            return _declared(value, name, declarations)
        case _:
            return value


def _declared(value: Json, name: str, declarations: Declarations) -> Json:
    declaration = declarations[name]
    if isinstance(declaration, Enum):
        return UNKNOWN_TEXT if declaration.kind is Kind.STRING else UNKNOWN_NUMBER
    if not isinstance(value, dict):
        return value
    known = {f.name: f.type for f in declaration.fields}
    made: dict[str, Json] = {k: with_unknowns(v, known[k], declarations) if k in known else v for k, v in value.items()}
    return made if declaration.additional is not None else {**made, UNKNOWN_MEMBER: {"kept": [1, None]}}


@dataclass(frozen=True, slots=True)
class Pages:
    """Two pages of a list: the call with all its arguments, both answers, and the call of the second page."""

    call: Request
    first: Json
    second: Json
    items: int
    following: Request
    link: str = ""  # the header of the first answer


def pages(case: Case, declarations: Declarations) -> Pages | None:
    """A list of three items on two pages; None where no sample of the answer holds an item."""
    operation, paging = case.operation, case.operation.paging
    if paging is None:
        return None
    reply = next((r for r in case.successes if r.content is not None and _items(r.value, paging)), None)
    if reply is None or reply.content is None:
        return None
    item = _keyed(_items(reply.value, paging)[0], paging, declarations)
    arguments = {**case.full.arguments, **({(Location.QUERY, paging.limit): ASKED} if paging.limit else {})}
    if paging.style is PagingStyle.LINK:
        return _linked(paging, reply.value, item, reply.content, _call(operation, arguments), declarations)
    following = _following(paging, item, operation, arguments.get((Location.QUERY, paging.parameter)))
    if following is None:
        return None
    if arguments.get((Location.QUERY, paging.parameter)) == following:
        del arguments[Location.QUERY, paging.parameter]  # what asks for the first page cannot ask for the second one
    first = _page(reply.value, paging, [item] * ASKED, following, more=True)
    second = _page(reply.value, paging, [item], _no_more(paging, following), more=False)
    if not (fits(first, reply.content.type, declarations) and fits(second, reply.content.type, declarations)):
        return None
    then = {**arguments, (Location.QUERY, paging.parameter): following}
    return Pages(_call(operation, arguments), first, second, ASKED + 1, _call(operation, then))


NEXT = "of=a%20link"  # the query of the next page in tests of links


def _linked(  # noqa: PLR0917 - all that makes the pages
    paging: Paging, value: Json, item: Json, content: Content, call: Request, declarations: Declarations
) -> Pages | None:
    """Two pages, of which the first names the address of the second, in its content or in a header."""
    first = _page(value, paging, [item] * ASKED, f"?{NEXT}", more=True)
    second = _page(value, paging, [item], "", more=False)
    if not (fits(first, content.type, declarations) and fits(second, content.type, declarations)):
        return None
    header = "" if paging.token else f'<?of=first>; rel="first", <?{NEXT}>; rel="next"'
    return Pages(call, first, second, ASKED + 1, replace(call, query=NEXT), header)


def _call(operation: Operation, arguments: Arguments) -> Request:
    return request_of(operation, arguments, None, sends_body=False)


def _items(value: Json, paging: Paging) -> list[Json]:
    for step in paging.items:
        value = value.get(step) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def _keyed(item: Json, paging: Paging, declarations: Declarations) -> Json:
    """The item with the key that marks it, where the list pages by one and the sample leaves it out."""
    if paging.style is not PagingStyle.MARKER or not isinstance(item, dict) or item.get(paging.token[0]) is not None:
        return item
    made: list[Json] = [{**item, paging.token[0]: key} for key in ("item-2", 7)]
    return next((v for v in made if fits(v, paging.item_type, declarations)), item)


def _following(paging: Paging, item: Json, operation: Operation, start: Json) -> str | int | None:
    """What asks for the second page, where the first one was asked for with ``start``."""
    number = start if isinstance(start, int) else None
    match paging.style:
        case PagingStyle.OFFSET:
            return (number or 0) + ASKED
        case PagingStyle.PAGE:
            return (1 if number is None else number) + 1
        case PagingStyle.TOKEN:
            parameter = next(
                p for p in operation.parameters if p.name == paging.parameter and p.place is Location.QUERY
            )
            return 7 if strip_null(parameter.type) == Scalar(Kind.INTEGER) else "page-2"
        case PagingStyle.MARKER | PagingStyle.LINK:  # an item has no link, and links are made elsewhere
            key = item.get(paging.token[0]) if isinstance(item, dict) and paging.token else None
            return key if isinstance(key, str | int) else None


def _no_more(paging: Paging, token: str | int) -> Json:
    """What stands in place of a token on the last page: one that nobody asks for, where a member tells the end."""
    if paging.done:
        return "page-3" if isinstance(token, str) else token + 1
    return "" if isinstance(token, str) else None


def _page(value: Json, paging: Paging, items: list[Json], token: Json, *, more: bool) -> Json:
    made = _with(value, paging.items, items)
    made = _with(made, paging.more, more is not paging.done) if paging.more else made
    if paging.style not in (PagingStyle.TOKEN, PagingStyle.LINK) or not paging.token:
        return made
    return _without(made, paging.token) if token is None else _with(made, paging.token, token)


def _with(value: Json, path: tuple[str, ...], inner: Json) -> Json:
    if not path:
        return inner
    holder = value if isinstance(value, dict) else {}
    return {**holder, path[0]: _with(holder.get(path[0]), path[1:], inner)}


def _without(value: Json, path: tuple[str, ...]) -> Json:
    if not path or not isinstance(value, dict):
        return value
    if len(path) == 1:
        return {k: v for k, v in value.items() if k != path[0]}
    return {**value, path[0]: _without(value.get(path[0]), path[1:])}
