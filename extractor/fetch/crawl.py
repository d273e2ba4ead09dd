"""The decisions of a run: which page next, what to make of its answer. No I/O: steps go out, replies come in.

Pages are visited breadth first: the start URLs, the links of each page in their order, then what sitemaps name beside
them. So the order depends on what the pages say and on nothing else.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from extractor.diagnostic import finding
from extractor.document import Origin
from extractor.fetch import links, urls
from extractor.fetch.answers import Answer, Failure, Get
from extractor.fetch.media import charset, damage, kind_of, media_type
from extractor.fetch.site import offers
from extractor.fetch.site.llms import named
from extractor.fetch.site.robots import Robots
from extractor.fetch.site.sitemap import SitemapError, parse
from extractor.fetch.site.sites import Sites, is_downgrade, is_redirect
from extractor.fetch.steps import End, Gone, Held, Keep, Listed, Move, Put, Report, Steps, Task, asked, recalled

MOST_HOPS = 10


class _LimitError(Exception):
    """A limit ends the run."""


def crawl(task: Task) -> Steps[End]:
    """All steps of a run, in order; its value says how it ended."""
    return (yield from _Crawl(task).run())


class _Crawl:
    def __init__(self, task: Task) -> None:
        self._task = task
        self._sites = Sites(task.scope, task.agent, task.total_bytes)
        self._queue = deque(task.starts)
        self._seen = set(task.starts)
        self._twins: set[str] = set()  # stems of the pages of which llms.txt names the Markdown
        self._offered: set[str] = set()  # OpenAPI documents that were told
        self._visited: set[str] = set()
        self._moves: dict[str, str] = {}
        self._asked = 0
        self._bytes = 0
        self._failed = False

    def run(self) -> Steps[End]:
        try:
            self._prefer((yield from named(self._task, self._sites)))
            yield from self._drain(len(self._task.starts) if self._task.dry else None)
            self._add((yield from self._sites.pages()))
            if self._task.dry:
                for url in self._queue:
                    yield Listed(url)
            else:
                yield from self._drain()
        except _LimitError as limit:
            yield Report(finding("fetch-limit", Origin(self._task.starts[0]), reason=limit, left=len(self._queue)))
            return End(complete=False, failed=self._failed, visited=frozenset(self._visited))
        return End(failed=self._failed, visited=frozenset(self._visited))

    def _drain(self, most: int | None = None) -> Steps[None]:
        while self._queue and most != 0:
            yield from self._visit(self._queue[0])
            self._queue.popleft()
            most = None if most is None else most - 1

    def _add(self, found: Iterable[str]) -> None:
        """Queue what belongs to the section and was not seen yet."""
        for link in map(self._task.scope.secured, found):
            twin = not offers.is_markdown(link) and offers.stem(link) in self._twins
            if link not in self._seen and self._task.scope.holds(link) and not twin:
                self._seen.add(link)
                self._queue.append(link)

    def _prefer(self, listed: Sequence[str]) -> None:
        """Queue what ``llms.txt`` names in front of all else; a page whose Markdown it names is not asked for."""
        self._twins |= {offers.stem(u) for u in listed if offers.is_markdown(u)}
        first = [u for u in dict.fromkeys(map(self._task.scope.secured, listed)) if u not in self._seen]
        self._seen.update(first)
        starts = [u for u in self._queue if offers.is_markdown(u) or offers.stem(u) not in self._twins]
        self._visited.update(set(self._queue) - set(starts))
        self._queue = deque((*first, *starts))

    def _visit(self, url: str) -> Steps[None]:
        """A page, behind as many redirects as lead to it inside the section."""
        for _ in range(MOST_HOPS):
            self._visited.add(url)
            robots = yield from self._sites.robots(url)
            if not robots.allows(url):
                yield from self._forbidden(url, robots)
                return
            held = None if self._task.dry else (yield from recalled(url))
            if held and held.done:
                yield Keep(url, None)
                self._add(_links(url, held.body, held.page.kind, held.page.charset))
                return
            answer = yield from self._answer(url, held, robots.delay)
            if answer is None:
                return
            if not is_redirect(answer):
                yield from self._take(url, answer, held)
                return
            target = yield from self._target(url, answer)
            if target is None or target in self._seen:
                return
            self._seen.add(target)
            url = target
        yield from self._fail("fetch-redirect-refused", url, target="", reason=f"it is the {MOST_HOPS}th in a row")

    def _forbidden(self, url: str, robots: Robots) -> Steps[None]:
        """A site without rules was reported as a whole."""
        if robots.unknown:
            self._failed = True
        else:
            yield Report(finding("fetch-robots", Origin(url)))

    def _answer(self, url: str, held: Held | None, delay: float) -> Steps[Answer | None]:
        """The answer for a page; None where there is none, which is reported. Raises _LimitError."""
        left = self._task.total_bytes - self._bytes
        if self._asked >= self._task.pages:
            raise _LimitError(f"{self._task.pages:,} pages were asked for")
        if left <= 0:
            raise _LimitError(f"{self._task.total_bytes:,} bytes were fetched")
        self._asked += 1
        limit = min(self._task.page_bytes, left)
        page = held.page if held else None
        get = Get(url, limit, page.etag if page else "", page.last_modified if page else "", delay=delay)
        outcome = yield from asked(get)
        if isinstance(outcome, Answer):
            self._bytes += len(outcome.body)
            return outcome
        if outcome.trouble in {"time", "later"}:
            raise _LimitError(outcome.reason)
        if outcome.trouble == "too-large" and limit < self._task.page_bytes:
            raise _LimitError(f"{self._task.total_bytes:,} bytes were fetched")
        yield from self._unanswered(url, outcome)
        return None

    def _unanswered(self, url: str, failure: Failure) -> Steps[None]:
        self._failed = True
        if failure.trouble == "too-large":
            yield Report(finding("fetch-too-large", Origin(url), reason=failure.reason))
        elif failure.trouble == "address":
            yield Report(finding("fetch-address", Origin(url), reason=failure.reason))
        else:
            yield Report(finding("fetch-failed", Origin(url), reason=failure.reason))

    def _target(self, url: str, answer: Answer) -> Steps[str | None]:
        """Where a redirect leads; None where it is not followed, which is reported."""
        shown = answer.header("location")
        target = urls.canonical(shown, url)
        if target is None:
            yield from self._fail("fetch-redirect-refused", url, target=shown, reason="that is no URL to fetch")
        elif is_downgrade(url, target):
            yield from self._fail("fetch-redirect-refused", url, target=target, reason="it leads from https to http")
        elif not self._task.scope.holds(target):
            yield Report(finding("fetch-redirect-outside", Origin(url), target=target))
        elif self._leads_back(target, url):
            yield from self._fail("fetch-redirect-refused", url, target=target, reason="it leads in a circle")
        else:
            self._moves[url] = target
            if answer.status in {301, 308} and not self._task.dry:
                yield Gone(url, answer.status)
            yield Move(url, target)
            return target
        return None

    def _leads_back(self, target: str, url: str) -> bool:
        while target != url and target in self._moves:
            target = self._moves[target]
        return target == url

    def _take(self, url: str, answer: Answer, held: Held | None) -> Steps[None]:
        """What an answer that is no redirect means."""
        if answer.status == 200:
            yield from self._page(url, answer)
        elif answer.status == 304 and held:
            yield Keep(url, answer)
            self._add(_links(url, held.body, held.page.kind, held.page.charset))
        elif not (answer.status in {404, 410} and not self._task.dry and (yield Gone(url, answer.status))):
            yield from self._fail("fetch-status", url, status=answer.status)

    def _page(self, url: str, answer: Answer) -> Steps[None]:
        kind = kind_of(url, answer.header("content-type"))
        if kind is None:
            yield from self._other(url, answer)
            return
        encoding = charset(answer.header("content-type"))
        if reason := damage(kind, answer.body, encoding):
            shown = media_type(answer.header("content-type")) or kind
            yield from self._fail("fetch-damaged", url, type=shown, reason=reason)
            return
        if kind == "html":
            text = links.text_of(answer.body, encoding)
            if links.is_shell(text):
                yield Report(finding("fetch-shell", Origin(url)))
            yield from self._offer(url, text)
            if (yield from self._twin(url, text)):
                self._add(_links(url, answer.body, kind, encoding))
                return
        yield from self._put(url, kind, answer)
        self._add(_links(url, answer.body, kind, encoding))

    def _offer(self, url: str, html: str) -> Steps[None]:
        """Tell of an OpenAPI document that a page names, once."""
        found = offers.openapi_of(html, url)
        if found and found not in self._offered:
            self._offered.add(found)
            yield Report(finding("fetch-openapi", Origin(url), document=found))

    def _twin(self, url: str, html: str) -> Steps[bool]:
        """Whether the Markdown that a page names as its alternate is stored in its place."""
        twin = offers.twin_of(html, url)
        if twin is None or self._task.dry or not self._task.scope.holds(twin):
            return False
        if twin in self._visited:
            return True
        robots = yield from self._sites.robots(twin)
        if not robots.allows(twin):
            return False
        self._seen.add(twin)
        self._visited.add(twin)
        held = yield from recalled(twin)
        answer = yield from self._answer(twin, held, robots.delay)
        if answer is not None and answer.status == 304 and held:
            yield Keep(twin, answer)
            return True
        if answer is None or answer.status != 200 or kind_of(twin, answer.header("content-type")) != "markdown":
            return False
        yield from self._put(twin, "markdown", answer)
        return True

    def _put(self, url: str, kind: str, answer: Answer) -> Steps[None]:
        verdict = None if self._task.dry else (yield Put(url, kind, answer))
        if verdict == "edited":
            yield Report(finding("fetch-edited", Origin(url)))
        elif verdict == "foreign":
            yield Report(finding("fetch-foreign", Origin(url)))

    def _other(self, url: str, answer: Answer) -> Steps[None]:
        """No page: a sitemap that was given as a start, or what is not kept."""
        if url in self._task.starts and answer.body:
            try:
                found = parse(answer.body)
            except SitemapError:
                pass
            else:
                self._add(u for u in (urls.canonical(p, url) for p in found.pages) if u)
                return
        shown = media_type(answer.header("content-type")) or "of no stated type"
        yield Report(finding("fetch-type", Origin(url), type=shown))

    def _fail(self, code: str, url: str, **values: Any) -> Steps[None]:
        self._failed = True
        yield Report(finding(code, Origin(url), **values))


def _links(url: str, body: bytes, kind: str, encoding: str) -> tuple[str, ...]:
    return links.of_page(kind, body, url, encoding)
