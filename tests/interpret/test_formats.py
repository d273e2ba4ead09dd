"""A value has a format where jsonschema says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import FormatChecker

from extractor.interpret.describe.formats import conforms

FORMATS = ("uuid", "date-time", "email", "ipv4", "ipv6")
CHECKER = FormatChecker(FORMATS)
TEXTS = [
    "7d444840-9dc0-11d1-b245-5ffdce74fad2", "7D444840-9DC0-11D1-B245-5FFDCE74FAD2", "7d4448409dc011d1b2455ffdce74fad2",
    "{7d444840-9dc0-11d1-b245-5ffdce74fad2}", "7d44-4840-9dc0-11d1-b245-5ffdce74fad2", "7d444840", "", "oak",
    "2026-01-31T10:00:00Z", "2026-01-31t10:00:00+01:00", "2026-02-31T10:00:00Z", "2026-01-31", "a@b", "@", "a.b",
    "10.0.0.1", "10.0.0.256", "10.0.0.01", "10.0.0", "1.2.3.4", "::1", "::", "fe80::1%eth0", "1::2::3",
    "::ffff:10.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("value", [*TEXTS, 5, None, True], ids=str)
def test_forms(value: object, name: str) -> None:
    assert conforms(value, name) is CHECKER.conforms(value, name)  # type: ignore[arg-type]  # any value of JSON


@given(st.text(st.sampled_from("0127af:.-@%TZ{}"), max_size=40), st.sampled_from(FORMATS))
def test_any_text(text: str, name: str) -> None:
    assert conforms(text, name) is CHECKER.conforms(text, name)
