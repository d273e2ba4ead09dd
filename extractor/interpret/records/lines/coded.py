"""Lists of fields in code, as pages have them whose lists are set in by four blanks or more.

Params:

    topic - the topic to list producers for
    * node - the producer
"""

from __future__ import annotations

from extractor.document import Code, Items, Line
from extractor.interpret.records.leads.model import NAME
from extractor.lazy_regex import lazy_regex

# "topic - the topic", "* node – the producer"
_FIELD = lazy_regex(r"[ \t]{0,40}(?:[*+-][ \t]{1,4})?(\S{1,80})[ \t]{1,20}[-–—][ \t]{1,4}(?=\S)")
_MARK = lazy_regex(r"^[ \t]{0,40}(?:[*+-][ \t]{1,4})?")  # "* " in front of a name
MAX_LINES = 200


def items_of_code(code: Code) -> Items | None:
    """The list that code is, each of its lines a name and what is said of it, or going on with the one above; None
    where it is anything else."""
    shown = code.text.rstrip().splitlines()
    first = next((n for n, text in enumerate(shown) if text.strip()), len(shown))
    lines: list[Line] = []
    for text in shown[first : first + MAX_LINES + 1]:
        field = _FIELD.match(text)
        if field is not None and NAME.fullmatch(field.group(1).strip("`*")):
            lines.append(Line(_MARK.sub("", text).rstrip(), "item", 1))
        elif lines and text[:1].isspace() and text.strip():
            lines.append(Line(text.strip(), "text", 1))
        else:
            return None
    return Items(tuple(lines), code.origin, first=first + 1) if 0 < len(lines) <= MAX_LINES else None
