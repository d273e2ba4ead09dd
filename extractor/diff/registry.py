"""The rules, read from ``rules.yaml`` and checked against ``schema.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema
import yaml

from extractor.diff.model import Change, Direction, Level
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What an id means. ``text`` has placeholders for a change's values; ``why`` says what it means to callers."""

    id: str
    kind: str
    direction: Direction
    level: Level
    subject: str
    text: str
    why: str


def _data(name: str) -> Any:
    return yaml.safe_load((files("extractor.diff") / name).read_text(encoding="utf-8"))


@cache
def rules() -> Mapping[str, Rule]:
    """All rules, by id, in the order of the file.

    Raises ValueError where the file is not as its schema says, or an id stands twice.
    """
    return read_rules(_data("rules.yaml"))


def read_rules(raw: Any) -> Mapping[str, Rule]:
    """The rules of a loaded file: an entry with two levels makes a rule for each direction.

    Raises ValueError with the place that is at fault.
    """
    fault = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(_data("schema.yaml")).iter_errors(raw))
    if fault is not None:
        raise ValueError(f"rules at {fault.json_path}: {fault.message}")
    found: dict[str, Rule] = {}
    for subject, entries in raw.items():
        for kind, entry in entries.items():
            for rule in _rules(subject, kind, entry):
                if rule.id in found:
                    raise ValueError(f"rules at $.{subject}.{kind}: the id {rule.id} stands twice")
                found[rule.id] = rule
    return found


def _rules(subject: str, kind: str, entry: Mapping[str, Any]) -> Iterator[Rule]:
    said = (subject, entry["text"], entry["why"])
    if "level" in entry:
        yield Rule(kind, kind, Direction(entry.get("direction", "none")), Level(entry["level"]), *said)
        return
    for direction in (Direction.REQUEST, Direction.RESPONSE):
        yield Rule(f"{direction}-{kind}", kind, direction, Level(entry[direction.value]), *said)


def rule_for(kind: str, direction: Direction) -> Rule:
    """The rule of a kind of difference: that of the direction, where the kind has one for each."""
    return rules().get(f"{direction}-{kind}") or rules()[kind]


def text_of(change: Change) -> str:
    """What changed, in a sentence without its place."""
    shown = {name: show(value) for name, value in change.values}
    return rules()[change.rule].text.format(**shown)


def show(value: Any) -> str:
    """A value in a sentence: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else yaml.dump(value, default_flow_style=True, width=2**16).split("\n")[0]
