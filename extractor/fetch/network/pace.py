"""When to ask, and when to ask again: a rate for each host, waits that grow, and what servers ask to wait."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from extractor.fetch import urls
from extractor.fetch.answers import AGAIN, Answer, Failure, Get, Outcome

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
LONGEST_WAIT = 120.0  # seconds; a server that asks for more is left alone
FIRST_WAIT = 1.0


@dataclass(frozen=True, slots=True)
class Clocks:
    """Time as the program sees it; tests bring their own."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random
    today: Callable[[], datetime] = lambda: datetime.now(UTC)


def again(outcome: Outcome) -> bool:
    """Whether the same request may fare better later."""
    return outcome.status in BUSY if isinstance(outcome, Answer) else outcome.trouble in AGAIN


def asked_wait(answer: Answer, today: datetime) -> float | None:
    """Seconds that a server asks to wait (Retry-After as seconds or a date); None where it does not."""
    value = answer.header("retry-after")
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - today).total_seconds())


def wait(attempt: int, asked: float | None, jitter: float) -> float:
    """Seconds before the attempt after ``attempt`` (0 is the first): doubled each time, with up to half of it added
    by ``jitter`` (0 to 1), and never less than the server asks for."""
    own = min(FIRST_WAIT * 2.0 ** min(attempt, 16), LONGEST_WAIT / 2) * (1 + jitter / 2)
    return max(own, asked or 0.0)


class Pace:
    """Asks as often as allowed, in time. ``end``: the moment by which the whole run must be over."""

    def __init__(
        self,
        get: Callable[[Get, float], Outcome],
        *,
        rate: float,
        retries: int,
        seconds: float,
        clocks: Clocks,
    ) -> None:
        self._get, self._interval, self._retries, self._clocks = get, 1 / rate, retries, clocks
        self._end = clocks.now() + seconds
        self._next: dict[str, float] = {}

    def ask(self, get: Get) -> Outcome:
        """The last outcome of a request and of its repetitions."""
        attempt = 0
        while True:
            if not self._sleep(self._next.get(urls.site(get.url), 0.0) - self._clocks.now()):
                return _over(get)
            outcome = self._get(get, self._end - self._clocks.now())
            self._next[urls.site(get.url)] = self._clocks.now() + max(self._interval, get.delay)
            if not again(outcome):
                return outcome
            asked = asked_wait(outcome, self._clocks.today()) if isinstance(outcome, Answer) else None
            if (asked or 0) > LONGEST_WAIT:
                return Failure(get.url, "later", f"the server asks to wait {asked:.0f} seconds")
            if attempt >= self._retries:
                return outcome
            if not self._sleep(wait(attempt, asked, self._clocks.jitter())):
                return _over(get)
            attempt += 1

    def _sleep(self, seconds: float) -> bool:
        """Wait; False where the run would be over by then."""
        if self._clocks.now() + max(seconds, 0.0) >= self._end:
            return False
        if seconds > 0:
            self._clocks.sleep(seconds)
        return True


def _over(get: Get) -> Failure:
    return Failure(get.url, "time", "the time of the run is over")
