"""API facts to one OpenAPI document, with its source map and findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.api import Api, Page, Server
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.openapi.contents import in_reading_order, tags_by_page
from extractor.openapi.flavor import FULL_VERSION, Flavor, Version
from extractor.openapi.ledger import Ledger
from extractor.openapi.merge import Merged, merge
from extractor.openapi.names import operation_ids
from extractor.openapi.naming import Naming
from extractor.openapi.operations import Context, error_entry, operation, outside_operations, scheme_name
from extractor.openapi.schemas import SchemaBuilder

Node = dict[str, Any]
Sources = dict[str, tuple[Origin, ...]]
_REGION = re.compile(r"^[a-z]{2,}-[a-z0-9-]{2,}$")


@dataclass(frozen=True, slots=True)
class Options:
    """What the pages do not say. Empty means: take what can be told from them."""

    title: str = ""
    version: str = ""
    oas: Version = "3.1"
    docs_url: str = ""
    servers: tuple[str, ...] = ()
    # Security schemes by name, for operations of which the pages name none.
    security: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assembled:
    """The document, JSON pointer -> origins, and what was found on the way."""

    spec: Node
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]


def assemble(api: Api, options: Options | None = None) -> Assembled:
    """Build the document. Pure and deterministic: pages are put into reading order first."""
    chosen = options or Options()
    pages = in_reading_order(api)
    merged, findings = merge(o for p in pages for o in p.operations)
    flavor, ledger = Flavor(chosen.oas), Ledger()
    ids = operation_ids((m.method, m.path, m.first.name if len(m.pages) == 1 else "") for m in merged)
    naming = Naming(pages, merged, ids)
    names = naming.names()
    schemas = SchemaBuilder(flavor, ledger, names)
    tags = tags_by_page(api, pages)
    context = Context(flavor, ledger, schemas, names, ids, tags, chosen.docs_url)
    spec: Node = {"openapi": FULL_VERSION[chosen.oas], "info": _info(chosen, pages)}
    servers = _servers(chosen, pages, ledger)
    if servers:
        spec["servers"] = servers
    used = list(dict.fromkeys(tags[m.first.page] for m in merged if m.first.page in tags))
    if used:
        spec["tags"] = [{"name": t} for t in used]
    spec["paths"] = _paths(merged, context)
    components = _components(naming, schemas, merged, ledger)
    components |= outside_operations(pages, context)
    if chosen.security:
        schemes = {name: dict(scheme) for name, scheme in chosen.security.items()}
        components["securitySchemes"] = components.get("securitySchemes", {}) | schemes
        spec["security"] = [{name: []} for name in schemes]
    if components:
        spec["components"] = components
    errors = [e for p in pages for e in p.errors]
    if errors:
        spec["x-error-codes"] = [error_entry(e) for e in errors]
    return Assembled(spec, ledger.pointers(spec), (*findings, *naming.findings, *_missing(merged)))


def _info(options: Options, pages: Sequence[Page]) -> Node:
    folder = pages[0].file.rpartition("/")[0] if pages else ""
    title = options.title or (pages[0].title if len(pages) == 1 else folder.rpartition("/")[2]) or "API"
    return {"title": title, "version": options.version or "unversioned"}


def _missing(merged: Sequence[Merged]) -> list[Diagnostic]:
    return [
        finding("response-missing", m.first.origin, method=m.method, path=m.path) for m in merged if not m.responses
    ]


def _paths(merged: Sequence[Merged], context: Context) -> Node:
    paths: Node = {}
    for m in merged:
        item = paths.setdefault(m.path, {})
        item[m.method.lower()] = operation(m, context)
        origins = [p.origin for p in m.pages]
        context.ledger.mark(paths, m.path, origins)
        context.ledger.mark(item, m.method.lower(), origins)
    return paths


def _components(naming: Naming, schemas: SchemaBuilder, merged: Sequence[Merged], ledger: Ledger) -> Node:
    components: Node = {}
    built: Node = {}
    for name, members in sorted(naming.by_name().items()):
        built[name] = schemas.object(members)
        ledger.mark(built, name, [m.origin for m in members])
    if built:
        components["schemas"] = built
    schemes: Node = {}
    for c in (c for m in merged for c in m.credentials):
        schemes[scheme_name(c.header)] = {"type": "apiKey", "in": "header", "name": c.header}
        ledger.mark(schemes, scheme_name(c.header), [c.origin])
    if schemes:
        components["securitySchemes"] = dict(sorted(schemes.items()))
    return components


def _servers(options: Options, pages: Sequence[Page], ledger: Ledger) -> list[Node]:
    if options.servers:
        return [{"url": url} for url in options.servers]
    documented = list({s.url: s for p in pages for s in p.servers}.values())
    if not documented:
        return []
    template = _template(documented)
    servers = (
        [template]
        if template
        else [{"url": s.url, **({"description": s.description} if s.description else {})} for s in documented]
    )
    for index in range(len(servers)):
        ledger.mark(servers, index, [s.origin for s in (documented if template else documented[index : index + 1])])
    return servers


def _template(servers: Sequence[Server]) -> Node | None:
    """One server with a region variable, where the hosts differ in one label that is a region."""
    labels = [s.url.split(".") for s in servers]
    if len(servers) < 2 or len({len(x) for x in labels}) > 1:
        return None
    differ = [i for i in range(len(labels[0])) if len({x[i] for x in labels}) > 1]
    if len(differ) != 1 or not all(_REGION.match(x[differ[0]]) for x in labels):
        return None
    regions = [x[differ[0]] for x in labels]
    url = ".".join("{region}" if i == differ[0] else part for i, part in enumerate(labels[0]))
    return {"url": url, "variables": {"region": {"default": regions[0], "enum": regions}}}
