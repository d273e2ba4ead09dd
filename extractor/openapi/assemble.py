"""API facts to one OpenAPI document, with its source map and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from itertools import groupby, takewhile
from operator import itemgetter
from typing import Any, Literal

from extractor.api import WEBHOOK, Api, Page, Server
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.lazy_regex import lazy_regex
from extractor.oas.pointer import escape
from extractor.openapi.access.schemes import known_schemes
from extractor.openapi.access.security import Documented, Requirement
from extractor.openapi.access.server_variables import with_variables
from extractor.openapi.access.servers import documented_servers, split
from extractor.openapi.components.naming import Naming
from extractor.openapi.components.structures import Structures
from extractor.openapi.contents import ordered_and_tagged
from extractor.openapi.embedded import embed
from extractor.openapi.embedded_first import without_embedded
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.merging.merge import Operations, merge
from extractor.openapi.names import operation_ids
from extractor.openapi.operations import Context, error_entry, operation
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
_REPEATED = 0.8  # of all paths, for the path of a server to be written twice
_REGION = lazy_regex(r"^[a-z]{2,}-[a-z0-9-]{2,}$")


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
    pages, found = without_embedded(ordered)
    findings = filled(storage.log(FINDINGS), found)
    merged = merge(pages, findings, storage, together=chosen.actions == "merge")
    ids = operation_ids(merged.names, storage)
    naming = Naming(Structures(pages, storage), merged, ids, findings, storage)
    flavor, ledger = Flavor(chosen.oas), Ledger()
    schemas = SchemaBuilder(flavor, ledger, naming.name, infer=chosen.infer, whole=chosen.keep_description)
    servers = _servers(chosen, pages, merged, ledger)
    signing = known_schemes(pages)
    known = None if chosen.servers else tuple(server["url"] for server in servers)
    context = Context(
        flavor, ledger, schemas, ids, tags, chosen.docs_url, naming.objects.members, known, chosen.infer, signing
    )
    made = _Made(storage.nodes(), storage.nodes(), storage.parts(SOURCES), ledger, Documented(signing), findings)
    spec: Node = {"openapi": FULL_VERSION[chosen.oas], "info": _info(chosen, pages)}
    if servers:
        spec["servers"] = servers
        made.take("/servers", servers)
    used = list(dict.fromkeys(tags[g.page] for g in merged.groups if g.page in tags))
    if used:
        spec["tags"] = [{"name": t} for t in used]
    spec["paths"] = made.paths
    if webhooks := _paths(merged, context, made, storage):
        spec["webhooks" if chosen.oas == "3.1" else "x-webhooks"] = webhooks
    if security := _security(chosen, made):
        spec["security"] = security
    components = _components(naming, pages, context, made)
    if embedding := [page for page in pages if page.embedded]:
        filled(findings, embed(embedding, spec, components, made.sources, chosen.oas == "3.1"))
        spec["info"] |= {k: v for k, v in (("title", chosen.title), ("version", chosen.version)) if v}
        spec |= {"servers": servers} if chosen.servers else {}
    if chosen.security:
        schemes = {name: dict(scheme) for name, scheme in chosen.security.items()}
        components["securitySchemes"] = components.get("securitySchemes", {}) | schemes
    if components:
        spec["components"] = components
    errors = _errors(pages, made, storage)
    if errors:
        spec["x-error-codes"] = errors
    return Assembled(spec, made.sources.entries(), findings)


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


_OPENING = frozenset({"index", "_index", "readme"})  # names of the page that opens a folder of pages


def _info(options: Options, pages: Series[Page]) -> Node:
    return {"title": options.title or _title(pages) or "API", "version": options.version or "unversioned"}


def _title(pages: Series[Page]) -> str:
    """The title of the only page, or of the one that opens the documentation ("index.md" above all others); else the
    name of the folder that holds all pages."""
    if len(pages) == 1:
        return pages[0].title
    opening: list[Page] = []
    shared: list[str] | None = None
    for page in pages:
        *folders, name = page.file.split("/")
        steps = zip(folders, folders if shared is None else shared, strict=False)
        shared = [step for step, other in takewhile(lambda pair: pair[0] == pair[1], steps)]
        if name.partition(".")[0].lower() in _OPENING:
            opening.append(page)
    depth = min((p.file.count("/") for p in opening), default=0)
    first = [p.title for p in opening if p.file.count("/") == depth]
    return first[0] if len(first) == 1 and depth <= len(shared or ()) else (shared or [""])[-1]


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
            if not m.responses and not path.startswith(WEBHOOK):
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


def _servers(options: Options, pages: Series[Page], merged: Operations, ledger: Ledger) -> list[Node]:
    if options.servers:
        return [with_variables({"url": url}) for url in options.servers]
    documented = documented_servers(pages)
    if not documented:
        return []
    template = _template(documented)
    told: dict[str, list[Server]] = {}
    for server in documented:
        told.setdefault(_above(server.url, merged), []).append(server)
    servers = [template] if template else [_server(url, same) for url, same in told.items()]
    for index, same in enumerate([documented] if template else told.values()):
        ledger.mark(servers, index, [s.origin for s in same])
    return servers


def _server(url: str, same: Sequence[Server]) -> Node:
    """A server as its page describes it; without a description where it stands for several."""
    described = same[0].description if len(same) == 1 else ""
    return with_variables({"url": url, **({"description": described} if described else {})})


def _above(url: str, merged: Operations) -> str:
    """The address of a server without its path where nearly all paths of the API have that in front themselves."""
    base = split(url).path.rstrip("/")
    paths = [g.path for g in merged.groups] if base else []
    repeated = sum(path.startswith(f"{base}/") for path in paths)
    return url.rstrip("/").removesuffix(base) if paths and repeated >= _REPEATED * len(paths) else url


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
