"""What ``llms.txt`` of a section names: the pages that its site offers to programs."""

from __future__ import annotations

from extractor.fetch import links
from extractor.fetch.answers import Answer, Get
from extractor.fetch.media import kind_of
from extractor.fetch.site import offers
from extractor.fetch.site.sites import Sites
from extractor.fetch.steps import Steps, Task, asked


def named(task: Task, sites: Sites) -> Steps[tuple[str, ...]]:
    """The URLs of the section in the first ``llms.txt`` that has any; none where robots.txt forbids to look."""
    for place in offers.listings(task.starts):
        if not task.scope.allows(place):
            continue
        robots = yield from sites.robots(place)
        if not robots.allows(place):
            continue
        outcome = yield from asked(Get(place, task.page_bytes, pages=False, delay=robots.delay))
        if not isinstance(outcome, Answer) or outcome.status != 200:
            continue
        if kind_of(place, outcome.header("content-type")) not in {"text", "markdown"}:
            continue
        if found := tuple(u for u in links.of_page("markdown", outcome.body, place) if task.scope.holds(u)):
            return found
    return ()
