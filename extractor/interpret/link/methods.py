"""Methods that OpenAPI lacks, across pages: the equivalent that the documentation states, else no operation.

"Issue a GET with the query string list=true, or use the LIST verb": LIST /boats        GET /boats, list fixed to true
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.api import Columns, EnumValue, Equivalent, Facts, Field, Miss, Operation, Page, Parameter, TypeExpr
from extractor.cache.codec import Codec
from extractor.diagnostic import finding
from extractor.interpret.operations.lines import EXTENDED
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)


def with_equivalents(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages with operations of methods that OpenAPI has alone; those that have no equivalent are near misses."""
    if not any(o.method in EXTENDED for page in pages for o in page.operations):
        return pages
    known = {e.method: e for page in pages for e in reversed(page.equivalents)}
    taken = {o.path for page in pages for o in page.operations if o.method == "GET"}
    return filled(storage.log(PAGES), (_translated(page, known, taken) for page in pages))


def _translated(page: Page, known: Mapping[str, Equivalent], taken: set[str]) -> Page:
    made: list[Operation] = []
    more = list(page.diagnostics)
    misses = list(page.misses)
    for o in page.operations:
        equivalent = known.get(o.method)
        if o.method not in EXTENDED:
            made.append(o)
        elif equivalent is None:
            misses.append(Miss(o.method, o.path, "method", f"{o.method} {o.path}", "", o.origin))
        else:
            made.append(_as(o, equivalent, taken))
            query = f"{equivalent.name}={equivalent.value}"
            more.append(
                finding(
                    "method-equivalent", o.origin, related=(equivalent.origin,),
                    method=o.method, path=o.path, other=equivalent.other, query=query,
                )
            )  # fmt: skip
    return replace(page, operations=tuple(made), diagnostics=tuple(more), misses=tuple(misses))


def _as(o: Operation, equivalent: Equivalent, taken: set[str]) -> Operation:
    """The operation with the other method and the fixed parameter; beside one that is there it is selected by it."""
    name, value = equivalent.name, equivalent.value
    path = f"{o.path}#{name}={value}" if o.path in taken else o.path
    facts = Facts(enum=(EnumValue(value),), fixed=True)
    fixed = Field(name, TypeExpr("string"), equivalent.origin, Columns(), required=True, facts=facts)
    parameters = tuple(p for p in o.parameters if (p.location, p.field.name) != ("query", name))
    return replace(o, method=equivalent.other, path=path, parameters=(*parameters, Parameter("query", fixed)))
