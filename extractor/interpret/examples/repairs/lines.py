"""Members that stand in lines of their own without the brackets around them and without quotes, as an object.

name: "Ada"                     {"name": "Ada",
sails: [{area: 3}] //two        "sails": [{"area": 3}]}
"""

from __future__ import annotations

import json

from extractor.interpret.examples.repairs.loose import with_commas, without_literals
from extractor.lazy_regex import lazy_regex

_OPENS = lazy_regex(r"[A-Za-z_$][\w$]{0,60}[ \t]{0,4}:[ \t]{0,4}[\"\[{\d-]")  # 'name: "'
_OPENING = lazy_regex(r"([ \t]{0,80})([A-Za-z_$][\w$]{0,60})(?=[ \t]{0,4}:)")  # "name" of "name: 1"
_COMMENT = lazy_regex(r"[ \t]{0,80}//[^\n\"]{0,300}$")  # " //two" at the end of a line
MOST_LINES = 400
LEAST = 2  # members; one may be a message with its name in front, as in a stream of events ("data: {…}")


def object_of_lines(text: str) -> str:
    """The text of an object that lines of code have the members of; "" where they are anything else."""
    shown = text.strip().splitlines()
    if not _OPENS.match(text.strip()) or len(shown) > MOST_LINES:
        return ""
    lines = (_with_quotes(_COMMENT.sub("", line)) for line in shown if line.strip())
    made = f"{{{with_commas(without_literals(chr(10).join(lines)))}}}"
    try:
        found = json.loads(made)
    except (ValueError, RecursionError):
        return ""
    return made if isinstance(found, dict) and len(found) >= LEAST else ""


def _with_quotes(line: str) -> str:
    """A line with quotes around the name that opens it."""
    found = _OPENING.match(line)
    return f'{found.group(1)}"{found.group(2)}"{line[found.end() :]}' if found else line
