"""The servers of one page beside its request lines, and which of them its operations are asked at.

Base URL: https://sea.example/api/boats
GET /api/boats/{id}                         the server is https://sea.example
"""

from __future__ import annotations

from extractor.api import Page
from extractor.values import replace


def with_own_server(page: Page) -> Page:
    """The page, each of its servers once and without a path that most of its request lines repeat; its operations with
    the server where it names one alone."""
    if not page.servers or not page.operations:
        return page
    paths = [o.path.partition("#")[0] for o in page.operations]
    shown = [server.above(paths) for server in page.servers]
    servers = tuple({s.url: s for s in reversed(shown) if s.url}.values())[::-1]  # "/api" of "/api/boats" leaves none
    told = servers[0].url if len(servers) == 1 else ""
    return replace(page, servers=servers, operations=tuple(replace(o, told=told) for o in page.operations))
