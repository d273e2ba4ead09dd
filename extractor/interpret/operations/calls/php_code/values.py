"""Values in the code of PHP, as far as the options of a call have them: texts, arrays, what a function is given.

array('name' => 'Ida', 'crew' => [1, 2])        {"name": "Ida", "crew": {"0": 1, "1": 2}}
http_build_query($fields)                       Given("http_build_query", the value of $fields)
"""

from __future__ import annotations

import re

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MAX_DEPTH = 12
MAX_ITEMS = 400
# What parts the words of code: spaces and comments.
_SPACE = lazy_regex(r"(?:\s{1,400}|//[^\n]{0,400}|#[^\n\[]{0,400}|/\*.{0,2000}?\*/)+", re.DOTALL)
_TEXT = lazy_regex(r"'((?:[^'\\]|\\.){0,4000})'|\"((?:[^\"\\]|\\.){0,4000})\"", re.DOTALL)  # "'boats'", '"boats"'
_NUMBER = lazy_regex(r"-?\d{1,18}(?:\.\d{1,18})?")  # "-2.5"
_VARIABLE = lazy_regex(r"\$([A-Za-z_]\w{0,60})")  # "$boat"
_OPENS = lazy_regex(r"array\s{0,4}\(|\[", re.IGNORECASE)  # "array(", "["
_WORD = lazy_regex(r"(?:new\s{1,4})?\\?([A-Za-z_]\w{0,60})(\s{0,4}\()?")  # "true", "json_encode(", "new CURLFile("
_ARROW = lazy_regex(r"=>")  # "=>"


@dataclass(frozen=True, slots=True)
class GivenOptions:
    """A call of a function, with the first of what it is given."""

    function: str
    value: Value


Value = str | int | float | bool | None | dict[str, "Value"] | GivenOptions


class PhpReader:
    """Reads values of a piece of code, those of its variables too."""

    def __init__(self, code: str) -> None:
        self._code = code

    def value(self, at: int, depth: int = 0) -> tuple[Value, int]:
        """The value that begins there and where it ends; None for anything that is no value."""
        found, end = self._single(self._past(at), depth)
        after = self._past(end)
        while self._code[after : after + 1] == "." and isinstance(found, str):  # texts that are joined
            more, end = self._single(self._past(after + 1), depth)
            found = found + more if isinstance(more, str) else None
            after = self._past(end)
        return found, end

    def _past(self, at: int) -> int:
        space = _SPACE.match(self._code, at)
        return space.end() if space else at

    def _single(self, at: int, depth: int) -> tuple[Value, int]:
        if depth > MAX_DEPTH:
            return None, at
        if text := _TEXT.match(self._code, at):
            return _unescaped(text), text.end()
        if number := _NUMBER.match(self._code, at):
            shown = number.group()
            return (float(shown) if "." in shown else int(shown)), number.end()
        if variable := _VARIABLE.match(self._code, at):
            return self._of_variable(variable.group(1), at, depth), variable.end()
        if opened := _OPENS.match(self._code, at):
            return self._array(opened.end(), depth)
        return self._word(at, depth)

    def _word(self, at: int, depth: int) -> tuple[Value, int]:
        word = _WORD.match(self._code, at)
        if word is None:
            return None, at
        if not word.group(2):
            return {"true": True, "false": False}.get(word.group(1).lower()), word.end()
        value, end = self.value(word.end(), depth + 1)
        closing = self._code.find(")", end, end + 2000)
        return GivenOptions(word.group(1), value), closing + 1 if closing >= 0 else end

    def _of_variable(self, name: str, at: int, depth: int) -> Value:
        """What a variable was given last in front of a place."""
        given = list(re.finditer(rf"\${re.escape(name)}\s{{0,40}}=(?![=>])", self._code[:at]))
        return self.value(given[-1].end(), depth + 1)[0] if given else None

    def _array(self, at: int, depth: int) -> tuple[Value, int]:
        found: dict[str, Value] = {}
        for _ in range(MAX_ITEMS):
            at = self._past(at)
            if self._code[at : at + 1] in {")", "]", ""}:
                break
            value, end = self.value(at, depth + 1)
            name = str(len(found))
            if arrow := _ARROW.match(self._code, self._past(end)):
                name = str(value)
                value, end = self.value(arrow.end(), depth + 1)
            if end <= at:
                break
            found[name] = value
            at = self._past(end)
            at += self._code[at : at + 1] == ","
        return found, at + 1


def _unescaped(text: re.Match[str]) -> str:
    single, double = text.groups()
    return re.sub(r"\\(['\"\\$])", r"\1", single if single is not None else double)
