"""What is known of each site before its pages are asked for: robots.txt, and the pages that sitemaps name."""

from __future__ import annotations

from collections import deque

from extractor.diagnostic import finding
from extractor.document import Origin
from extractor.fetch import urls
from extractor.fetch.answers import Answer, Failure, Get
from extractor.fetch.scope import Scope
from extractor.fetch.site.robots import Robots, robots
from extractor.fetch.site.sitemap import Sitemap, SitemapError, parse
from extractor.fetch.steps import Report, Steps, asked

MOST_HOPS = 5  # of robots.txt and sitemaps (RFC 9309, 2.3.1.2)
MOST_SITEMAPS = 200
MOST_PAGES = 500_000
_ROBOTS_BYTES = 5_000_000
_SITEMAP_BYTES = 50_000_000


class Sites:
    """Rules and sitemaps of the sites of a section, each asked for once."""

    def __init__(self, scope: Scope, agent: str, most: int) -> None:
        """``most``: most bytes of all sitemaps together."""
        self._scope, self._agent, self._left = scope, agent, most
        self._known: dict[str, Robots] = {}

    def robots(self, url: str) -> Steps[Robots]:
        """The rules for a URL."""
        root = urls.root(url)
        if root not in self._known:
            outcome = yield from self._followed(Get(f"{root}/robots.txt", _ROBOTS_BYTES, pages=False))
            self._known[root] = found = robots(outcome, self._agent)
            where = Origin(f"{root}/robots.txt")
            if isinstance(outcome, Failure) and outcome.trouble == "address":
                yield Report(finding("fetch-address", where, reason=outcome.reason))
            elif found.unknown:
                yield Report(finding("fetch-robots-unknown", where, site=urls.site(url), reason=found.unknown))
        return self._known[root]

    def pages(self) -> Steps[tuple[str, ...]]:
        """The pages that the sitemaps of all sites name, as canonical URLs: those of robots.txt, else /sitemap.xml."""
        queue = deque(u for root, known in self._known.items() for u in self._sitemaps(root, known))
        seen, found = set(queue), dict[str, None]()
        guessed = {f"{root}/sitemap.xml" for root, known in self._known.items() if not known.sitemaps}
        read = 0
        while queue and read < MOST_SITEMAPS and self._left > 0 and len(found) < MOST_PAGES:
            url, read = queue.popleft(), read + 1
            sitemap = yield from self._sitemap(url, quiet=url in guessed)
            found |= dict.fromkeys(u for u in (urls.canonical(p, url) for p in sitemap.pages) if u)
            further = [u for u in (urls.canonical(s, url) for s in sitemap.sitemaps) if u and u not in seen]
            queue.extend(u for u in dict.fromkeys(further) if self._scope.allows(u))
            seen.update(further)
        if queue:
            reason = f"{read} sitemaps with {len(found):,} pages were read before it, no more are"
            yield Report(finding("fetch-sitemap", Origin(queue[0]), reason=reason))
        return tuple(found)

    def _sitemaps(self, root: str, known: Robots) -> list[str]:
        if known.unknown:
            return []
        named = [urls.canonical(s, root) for s in known.sitemaps] or [f"{root}/sitemap.xml"]
        return [u for u in dict.fromkeys(named) if u and self._scope.allows(u)]

    def _sitemap(self, url: str, *, quiet: bool) -> Steps[Sitemap]:
        """A sitemap; an empty one where it cannot be read. ``quiet``: nobody said that there is one."""
        rules = yield from self.robots(url)
        if not rules.allows(url):
            return Sitemap()
        limit = min(_SITEMAP_BYTES, self._left)
        outcome = yield from self._followed(Get(url, limit, pages=False, delay=rules.delay))
        self._left -= len(outcome.body) if isinstance(outcome, Answer) else limit
        if isinstance(outcome, Answer) and outcome.status == 200:
            try:
                return parse(outcome.body)
            except SitemapError as error:
                reason = str(error)
        else:
            reason = outcome.reason if isinstance(outcome, Failure) else f"the server answered {outcome.status}"
        if not quiet:
            yield Report(finding("fetch-sitemap", Origin(url), reason=reason))
        return Sitemap()

    def _followed(self, get: Get) -> Steps[Answer | Failure]:
        """The outcome behind redirects, none of which leaves the allowed hosts."""
        url = get.url
        for _ in range(MOST_HOPS):
            outcome = yield from asked(Get(url, get.limit, pages=get.pages, delay=get.delay))
            if not isinstance(outcome, Answer) or not is_redirect(outcome):
                return outcome
            target = urls.canonical(outcome.header("location"), url)
            if target is None or not self._scope.allows(target):
                return Failure(url, "broken", f"it redirects to {outcome.header('location')}, which is not allowed")
            if is_downgrade(url, target):
                return Failure(url, "broken", "it redirects from https to http")
            url = target
        return Failure(url, "broken", f"it redirects more than {MOST_HOPS} times")


def is_redirect(answer: Answer) -> bool:
    """Whether an answer leads elsewhere."""
    return answer.status in {301, 302, 303, 307, 308} and bool(answer.header("location"))


def is_downgrade(url: str, target: str) -> bool:
    """Whether a step leads from https to http."""
    return urls.scheme(url) == "https" and urls.scheme(target) == "http"
