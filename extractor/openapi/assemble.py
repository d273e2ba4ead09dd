"""API facts to one OpenAPI document, with its source map and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

from extractor.api import WEBHOOK, Api, Page
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.oas.pointer import escape
from extractor.openapi.access.document_servers import server_objects
from extractor.openapi.access.schemes import known_schemes
from extractor.openapi.access.security import Documented, Requirement
from extractor.openapi.components.naming import Naming
from extractor.openapi.components.structures import Structures
from extractor.openapi.contents import ordered_and_tagged
from extractor.openapi.context import Context
from extractor.openapi.embedded.first import without_embedded
from extractor.openapi.embedded.take import documents_of, embed
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.info import title_of
from extractor.openapi.merging.merge import Operations, merge
from extractor.openapi.names import operation_ids
from extractor.openapi.operations import error_entry, operation
from extractor.openapi.schemas.builder import SchemaBuilder
from extractor.openapi.schemas.flavor import FULL_VERSION, Flavor, Version
from extractor.openapi.shared_components import shared_components
from extractor.spill import MEMORY, AppendLog, Parts, Series, Storage, filled
from extractor.values import dataclass, field

Node = dict[str, Any]
Sources = Mapping[str, tuple[Origin, ...]]
FINDINGS = Codec(Diagnostic)
NUMBERED = Codec(tuple[int, Origin])
SOURCES: Codec[dict[str, tuple[Origin, ...]]] = Codec(dict[str, tuple[Origin, ...]])


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
    infer: bool = True  # whether an answer or body that only examples show gets a schema read from them
    keep_description: bool = False  # descriptions repeat what became keywords
    # Whether calls that a parameter selects (?action=login) are an operation each, or one of their path.
    actions: Literal["apart", "merge"] = "apart"
    # Of pages in several languages or versions, the one that is read; "" for all.
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The document, JSON pointer -> origins, and what was found on the way."""

    spec: Node
    sources: Sources
    diagnostics: Series[Diagnostic]


def assemble(api: Api, options: Options | None = None, storage: Storage = MEMORY) -> Assembled:
    """Build the document. Pure and deterministic: pages are put into reading order first.

    Paths and schemas of the document, and the source map, are in ``storage``: dicts, unless these are on disk.
    """
    chosen = options or Options()
    ordered, tags = ordered_and_tagged(api, storage)
    documents = documents_of(ordered)
    pages, found = without_embedded(ordered, (held.document for held in documents))
    findings = filled(storage.log(FINDINGS), found)
    merged = merge(pages, findings, storage, together=chosen.actions == "merge")
    ids = operation_ids(merged.names, storage)
    naming = Naming(Structures(pages, storage), merged, ids, findings, storage)
    flavor, ledger, signing = Flavor(chosen.oas), Ledger(), known_schemes(pages)
    schemas = SchemaBuilder(flavor, ledger, naming.name, infer=chosen.infer, whole=chosen.keep_description)
    servers = server_objects(chosen.servers, pages, merged, ledger)
    known = None if chosen.servers else tuple(server["url"] for server in servers)
    context = Context(
        flavor, ledger, schemas, ids, tags, chosen.docs_url, naming.objects.members, known, chosen.infer, signing
    )
    made = _Made(storage.nodes(), storage.nodes(), storage.parts(SOURCES), ledger, Documented(signing), findings)
    spec = _head(chosen, pages, servers, [tags[g.page] for g in merged.groups if g.page in tags])
    if servers:
        made.take("/servers", servers)
    spec["paths"] = made.paths
    if webhooks := _paths(merged, context, made, storage):
        spec["webhooks" if chosen.oas == "3.1" else "x-webhooks"] = webhooks
    if security := _security(chosen, made):
        spec["security"] = security
    components = _components(naming, pages, context, made)
    if documents:
        filled(findings, embed(documents, spec, components, made.sources, chosen.oas == "3.1"))
        spec["info"] |= {k: v for k, v in (("title", chosen.title), ("version", chosen.version)) if v}
        spec |= {"servers": servers} if chosen.servers else {}
    if chosen.security:
        schemes = {name: dict(scheme) for name, scheme in chosen.security.items()}
        components["securitySchemes"] = components.get("securitySchemes", {}) | schemes
    if components:
        spec["components"] = components
    if errors := _errors(pages, made, storage):
        spec["x-error-codes"] = errors
    return Assembled(spec, made.sources.entries(), findings)


