"""When a call is tried again, and how long to wait before."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """``most`` further tries, seconds of waiting that grow from ``base`` to ``cap``; only methods that may be repeated, and
    calls with a header of ``keys``, by which the service knows a repeated call.
    """

    most: int = 2
    base: float = 0.5
    cap: float = 30.0
    statuses: frozenset[int] = frozenset({408, 429, 500, 502, 503, 504})
    methods: frozenset[str] = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "PUT", "DELETE"})
    keys: frozenset[str] = frozenset({"idempotency-key", "x-idempotency-key"})

    def repeats(self, method: str, headers: Iterable[tuple[str, str]]) -> bool:
        """Whether a request may be sent again."""
        return method in self.methods or any(name.lower() in self.keys for name, _ in headers)

    def delay(self, attempt: int, status: int | None, headers: Mapping[str, str]) -> float | None:
        """Seconds to wait before try ``attempt`` + 1, or None to give up. ``status`` is None where nothing answered.

        ``Retry-After`` (RFC 9110, section 10.2.3) is obeyed; one longer than ``cap`` ends the tries.
        """
        if attempt > self.most or (status is not None and status not in self.statuses):
            return None
        asked = _retry_after(headers)
        if asked is not None:
            return asked if asked <= self.cap else None
        return random.uniform(0, min(self.cap, self.base * 2 ** (attempt - 1)))


def _retry_after(headers: Mapping[str, str]) -> float | None:
    raw = next((v for k, v in headers.items() if k.lower() == "retry-after"), "").strip()
    if raw.isdigit():
        return float(raw)
    try:
        moment = parsedate_to_datetime(raw)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
