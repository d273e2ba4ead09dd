"""The review served to one person on their own machine: files as they are, and the review state to read and write.

Three things keep others out. The address holds a secret, which becomes a cookie that only this site gets; so nobody
else on the machine, and no page of another site, reads or writes anything. The host must be this server's own, so that
no name that leads here (DNS rebinding) is served. And what writes must come from this site's own pages (Origin).
"""

from __future__ import annotations

import secrets
import threading
from base64 import b64decode
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from extractor.oas.writing.publishing import locked
from extractor.overlay.model import OverlayError
from extractor.review.build import Build
from extractor.review.marks.rekey import rekeyed
from extractor.review.marks.state import (
    Entry,
    Review,
    ReviewError,
    State,
    digest_of,
    evidence_of,
    read_review,
    write_review,
)
from extractor.review.serving.accepting import Baseline, accepted_with, cause_states
from extractor.review.serving.bodies import mark_of, read_body, value_of
from extractor.review.serving.corrections import Value, start_correction
from extractor.review.site import state_script

MAX_PAGE = 12_000_000  # a page to try, in base64
Tried = Callable[[str, bytes], dict[str, Any]]  # name and bytes of a page -> what came of it; may raise ValueError
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Files:
    """Where things lie: the document, the site, the review and the overlay that "wrong" starts."""

    spec: Path
    folder: Path
    state: Path
    overlay: Path


@dataclass
class ReviewWriter:
    """Writes what the reviewer says. Each change reads the file anew, alone among the servers of that file, so that
    edits by hand and by others are kept."""

    build: Build
    files: Files
    baseline: Baseline | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def script(self) -> str:
        """The state as a script. Raises ReviewError, or ValueError where the baseline cannot be read."""
        states = cause_states(self.baseline, self.build.findings) if self.baseline is not None else None
        causes = None if states is None else [asdict(state) for state in states]
        return state_script(self.build, self._review(), serve=True, causes=causes)

    def _review(self) -> Review:
        """The review in the file, its entries at the places where their facts are now. Raises ReviewError."""
        return rekeyed(read_review(self.files.state), self.build.spec, self.build.sources, self.build.texts)

    def mark(self, pointer: str, state: str, note: str, value: Value | None = None) -> str:
        """Set or clear an entry; the name of the overlay where a correction (to ``value``) was started.

        Raises ReviewError, OverlayError, OSError, and LookupError where the document has no such place.
        """
        self.files.state.parent.mkdir(parents=True, exist_ok=True)
        with self._lock, locked(self.files.state.parent):  # another server may have the same file
            review = self._review()
            entries = dict(review.entries)
            started = ""
            if state == "none":
                entries.pop(pointer, None)
            else:
                known = (self.build.spec, self.build.sources, self.build.texts, pointer)
                said: State = "wrong" if state == "wrong" else "reviewed"
                entries[pointer] = Entry(said, digest_of(*known), note, evidence_of(*known))
            if state == "wrong" and start_correction(
                self.build, self.files.spec, self.files.overlay, pointer, note, value=value
            ):
                started = self.files.overlay.name
            write_review(self.files.state, replace(review, entries=entries))
        return started


@dataclass(frozen=True, slots=True)
class Served:
    """What a server answers with: the files of a folder, a review to write where there is one, and pages that are
    tried where that is offered."""

    folder: Path
    writer: ReviewWriter | None = None
    tried: Tried | None = None


def application(served: Served, token: str, hosts: frozenset[str]) -> Starlette:
    """The server. ``hosts`` are the values that the header Host may have."""

    async def answer(request: Request) -> Response:
        return await _guarded(request, served, token, hosts)

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "HEAD", "POST"])])


def new_token() -> str:
    """A secret for an address."""
    return secrets.token_urlsafe(24)


async def _guarded(request: Request, served: Served, token: str, hosts: frozenset[str]) -> Response:
    response = _refusal(request, token, hosts) or _entrance(request, token) or await _route(request, served)
    for name, value in _HEADERS.items():
        response.headers[name] = value
    return response


