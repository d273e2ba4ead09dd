"""Operations whose request or answer is as that of another one, on any page: what they lack is taken from there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from posixpath import join, normpath

from extractor.api import (
    Body,
    Columns,
    Example,
    Field,
    Object,
    Operation,
    Page,
    Response,
    Same,
    TypeExpr,
    member_names,
    telling,
)
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects.text import fold_word
from extractor.interpret.link.definitions import page_name
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import dataclass, field, replace

PAGES = Codec(Page)
_VARIABLE = re.compile(r"\{[^{}]*\}")  # "{id}" of a path
_SENDING = frozenset({"POST", "PUT", "PATCH"})
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_TITLED = "\0"  # in front of the page whose operations are named by their titles
MIN_TITLE = 3  # letters of a title in a script without spaces
Key = tuple[str, str]  # page and anchor, or "" and method with path


@dataclass(slots=True)
class _Wanted:
    """The operations that others point to; None where several may be meant."""

    keys: dict[Key, Operation | None] = field(default_factory=dict)

    def offer(self, key: Key, o: Operation) -> None:
        """Note an operation under one of its keys."""
        held = self.keys.get(key, o)
        self.keys[key] = o if held is o or (held is not None and _place(held) == _place(o)) else None


def with_same(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages with what operations say they share with others."""
    asked: dict[str, set[str]] = {}
    for name, what in (k for page in pages for o in page.operations for s in o.same for k in _keys(s, page.file)):
        asked.setdefault(name, set()).add(what)
    if not asked:
        return pages
    wanted = _Wanted()
    for page in pages:
        for o in page.operations:
            for key in _own(o, page, asked):
                wanted.offer(key, o)
    found = {key: o for key, o in wanted.keys.items() if o is not None}
    return filled(storage.log(PAGES), (_completed(page, found) for page in pages))


def _keys(same: Same, file: str) -> Iterator[Key]:
    for href in same.links:
        target, _, anchor = href.partition("#")
        page = page_name(normpath(join(file.rpartition("/")[0], target))) if target else page_name(file)
        yield page, anchor.lower()
        if target and "/" in file:  # sites take addresses from their root, too
            yield page_name(normpath(target.lstrip("/"))), anchor.lower()
    yield from (("", _line(*line.split(" ", 1))) for line in same.lines)
    if same.named:
        yield f"{_TITLED}{file}", same.named


def _line(method: str, path: str) -> str:
    return f"{method} {_VARIABLE.sub('{}', path).rstrip('/')}"


def _own(o: Operation, page: Page, asked: Mapping[str, Set[str]]) -> Iterator[Key]:
    """The keys among those asked for that mean an operation: an anchor of its part of the page, or the beginning of
    one ("#create" for "create-boat"), its page where it is the only one there, its method and path."""
    name, line = page_name(page.file), _line(o.method, o.path)
    if line in asked.get("", ()):
        yield "", line
    yield from ((f"{_TITLED}{page.file}", text) for text in asked.get(f"{_TITLED}{page.file}", ()) if _names(text, o))
    anchors = [anchor.lower() for anchor in o.anchors] if name in asked else []
    every = {anchor.lower() for other in page.operations for anchor in other.anchors} if name in asked else set()
    for anchor in asked.get(name, ()):
        begins = anchor and anchor not in every and any(a.startswith(anchor) for a in anchors)
        if begins or anchor in anchors or (not anchor and len(page.operations) == 1):
            yield name, anchor


def _names(text: str, o: Operation) -> bool:
    """Whether a text in small letters has the title of an operation: several words, or one in a script without
    spaces."""
    title = fold_word(o.summary)
    if title.isascii():
        return " " in title and re.search(rf"(?<![a-z]){re.escape(title)}(?![a-z])", text) is not None
    return len(title) >= MIN_TITLE and title in fold_word(text)


def _place(o: Operation) -> tuple[str, str, str]:
    return o.page, o.method, o.path


def _completed(page: Page, found: dict[Key, Operation]) -> Page:
    made: list[Operation] = []
    objects: list[Object] = []
    more: list[Diagnostic] = list(page.diagnostics)
    for o in page.operations:
        taken = o
        for same in o.same:
            others = [found[key] for key in _keys(same, page.file) if key in found]
            other = next((x for x in others if _place(x) != _place(o)), None)
            before = taken
            if other is not None:
                taken = _WITH[same.side](before, _in_body(other, same, before, objects), same)
            if other is not None and taken is not before:
                more.append(_taken(same, other))
        made.append(taken)
    found_all = tuple(dict.fromkeys(more))
    return replace(page, operations=tuple(made), objects=(*page.objects, *objects), diagnostics=found_all)


