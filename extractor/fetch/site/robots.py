"""robots.txt (RFC 9309): what may be asked for, how often, and where sitemaps are.

Read by Protego: the standard library's reader knows neither ``*`` nor ``$``, and takes the first rule that fits in
place of the longest one.
"""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from extractor.fetch.answers import Answer, Outcome

MOST_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB are to be read
_ALL = Protego.parse("")


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site. ``unknown``: why they could not be read; then nothing may be asked for."""

    rules: Protego
    agent: str
    unknown: str = ""

    def allows(self, url: str) -> bool:
        """Whether a URL may be asked for."""
        return not self.unknown and bool(self.rules.can_fetch(url, self.agent))

    @property
    def delay(self) -> float:
        """Least seconds between two requests; 0 where the rules name none."""
        return max(0.0, float(self.rules.crawl_delay(self.agent) or 0.0))

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that the file names, in its order."""
        return tuple(self.rules.sitemaps)


def robots(outcome: Outcome, agent: str) -> Robots:
    """The rules that an answer to ``/robots.txt`` means (RFC 9309, 2.3.1): no file allows all, no answer nothing."""
    if not isinstance(outcome, Answer):
        return Robots(_ALL, agent, outcome.reason)
    if outcome.status == 200:
        return Robots(Protego.parse(outcome.body[:MOST_BYTES].decode("utf-8-sig", "replace")), agent)
    if 400 <= outcome.status < 500 and outcome.status != 429:
        return Robots(_ALL, agent)
    return Robots(_ALL, agent, f"the server answered {outcome.status}")
