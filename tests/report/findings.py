"""Findings made by hand for the tests of the renderers; their codes are not the program's."""

from __future__ import annotations

from types import MappingProxyType

from extractor.diagnostic import Definition, Diagnostic, Severity
from extractor.document import Origin

ROW = Origin("guide/pools.html", line=12, anchor="t3", element="table", number=3, caption="Node", row=2, column="Type")
TABLE = Origin("guide/pools.html", line=40, element="table", number=4)
PAGE = Origin("guide/资源池.html")

ODD_TYPE = Diagnostic(
    "sample-odd-type",
    Severity.WARNING,
    'no dialect knows the type "Strng"',
    ROW,
    remedy="Correct the page, or add the word to a dialect.",
    related=(TABLE,),
    pointer="/components/schemas/Node/properties/name",
)
NO_ROWS = Diagnostic("sample-no-rows", Severity.ERROR, "the table has no rows", TABLE)
QUIET = Diagnostic("sample-quiet", Severity.INFO, "100% of 表 1 was read", PAGE)

ALL = (QUIET, NO_ROWS, ODD_TYPE)

# A page that tries to end the line, start a workflow command, move the cursor and smuggle in a link.
HOSTILE_TEXT = "a\r\n::error file=x::owned\x1b[2J%0A [click](http://example.com) \u202e\ud800"
HOSTILE = Diagnostic(
    "sample-hostile",
    Severity.WARNING,
    HOSTILE_TEXT,
    Origin("a,b::c\n%d.html", line=1, element="table", number=1, caption=HOSTILE_TEXT, row=1, column=HOSTILE_TEXT),
    remedy=HOSTILE_TEXT,
    related=(Origin(HOSTILE_TEXT),),
    pointer=HOSTILE_TEXT,
)

DEFINITIONS = MappingProxyType(
    {
        "sample-odd-type": Definition(
            "sample-odd-type",
            Severity.WARNING,
            "A type that no dialect knows.",
            'no dialect knows the type "{shown}"',
            "Correct the page, or add the word to a dialect.",
        ),
        "sample-no-rows": Definition(
            "sample-no-rows", Severity.ERROR, "A table without rows.", "the table has no rows", ""
        ),
    }
)
