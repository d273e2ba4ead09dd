"""API facts to one OpenAPI document, with its source map and findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.api import Api, Body, Field, Object, ObjectKey, Page, Server
from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.openapi.contents import in_reading_order, tags_by_page
from extractor.openapi.flavor import FULL_VERSION, Flavor, Version
from extractor.openapi.ledger import Ledger
from extractor.openapi.merge import Merged, merge
from extractor.openapi.names import operation_ids, schema_name, unique
from extractor.openapi.operations import Context, error_entry, operation, scheme_name
from extractor.openapi.schemas import SchemaBuilder
from extractor.openapi.sharing import equal_classes

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
    naming = _Naming(pages, merged, ids)
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


def _components(naming: _Naming, schemas: SchemaBuilder, merged: Sequence[Merged], ledger: Ledger) -> Node:
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


class _Naming:
    """Classes of equal objects and their component names."""

    def __init__(self, pages: Sequence[Page], merged: Sequence[Merged], ids: Mapping[tuple[str, str], str]) -> None:
        self.objects = {o.key: o for p in pages for o in p.objects if o.fields}
        self.merged = merged
        self.ids = ids
        self.findings: list[Diagnostic] = []
        self.roots = self._roots()
        self.holders = self._holders()
        self.labels = {k: self.roots.get(k, "") or o.name or self._held_as(k) for k, o in self.objects.items()}
        self.classes = equal_classes(self.objects, self.labels)
        self.members: dict[int, list[ObjectKey]] = {}
        for key, number in self.classes.items():
            self.members.setdefault(number, []).append(key)
        self._names: dict[int, str] = {}

    def _roots(self) -> dict[ObjectKey, str]:
        """Root objects of bodies to their names: ``CreateXRequestBody``, ``ListXResponse``, ``ErrorResponse``."""
        roots: dict[ObjectKey, str] = {}
        for m in self.merged:
            base = self.ids[(m.method, m.path)]
            base = base[0].upper() + base[1:]
            success = [s[0].status for s in m.responses if s[0].status.startswith("2")]
            for body in m.bodies:
                self._root(body, f"{base}RequestBody", roots)
            for response in (r for same in m.responses for r in same):
                self._root(response.body, _response_name(base, response.status, success), roots)
        return roots

    def _root(self, body: Body | None, name: str, roots: dict[ObjectKey, str]) -> None:
        """Name what a body holds: its own table, or a structure without a name that its row spells out."""
        if body is not None and body.object:
            roots.setdefault(body.object, name)
            return
        whole = body.whole if body is not None else None
        spelled = self.objects.get(whole.object) if whole is not None and whole.object else None
        if whole is not None and spelled is not None and not spelled.name:
            roots.setdefault(spelled.key, f"{name}Item" if whole.type.items else name)

    def _holders(self) -> dict[ObjectKey, Field]:
        """The first field that points to each object."""
        holders: dict[ObjectKey, Field] = {}
        for o in self.objects.values():
            for f in o.fields:
                for key in filter(None, (f.object, *f.alternatives)):
                    holders.setdefault(key, f)
        for p in (p for m in self.merged for p in m.parameters):
            if p.field.object:
                holders.setdefault(p.field.object, p.field)
        return holders

    def _held_as(self, key: ObjectKey) -> str:
        holder = self.holders.get(key)
        return (holder.type.leaf().name or holder.name) if holder else ""

    def names(self) -> dict[ObjectKey, str]:
        """Object key to component name."""
        wanted: dict[str, list[int]] = {}
        for number, keys in self.members.items():
            wanted.setdefault(self._wanted(keys[0]), []).append(number)
        taken = set(wanted)
        for name, numbers in wanted.items():
            ranked = sorted(numbers, key=lambda n: (-len(self.members[n]), n))
            self._names[ranked[0]] = name
            for number in ranked[1:]:
                chosen = unique(self._qualified(name, self.members[number][0]), taken)
                taken.add(chosen)
                self._names[number] = chosen
                origin = self.objects[self.members[number][0]].origin
                self.findings.append(
                    finding("schema-name-conflict", origin, name=name, count=len(numbers), schema=chosen)
                )
        return {key: self._names[number] for key, number in self.classes.items()}

    def _wanted(self, key: ObjectKey) -> str:
        label = self.labels[key]
        holder = self.holders.get(key)
        return schema_name(label, [holder.name] if holder else [])

    def _qualified(self, name: str, key: ObjectKey) -> str:
        """The name with its operation's in front."""
        owner = next((m for m in self.merged if any(p.page == key[0] for p in m.pages)), None)
        if owner is None:
            return f"{name}2"
        base = self.ids[(owner.method, owner.path)]
        base = base[0].upper() + base[1:]
        return name if name.startswith(base) else f"{base}{name}"

    def by_name(self) -> dict[str, list[Object]]:
        """Component name to the equal objects behind it."""
        return {self._names[n]: [self.objects[k] for k in keys] for n, keys in self.members.items()}


def _response_name(base: str, status: str, success: Sequence[str]) -> str:
    if status.startswith(("4", "5")):
        return "ErrorResponse"
    return f"{base}Response" if not success or status == success[0] else f"{base}{status}Response"
