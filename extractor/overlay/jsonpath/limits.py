"""How far a query may go, and what is said of one that goes further or is none.

Queries are the user's own. Still, one that selects a million nodes or looks at more, or a pattern that takes a second
for a text, is a mistake, and is told as one.
"""

from __future__ import annotations

MAX_QUERY = 10_000
MAX_NODES = 1_000_000
MAX_STEPS = 1_000_000
MAX_DEPTH = 300
PATTERN_SECONDS = 1.0


class QueryError(ValueError):
    """A text that is no JSONPath query, or a query that cannot be followed."""
