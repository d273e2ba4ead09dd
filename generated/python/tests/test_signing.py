"""Signatures of requests beside those of the vendor's own signer."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from modelarts.runtime.signing import DATE_FORMAT, signed_headers

VECTORS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "signing.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["name"]))
def test_a_request_is_signed_as_the_service_checks_it(vector: dict[str, Any]) -> None:
    made = signed_headers(
        vector["key"],
        vector["secret"],
        vector["method"],
        vector["path"],
        [(name, value) for name, value in vector["query"]],
        vector["headers"],
        None if vector["body"] is None else vector["body"].encode(),
        datetime.strptime(vector["date"], DATE_FORMAT).replace(tzinfo=UTC),
    )
    assert made == {**vector["added"], "X-Sdk-Date": vector["date"]}
