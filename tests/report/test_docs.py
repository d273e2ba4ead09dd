from __future__ import annotations

from extractor.report import docs
from tests.report.findings import DEFINITIONS

EXPECTED = """\
| code | severity |
| --- | --- |
| [sample-no-rows](#sample-no-rows) | error |
| [sample-odd-type](#sample-odd-type) | warning |

## sample-no-rows

A table without rows.

- Severity: error
- Message: `the table has no rows`

## sample-odd-type

A type that no dialect knows.

- Severity: warning
- Message: `no dialect knows the type "{shown}"`
- Remedy: `Correct the page, or add the word to a dialect.`
"""


def test_one_section_a_code() -> None:
    assert docs.render(DEFINITIONS) == f"{docs.INTRODUCTION}\n\n{EXPECTED}"


def test_backquotes_stay_in_their_span() -> None:
    assert docs.code_span("write `x` here") == "`` write `x` here ``"
