"""How much each kind of evidence says of which side a group of fields belongs to: the request or the answer.

The weights are whole numbers, set by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.values import dataclass

MARGIN = 2  # a lead of less is a guess

WEIGHTS: Mapping[str, int] = {
    "label": 10,  # the nearest heading, or line that serves as one, names the side
    "label-above": 4,  # a heading further up does
    "label-parameters": 3,  # the nearest one only says "Parameters", which requests and answers have
    "column-required": 2,  # a column says what is mandatory
    "column-default": 2,
    "column-place": 4,  # a column says where each goes
    "column-places": 8,  # it says so of every row, and of none that it goes where an answer has something
    "header-parameter": 1,  # the header above the names is "Parameter"
    "no-request-column": 1,  # nothing that only requests have: what comes back
    "path-variables": 2,  # variables of the path are among the names
    "query-names": 5,  # names of the query of a request line or of a called address are
    "no-body-sent": 6,  # a label says "request body", and the method has none (RFC 9110, section 9.3.1)
    "example-root": 7,  # the names are the members of what examples show
    "example-names": 4,  # examples have half of the names or more, at some depth
    "example-shows-more": -1,  # they have many more: what a call filters by comes back among much else
    "example-lacks": -4,  # examples of that side have none of them
    "example-lacks-needed": -5,  # they have some, and lack one that must be there
}

WORDS: Mapping[str, str] = {
    "label": "the heading above it names the {side}",
    "label-above": "it is in a section of the {side}",
    "label-parameters": "the line above it says parameters",
    "column-required": "a column says what is mandatory",
    "column-default": "a column says what is the default",
    "column-place": "a column says where each goes",
    "column-places": "every row says where it goes",
    "header-parameter": "the header above the names says parameter",
    "no-request-column": "no column that only requests have",
    "path-variables": "variables of the path are among the names",
    "query-names": "names of the query of an address are among the names",
    "no-body-sent": "the method sends no body",
    "example-root": "the {side} example has these members",
    "example-names": "the {side} example has these names",
    "example-shows-more": "the {side} example has many more names",
    "example-lacks": "the {side} example has none of these names",
    "example-lacks-needed": "the {side} example lacks a mandatory one of these names",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence: for which side it speaks, what it is (a key of ``WEIGHTS``) and how much it weighs."""

    side: str
    kind: str
    weight: int

    def describe(self) -> str:
        """The reason in words, with its weight: "the heading above it names the request (10)"."""
        side = "answer" if self.side == "response" else self.side
        return f"{WORDS[self.kind].format(side=side)} ({self.weight})"
