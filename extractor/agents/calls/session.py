"""Calls as the runtime of generated clients sends them, with redirects that stay where the call went."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from extractor.codegen.targets.python.runtime import endpoint, errors, session

MOST = 5  # redirects one after the other
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = frozenset({"GET", "HEAD"})


class RedirectError(errors.CallError):
    """A redirect that is not followed; the message says why."""


class Session(session.AsyncSession):
    """A session that follows redirects of GET and HEAD to the same scheme, host and port, signed anew."""

    async def raw(self, call: endpoint.Call[Any], options: session.RequestOptions | None = None) -> Any:
        """The answer as it came. Raises ``ConnectionFailed`` and RedirectError."""
        answer = await super().raw(call, options)
        url = self.settings.outgoing(call, (options or session.RequestOptions())).url
        for _ in range(MOST):
            if not _leads_on(call, answer.status):
                return answer
            url = _target(call, answer, url)
            split = urlsplit(url)
            settings = replace(self.settings, base_url=f"{split.scheme}://{split.netloc}", documented=False)
            followed = session.AsyncSession(settings, self._http)
            answer = await followed.raw(_moved(call, split.path or "/", split.query), options)
        raise RedirectError(f"{call.endpoint.id}: more than {MOST} redirects, one after the other")


def _leads_on(call: endpoint.Call[Any], status: int) -> bool:
    """Whether an answer is a redirect that the documentation does not name as an answer."""
    return status in _REDIRECTS and endpoint.by_status(call.endpoint.answers, status) is None


def _target(call: endpoint.Call[Any], answer: Any, url: str) -> str:
    """Where a redirect leads. Raises RedirectError where that is elsewhere, or the call changes something."""
    location = next((str(v) for k, v in answer.headers.items() if k.lower() == "location"), "")
    target: str = urljoin(url, location)
    if call.endpoint.method not in _SAFE:
        raise RedirectError(f"{call.endpoint.id}: a redirect of a {call.endpoint.method} is not followed: {target}")
    if not location or _origin(target) != _origin(url):
        raise RedirectError(f"{call.endpoint.id}: a redirect to another server is not followed: {target}")
    return target


def _origin(url: str) -> tuple[str, str]:
    split = urlsplit(url)
    return split.scheme.lower(), split.netloc.lower()


def _moved(call: endpoint.Call[Any], path: str, query: str) -> endpoint.Call[Any]:
    """The call at another place of its server: with its headers, and the query of that place."""
    kept = [
        (p, v) for p, v in zip(call.endpoint.parameters, call.values, strict=True) if p.place in ("header", "cookie")
    ]
    kept += [(endpoint.Parameter(name, "query"), value) for name, value in parse_qsl(query, keep_blank_values=True)]
    moved = replace(call.endpoint, path=path, parameters=tuple(p for p, _ in kept), server="")
    return replace(call, endpoint=moved, values=tuple(v for _, v in kept), address="")