def _head(options: Options, pages: Series[Page], servers: Sequence[Node], tags: Iterable[str]) -> Node:
    """What opens the document: its version, what it is called, servers and tags."""
    info = {"title": options.title or title_of(pages) or "API", "version": options.version or "unversioned"}
    spec: Node = {"openapi": FULL_VERSION[options.oas], "info": info}
    named = [{"name": tag} for tag in dict.fromkeys(tags)]
    return spec | {key: value for key, value in (("servers", servers), ("tags", named)) if value}


@dataclass(frozen=True, slots=True)
class _Made:
    """What is made part by part: the document's two long members, the source map, what operations say of
    credentials, and findings."""

    paths: MutableMapping[str, Node]
    schemas: MutableMapping[str, Node]
    sources: Parts[tuple[Origin, ...]]
    ledger: Ledger
    security: Documented
    findings: AppendLog[Diagnostic]

    def take(self, pointer: str, node: Node | list[Any]) -> None:
        """Put the sources of what stands below a node where they belong."""
        self.sources.add(pointer, self.ledger.take(node, pointer))

    def put(self, into: MutableMapping[str, Node], pointer: str, name: str, node: Node, origins: list[Origin]) -> None:
        """Put a node under its name, with its sources and those of what stands below it."""
        holder = {name: node}
        self.ledger.mark(holder, name, origins)
        self.sources.add(f"{pointer}/{escape(name)}", self.ledger.take(holder, pointer))
        into[name] = node


def _paths(merged: Operations, context: Context, made: _Made, storage: Storage) -> Node:
    """Put all path items there, with their credentials, and findings about operations without a response. Those of
    webhooks come back."""
    webhooks: Node = {}
    section = "webhooks" if context.flavor.modern else "x-webhooks"
    by_path: MutableMapping[str, tuple[int, ...]] = storage.index()
    for number, group in enumerate(merged.groups):
        by_path[group.path] = (*by_path.get(group.path, ()), number)
    for path, numbers in by_path.items():
        item: Node = {}
        every: list[Origin] = []
        for m in (merged[number] for number in numbers):
            item[m.method.lower()] = operation(m, context)
            origins = [p.origin for p in m.pages]
            context.ledger.mark(item, m.method.lower(), origins)
            every.extend(origins)
            made.security.add(m)
            if not m.answered and not path.startswith(WEBHOOK):
                made.findings.append(finding("response-missing", m.first.origin, method=m.method, path=m.path))
        if path.startswith(WEBHOOK):
            made.put(webhooks, f"/{section}", path.removeprefix(WEBHOOK), item, every)
        else:
            made.put(made.paths, "/paths", path, item, every)
    return webhooks


def _security(options: Options, made: _Made) -> list[Requirement]:
    """What holds for operations that say nothing: what the options say, else the one way that others document."""
    if options.security:
        return [{name: []} for name in options.security]
    default = made.security.default()
    if default:
        made.ledger.mark(default, 0, made.security.places())
        made.take("/security", default)
        made.findings.append(made.security.assumed())
    filled(made.findings, made.security.of_some())
    return default


def _errors(pages: Iterable[Page], made: _Made, storage: Storage) -> list[Node]:
    """The error codes of the whole API; those of which several pages say the same stand there once."""
    errors: list[Node] = []
    numbers: dict[str, int] = {}
    places = storage.log(NUMBERED)
    for e in (e for page in pages for e in page.errors):
        entry = error_entry(e)
        number = numbers.setdefault(repr(entry), len(errors))
        if number == len(errors):
            errors.append(entry)
        places.append((number, e.origin))
    for number, same in groupby(storage.in_order(places, NUMBERED, itemgetter(0)), itemgetter(0)):
        pointer = f"/x-error-codes/{number}"
        made.sources.add(pointer, {pointer: tuple(origin for _, origin in same)})
    return errors


def _components(naming: Naming, pages: Series[Page], context: Context, made: _Made) -> Node:
    components: Node = {}
    for name, members in naming.by_name():
        node = context.schemas.object(members, naming.is_sent)
        made.put(made.schemas, "/components/schemas", name, node, [m.origin for m in members])
    if made.schemas:
        components["schemas"] = made.schemas
    schemes: Node = {}
    for name, places in sorted(made.security.used().items()):
        schemes[name] = made.security.schemes.nodes[name]
        context.ledger.mark(schemes, name, places)
    if schemes:
        components["securitySchemes"] = schemes
        made.take("/components/securitySchemes", schemes)
    outside = shared_components(pages, context)
    made.take("/components", outside)
    return components | outside