def _refusal(request: Request, token: str, hosts: frozenset[str]) -> Response | None:
    if request.headers.get("host", "") not in hosts:
        return _plain_response(421, "this server answers under its own address only")
    if not _same(request.query_params.get("token", ""), token) and not _same(_cookie(request), token):
        return _plain_response(403, "open the address with its token, as the command printed it")
    if request.method == "POST" and not _from_here(request):
        return _plain_response(403, "only the pages of this server may write")
    return None


def _same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), token.encode())


def _cookie_name(request: Request) -> str:
    """Cookies know no ports; so that two reviews do not share one, its name does."""
    host = request.headers["host"]
    return f"spectable-review-{urlsplit(f'//{host}').port or 80}"


def _cookie(request: Request) -> str:
    return request.cookies.get(_cookie_name(request), "")


def _from_here(request: Request) -> bool:
    """Whether a request comes from a page of this server: browsers say so, and nothing else is trusted."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    own = request.headers.get("origin") == f"http://{request.headers['host']}"
    return own and kind == "application/json" and request.headers.get("sec-fetch-site", "same-origin") == "same-origin"


def _entrance(request: Request, token: str) -> Response | None:
    """The address with the token leads to the front page, and leaves the token behind."""
    if "token" not in request.query_params or request.method == "POST":
        return None
    response = RedirectResponse("/", status_code=303)
    response.set_cookie(_cookie_name(request), token, httponly=True, samesite="strict", path="/")
    return response


async def _route(request: Request, served: Served) -> Response:
    path = request.path_params["path"]
    if request.method == "POST" and path == "api/review" and served.writer:
        return await _write(request, served.writer)
    if request.method == "POST" and path == "api/accept" and served.writer and served.writer.baseline:
        return await _accept(request, served.writer.build, served.writer.baseline)
    if request.method == "POST" and path == "api/try" and served.tried:
        return await _try(request, served.tried)
    if request.method == "POST":
        return _plain_response(404, "nothing to write there")
    if path == "state.js" and served.writer:
        try:
            return Response(await run_in_threadpool(served.writer.script), media_type="text/javascript")
        except ValueError as error:
            return _plain_response(500, str(error))
    return await run_in_threadpool(_file, served.folder, path or "index.html")


async def _try(request: Request, tried: Tried) -> Response:
    """A page that was dropped, as JSON: name, and its bytes in base64."""
    try:
        body = await read_body(request, MAX_PAGE)
        name, data = (body.get("name"), body.get("data")) if isinstance(body, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(data, str):
            raise ValueError("name and data must be texts")
        return JSONResponse(await run_in_threadpool(tried, name, b64decode(data, validate=True)))
    except ValueError as error:
        return JSONResponse({"error": str(error)}, 400)


def _file(folder: Path, path: str) -> Response:
    """A file of the site; nothing outside its folder and nothing hidden."""
    place = folder / path
    try:
        inside = place.resolve().is_relative_to(folder.resolve())
        data = place.read_bytes() if inside and not any(part.startswith(".") for part in path.split("/")) else None
    except (OSError, ValueError):
        data = None
    if data is None:
        return _plain_response(404, "there is no such page")
    return Response(data, media_type=guess_type(path)[0] or "text/plain")


async def _accept(request: Request, build: Build, baseline: Baseline) -> Response:
    """Accept all findings of a cause."""
    try:
        more = accepted_with(await read_body(request), baseline, build.findings)
        file = await run_in_threadpool(baseline.accept, more)
    except ValueError as error:
        return JSONResponse({"error": str(error)}, 400)
    except OSError as error:
        return JSONResponse({"error": f"cannot be written: {error.strerror or error}"}, 500)
    return JSONResponse({"baseline": file, "count": len(more)})


async def _write(request: Request, writer: ReviewWriter) -> Response:
    try:
        body = await read_body(request)
        pointer, state, note = mark_of(body, writer.build)
        overlay = await run_in_threadpool(writer.mark, pointer, state, note, value_of(body, writer.build))
    except (ReviewError, OverlayError, ValueError) as error:
        return JSONResponse({"error": str(error)}, 400)
    except OSError as error:
        return JSONResponse({"error": f"cannot be written: {error.strerror or error}"}, 500)
    return JSONResponse({"overlay": overlay})


def _plain_response(status: int, text: str) -> Response:
    return PlainTextResponse(f"{text}\n", status)
