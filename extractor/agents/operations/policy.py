"""What may be called, and what a call does to the service: told by the method, and by the words of the documentation.

GET ListBoats   -> may be called, reads only
GET DeleteBoat  -> may be called where it is named, destroys
POST MoorBoat   -> may be called where POST is allowed, or it is named
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from extractor.agents.operations.catalogue import Entry
from extractor.codegen.model.package import Location, Operation
from extractor.oas.words import words
from extractor.values import dataclass, field

READING = frozenset({"GET", "HEAD"})
_IDEMPOTENT = READING | {"PUT", "DELETE", "OPTIONS", "TRACE"}  # RFC 9110, section 9.2.2
_KEY = "idempotency-key"


@cache
def _verbs() -> Mapping[str, frozenset[str]]:
    raw = yaml.safe_load((files("extractor.agents.operations") / "verbs.yaml").read_text(encoding="utf-8"))
    return {kind: frozenset(listed) for kind, listed in raw.items()}


@dataclass(frozen=True, slots=True)
class Effects:
    """What a call does, as hints of the protocol say it."""

    reads: bool
    destroys: bool
    idempotent: bool


def effects(operation: Operation) -> Effects:
    """What a call of an operation does. What is not told to be harmless is not held for it."""
    reads = operation.method in READING and not _says(operation, "change") and not _says(operation, "destroy")
    keyed = any(p.place is Location.HEADER and p.name.lower() == _KEY for p in operation.parameters)
    overwrites = operation.method in {"DELETE", "PUT", "PATCH"}
    return Effects(
        reads,
        not reads and (overwrites or _says(operation, "destroy")),
        reads or (operation.method in _IDEMPOTENT - READING) or keyed,
    )


def _says(operation: Operation, kind: str) -> bool:
    """Whether id, selector or summary begins with a verb of a kind."""
    _, _, selector = operation.path.partition("#")
    return any(_begins(text, kind) for text in (operation.id, selector.rpartition("=")[2], operation.summary) if text)


def _begins(text: str, kind: str) -> bool:
    first = next(iter(words(text.rpartition("/")[2] or text)), "").lower()
    verbs = _verbs()[kind]
    return not verbs.isdisjoint(_forms(first)) or any(not v.isascii() and first.startswith(v) for v in verbs)


def _forms(word: str) -> set[str]:
    """What a verb may be as it is listed: "deleting" and "deletes" are delete, "setting" is set."""
    found = {word, word.removesuffix("s"), word.removesuffix("es")}
    if word.endswith("ing"):
        found |= {word[:-3], f"{word[:-3]}e", word[:-4]}
    return found


@dataclass(frozen=True, slots=True)
class Policy:
    """What is allowed: methods, and operations by name."""

    methods: frozenset[str] = field(default=READING)
    names: frozenset[str] = frozenset()

    def allows(self, entry: Entry) -> bool:
        """Whether an operation may be called: it is named, or its method is allowed, and a GET is what it seems."""
        method = entry.operation.method
        if entry.name in self.names:
            return True
        return method in self.methods and (method not in READING or effects(entry.operation).reads)

    def refusal(self, entry: Entry) -> str:
        """Why an operation may not be called and how it may be."""
        method = entry.operation.method
        if method in READING:
            return (
                f"{entry.name} is a {method}, and its documentation says that it changes something; whoever runs this "
                f"server allows it by --allow {entry.name}"
            )
        return (
            f"{entry.name} is a {method}, which is not allowed here; whoever runs this server allows it by "
            f"--allow {method} or --allow {entry.name}"
        )