def _in_body(other: Operation, same: Same, o: Operation, objects: list[Object]) -> Operation:
    """The other operation, with its query in a body where the same parameters go into that."""
    asked = [p for p in other.parameters if p.location == "query"]
    if not same.body or not asked or other.body is not None or o.method not in _SENDING:
        return other
    fields = tuple(p.field for p in asked)
    root = Object((same.origin.file, same.origin.element_key(), 0), "", fields, same.origin)
    objects.append(root)
    kept = tuple(p for p in other.parameters if p not in asked)
    return replace(other, parameters=kept, body=Body(same.origin, object=root.key))


def _taken(same: Same, other: Operation) -> Diagnostic:
    said = {"side": same.side, "method": other.method, "path": other.path}
    return finding("same-as-other", same.origin, related=(other.origin,), **said)


def _with_request(o: Operation, other: Operation, same: Same) -> Operation:
    """The operation with the other one's body where it describes none, and with parameters outside the path. One that
    only reads has a body where the page speaks of a body."""
    have = {p.field.name for p in o.parameters}
    more = tuple(p for p in other.parameters if p.location in {"query", "header"} and p.field.name not in have)
    reads = o.method in _READING and not same.body
    body = o.body if reads else _filled(o.body, other.body, same)
    return o if body is o.body and not more else replace(o, body=body, parameters=(*o.parameters, *more))


def _with_answer(o: Operation, other: Operation, same: Same) -> Operation:
    """The operation with the other one's successful answer where it describes none."""
    theirs = next((r for r in other.responses if r.status.startswith("2") and r.body is not None), None)
    if theirs is None:
        return o
    own = next((r for r in o.responses if r.status.startswith("2")), None)
    body = _filled(own.body if own is not None else None, theirs.body, same)
    if own is not None and body is own.body:
        return o
    made = replace(own, body=body) if own is not None else Response(theirs.status, same.origin, theirs.description)
    made = replace(made, body=body)
    told = next((r for r in o.responses if own is None and r.status == "default" and r.body is None), None)
    others = (r for r in o.responses if r is not own and r is not told)  # what was told is that it is as the other one
    return replace(o, responses=tuple(sorted((made, *others), key=_status)))


def _status(r: Response) -> str:
    return r.status


def _filled(own: Body | None, theirs: Body | None, same: Same) -> Body | None:
    """The other body at this place, with one's own examples; one's own where it is described, or there is no other."""
    if same.more and own is not None and theirs is not None and (both := _both(own, theirs, same)) is not None:
        return both
    whole = own.whole if own is not None else None
    pointing = whole is not None and whole.object is None and bool(set(whole.links) & set(same.links))
    if theirs is None or (own is not None and (own.object is not None or (whole is not None and not pointing))):
        return own
    examples = own.examples if own is not None else ()
    if examples and theirs.examples and not _alike(examples, theirs.examples):
        return own  # what is shown here is another structure
    bare = theirs.object is None and theirs.whole is None and theirs.type is None  # its examples are all that it has
    return replace(theirs, origin=same.origin, examples=examples or (theirs.examples if bare else ()))


def _alike(own: Sequence[Example], theirs: Sequence[Example]) -> bool:
    """Whether examples of two bodies share a member."""
    shown = [member_names([e.content for e in telling(examples)]) for examples in (own, theirs)]
    return not shown[0].isdisjoint(shown[1]) or not all(shown)


def _both(own: Body, theirs: Body, same: Same) -> Body | None:
    """One's own body with all that the other one has besides; None where either is no structure."""
    keys = [b.object or (b.whole.object if b.whole is not None else None) for b in (own, theirs)]
    if keys[0] is None or keys[1] is None or keys[0] == keys[1]:
        return None
    joined = Field(
        "", TypeExpr("object"), same.origin, Columns(), object=keys[0], alternatives=(keys[1],), combined=True
    )
    return replace(own, object=None, whole=joined)


_WITH: Mapping[str, Callable[[Operation, Operation, Same], Operation]] = {
    "request": _with_request,
    "response": _with_answer,
}
