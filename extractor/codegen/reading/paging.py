"""Lists that come in pages, found by the parameters of the request and the members of the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import yaml

from extractor.codegen.model.package import Form, Location, Operation, Parameter
from extractor.codegen.model.portions import Paging, PagingStyle
from extractor.codegen.model.types import Declaration, Field, Kind, ListOf, Named, Object, Scalar, Type, strip_null
from extractor.values import dataclass

Declarations = Mapping[str, Declaration]


@cache
def _names() -> dict[str, tuple[str, ...]]:
    raw = yaml.safe_load((files("extractor.codegen.reading") / "paging.yaml").read_text(encoding="utf-8"))
    return {group: tuple(_plain(n) for n in names) for group, names in raw.items()}


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").casefold()


@dataclass(frozen=True, slots=True)
class _List:
    """A list that may page: its optional query parameters by plain name, and what is known of its pages."""

    query: Mapping[str, Parameter]
    declarations: Declarations
    limit: str | None
    items: tuple[str, ...]
    item_type: Type
    more: tuple[str, ...]
    done: bool

    @property
    def ends(self) -> bool:
        """Whether the last page can be told: by fewer items than were asked for, or as the answer says so."""
        return self.limit is not None or bool(self.more)

    def pages(self, style: PagingStyle, parameter: str, token: tuple[str, ...] = ()) -> Paging:
        """The list, paged by this parameter (named plainly)."""
        name = self.query[parameter].name if parameter else ""
        return Paging(style, name, self.limit, self.items, self.item_type, token, self.more, self.done)


def paging(operation: Operation, declarations: Declarations) -> Paging | None:
    """How the operation pages, or None: it is a GET with one JSON answer that holds one array of items."""
    contents = [r.content for r in operation.success if r.content is not None]
    if operation.method != "GET" or len(contents) != 1 or contents[0].form is not Form.JSON:
        return None
    if operation.body is not None and operation.body.required:
        return None
    if (found := _items(contents[0].type, declarations)) is None:
        return None
    query = {_plain(p.name): p for p in operation.parameters if p.place is Location.QUERY and not p.required}
    limit = next((query[n].name for n in _names()["limit"] if n in query and _is_integer(query[n])), None)
    answer = contents[0].type
    more, done = (_told(answer, declarations, group) for group in ("more_members", "done_members"))
    paged = _List(query, declarations, limit, *found, more=more or done, done=bool(done) and not more)
    header = any(h.casefold() == "link" for r in operation.success for h in r.headers)
    linked = paged.pages(PagingStyle.LINK, "") if header else _link(paged, answer)
    return _token(paged, answer) or linked or _marker(paged) or _counted(paged)


def _told(answer: Type, declarations: Declarations, wanted: str) -> tuple[str, ...]:
    """The path of the member that tells whether there is a further page, or whether there is none."""
    return next((path for path, f in _members(answer, declarations, wanted) if _is(f, Kind.BOOLEAN)), ())


def _object(type_: Type, declarations: Declarations) -> Object | None:
    bare = strip_null(type_)
    found = declarations.get(bare.name) if isinstance(bare, Named) else None
    return found if isinstance(found, Object) else None


def _items(type_: Type, declarations: Declarations) -> tuple[tuple[str, ...], Type] | None:
    bare = strip_null(type_)
    if isinstance(bare, ListOf):
        return (), bare.item
    holder = _object(bare, declarations)
    if holder is None:
        return None
    arrays = [(f, t) for f in holder.fields if isinstance(t := strip_null(f.type), ListOf)]
    usual = [(f, t) for f, t in arrays if _plain(f.name) in _names()["item_members"]]
    chosen = arrays if len(arrays) == 1 else usual[:1]
    return ((chosen[0][0].name,), chosen[0][1].item) if chosen else None


def _is_integer(parameter: Parameter) -> bool:
    return strip_null(parameter.type) == Scalar(Kind.INTEGER)


def _is_text(type_: Type) -> bool:
    return strip_null(type_) in (Scalar(Kind.STRING), Scalar(Kind.INTEGER))


def _is(field: Field, kind: Kind) -> bool:
    return strip_null(field.type) == Scalar(kind)


def _members(
    answer: Type, declarations: Declarations, wanted: str, holders: str = "token_holders", depth: int = 2
) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Members of a structure with one of the names wanted, then those of its members that are holders."""
    top = _object(answer, declarations)
    fields = top.fields if top else ()
    yield from (((f.name,), f) for f in fields if _plain(f.name) in _names()[wanted])
    for field in fields if depth else ():
        if _plain(field.name) in _names()[holders]:
            for path, inner in _members(field.type, declarations, wanted, holders, depth - 1):
                yield (field.name, *path), inner


def _link(paged: _List, answer: Type) -> Paging | None:
    """A text beside the items that may be an address: ``next``, ``links.next``, ``_links.next.href``."""
    plain = list(_members(answer, paged.declarations, "link_members", "link_holders"))
    inside = _members(answer, paged.declarations, "link_addresses", "link_holders")
    plain += [(path, f) for path, f in inside if len(path) > 1 and _plain(path[-2]) in _names()["link_members"]]
    for path, field in plain:
        if _is(field, Kind.STRING) and path[0] not in paged.items:
            return paged.pages(PagingStyle.LINK, "", path)
    return None


def _token(paged: _List, answer: Type) -> Paging | None:
    for name in (*_names()["token_parameters"], *_names()["named_tokens"]):
        if name not in paged.query:
            continue
        for path, field in _token_members(answer, paged.declarations, name):
            if _is_text(field.type) and strip_null(paged.query[name].type) == strip_null(field.type):
                return paged.pages(PagingStyle.TOKEN, name, path)
    return None


def _token_members(answer: Type, declarations: Declarations, parameter: str) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Members of the answer that may name the next page, the plainest first."""
    top = _object(answer, declarations)
    named = parameter in _names()["named_tokens"]
    wanted = (f"next{parameter}",) if named else _names()["token_members"]
    for field in top.fields if top else ():
        if _plain(field.name) in wanted:
            yield (field.name,), field
    for field in top.fields if top else ():
        holder = _object(field.type, declarations) if _plain(field.name) in _names()["token_holders"] else None
        for inner in holder.fields if holder else ():
            own = not named and _plain(inner.name) == parameter and not _is_echo(field, inner, parameter)
            if _plain(inner.name) in wanted or own:
                yield (field.name, inner.name), inner


def _is_echo(holder: Field, member: Field, parameter: str) -> bool:
    """Whether a number beside the items tells where the page begins, not where the next one does:
    ``pagination: {offset: 20, total: 95}``."""
    return parameter in _names()["offset"] and _is(member, Kind.INTEGER) and not _plain(holder.name).startswith("next")


def _marker(paged: _List) -> Paging | None:
    """The key of the last item is the marker."""
    item = _object(paged.item_type, paged.declarations)
    parameter = next((n for n in _names()["marker_parameters"] if n in paged.query), None)
    if parameter is None or item is None or not paged.ends:
        return None
    for key in _names()["item_keys"]:
        for field in item.fields:
            if _plain(field.name) == key and _is_text(field.type):
                return paged.pages(PagingStyle.MARKER, parameter, (field.name,))
    return None


def _counted(paged: _List) -> Paging | None:
    """Items or pages are counted; where no last page can be told, the parameter is a filter as likely."""
    if not paged.ends:
        return None
    for style, group in ((PagingStyle.OFFSET, "offset"), (PagingStyle.PAGE, "page")):
        for name in _names()[group]:
            if name in paged.query and _is_integer(paged.query[name]):
                return paged.pages(style, name)
    return None
