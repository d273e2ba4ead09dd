"""The server objects of the document: one an address, or one with a region for all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.api import Page, Server
from extractor.openapi.access.server_variables import with_variables
from extractor.openapi.access.servers import documented_servers
from extractor.openapi.evidence.ledger import Ledger
from extractor.openapi.merging.merge import Operations
from extractor.spill import Series

Node = dict[str, Any]
_REGION = re.compile(r"^[a-z]{2,}-[a-z0-9-]{2,}$")  # "eu-west-1"


def server_objects(stated: Sequence[str], pages: Series[Page], merged: Operations, ledger: Ledger) -> list[Node]:
    """The servers that the user states, else those that pages document."""
    if stated:
        return [with_variables({"url": url}) for url in stated]
    documented = documented_servers(pages)
    if not documented:
        return []
    template = _template(documented)
    told: dict[str, list[Server]] = {}
    paths = [g.path for g in merged.groups]
    for server in documented:
        if url := server.above(paths).url:  # none of "/api", where paths have that in front
            told.setdefault(url, []).append(server)
    servers = [template] if template else [_server(url, same) for url, same in told.items()]
    for index, same in enumerate([documented] if template else told.values()):
        ledger.mark(servers, index, [s.origin for s in same])
    return servers


def _server(url: str, same: Sequence[Server]) -> Node:
    """A server as its page describes it; without a description where it stands for several."""
    described = same[0].description if len(same) == 1 else ""
    return with_variables({"url": url, **({"description": described} if described else {})})


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
