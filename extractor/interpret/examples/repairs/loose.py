"""JSON as people write it by hand: literals of JavaScript and Python, placeholders without quotes, lost commas.

{'id': [ID], size: #integer#, "open": True|False        {"id": null, "size": null, "open": true,
 "name": "ada"}                                          "name": "ada"}
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from extractor.interpret.examples.repairs.shapes import bare_type
from extractor.lazy_regex import lazy_regex

# A string in double or single quotes: '"a \\" b"', "'it'"
_STRING = lazy_regex(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'")
_MASK = lazy_regex(r"\"(\d{1,9})\"")  # '"12"': what stands for the string of that number
_KEY = lazy_regex(r"([{,]\s{0,200})([A-Za-z_$][\w$-]{0,80})(?=\s{0,20}:)")  # "{size:"
_CONSTANT = lazy_regex(r"\b(True|False|None|undefined|NaN)\b")  # "True", "undefined"
_CONSTANTS = {"True": "true", "False": "false", "None": "null", "undefined": "null", "NaN": "null"}
_EITHER = re.compile(r"(\{\s?)?\b(?:true|false)\s?[/|]\s?(?:true|false)\b(?(1)\s?\})")  # "true/false", "{true|false}"
# What is no value and stands where one must: "<id>", "[ID]", "#integer#", "$ID", "{{id}}", "{boatId}", "integer", "X"
_PLACEHOLDER = re.compile(
    r"(?<=[:\[,])(\s{0,200})(?!(?:true|false|null)\b)"
    r"(?:<[^<>\n\"]{1,80}>|\[[A-Za-z][^\[\]\n\",:]{0,60}\]|#[\w ]{1,40}#|\{\{[^{}\n\"]{1,60}\}\}"
    r"|\{[A-Za-z][\w ./|-]{0,60}\}|\$\{?\w{1,60}\}?"
    r"|[A-Za-z_][\w ./|-]{0,60}?)(?=\s{0,200}[,}\]])"
)
_ONE = r"(?:\"\d{1,9}\"|-?\d{1,20}|true|false|null)"
_ALTERNATIVES = lazy_regex(rf"({_ONE})(?:\s{{0,3}}\|\s{{0,3}}{_ONE}){{1,30}}(?=\s{{0,200}}[,}}\]])")  # '1 | 2,'
# '"1"\n"2":', strings as their numbers
_NO_COMMA = lazy_regex(r"((?:\"|\d|\]|\}|\b(?:true|false|null))[ \t]{0,40})\n(?=\s{0,200}\"\d{1,9}\"\s{0,20}:)")
MOST_STRINGS = 100_000


def without_literals(text: str) -> str:
    """Keys without quotes, strings in single quotes and constants of JavaScript and Python as JSON has them."""
    return _on_masked(text, lambda masked: _KEY.sub(r'\1"\2"', _CONSTANT.sub(_constant, masked)), single=True)


def without_placeholders(text: str) -> str:
    """``null`` for each placeholder without quotes where a value must stand, a mark for one that is a type, the first
    of several alternatives."""

    def change(masked: str) -> str:
        return _PLACEHOLDER.sub(_value, _ALTERNATIVES.sub(r"\1", _EITHER.sub("true", masked)))

    return _on_masked(text, change)


def _value(found: re.Match[str]) -> str:
    space = found.group(1)
    typed = bare_type(found.group()[len(space) :].strip(" {}"))
    return space + (json.dumps(typed) if typed else "null")


def with_commas(text: str) -> str:
    """A comma where a value ends a line and a member opens the next one."""
    return _on_masked(text, lambda masked: _NO_COMMA.sub(r"\1,\n", masked))


def _constant(found: re.Match[str]) -> str:
    return _CONSTANTS[found.group(1)]


def _on_masked(text: str, change: Callable[[str], str], *, single: bool = False) -> str:
    """The text changed outside its strings; ``single``: strings in single quotes get double ones."""
    strings: list[str] = []

    def mask(found: re.Match[str]) -> str:
        shown = found.group()
        if shown[0] == "'" and not single:
            return shown
        strings.append(json.dumps(shown[1:-1].replace("\\'", "'")) if shown[0] == "'" else shown)
        return f'"{len(strings) - 1}"'

    masked = _STRING.sub(mask, text)
    return _MASK.sub(lambda found: _string(strings, found), change(masked)) if len(strings) < MOST_STRINGS else text


def _string(strings: list[str], found: re.Match[str]) -> str:
    return strings[int(found.group(1))]
