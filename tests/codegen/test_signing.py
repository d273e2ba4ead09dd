"""The runtime's signatures beside those of the vendor's own signer, byte for byte."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer
from hypothesis import given, settings
from hypothesis import strategies as st

from tools import signing_vectors

RUNTIME = Path(__file__).parents[2] / "templates" / "python" / "runtime"
TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=8)
HEADER = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8)
CONTENT_TYPES = st.sampled_from([None, "application/json", "application/json;charset=utf-8", "text/plain"])


def _signing() -> Any:
    spec = importlib.util.spec_from_file_location("signing", RUNTIME / "signing.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SIGNING = _signing()


@settings(max_examples=400, deadline=None)
@given(
    method=st.sampled_from(["GET", "POST", "put", "DELETE"]),
    steps=st.lists(TEXT, max_size=4),
    query=st.lists(st.tuples(TEXT, TEXT), max_size=5),
    content_type=CONTENT_TYPES,
    project=HEADER,
    body=st.one_of(st.none(), TEXT.map(str.encode)),
)
def test_signatures_are_those_of_the_vendors_signer(  # noqa: PLR0917 - Hypothesis hands over the parts of a request
    method: str, steps: list[str], query: list[tuple[str, str]], content_type: str | None, project: str, body: Any
) -> None:
    path = "/" + "/".join(quote(step, safe="~") for step in steps)
    query = [*query, *query[:1]]
    headers = {"Host": "api.example.com", "X-Sdk-Date": "20240506T070809Z", "X-Project-Id": f" {project} ", "a_b": "1"}
    if content_type is not None:
        headers["Content-Type"] = content_type
    request = SdkRequest(method, "https", "api.example.com", path, None, list(query), dict(headers), body)
    Signer(SimpleNamespace(ak="key", sk="secret")).sign(request)
    made = SIGNING.signed_headers("key", "secret", method, path, query, headers, body)
    assert made["Authorization"] == request.header_params["Authorization"]


def test_the_vectors_of_all_languages_are_those_of_the_vendors_signer() -> None:
    assert signing_vectors.PLACE.read_text("utf-8") == signing_vectors.text()
