"""Requests signed by the vendor's own signer (SDK-HMAC-SHA256), for the tests of all generated packages.

``python -m tools.signing_vectors`` writes ``templates/shared/signing.json``.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer

PLACE = Path(__file__).parents[1] / "templates" / "shared" / "signing.json"
SEED, DRAWN = 11, 30
DATE = "20240506T070809Z"
HOST = "api.example.com"
Vector = dict[str, Any]
# Characters that encoders, sorters and trimmers of languages treat differently; the last two sort by code point.
_LETTERS = "aZ09-._~ !*'()+&=/?%#:@,;é测\uffe5\U00010400"
_WRITTEN: tuple[tuple[str, Vector], ...] = (
    ("a read", {"method": "GET", "path": "/v1/things"}),
    ("the root", {"method": "GET", "path": "/"}),
    ("a path that ends with a slash", {"method": "GET", "path": "/v1/things/"}),
    ("a path that is encoded", {"method": "GET", "path": "/v1/a%20b/%E6%B5%8B/~x%2Fy"}),
    ("empty values", {"method": "GET", "path": "/v1", "query": [["a", ""], ["b", ""]]}),
    ("a key twice", {"method": "GET", "path": "/v1", "query": [["b", "2"], ["a", "9"], ["b", "1"], ["a", "10"]]}),
    ("keys in capitals", {"method": "GET", "path": "/v1", "query": [["b", "1"], ["A", "2"], ["a", "3"], ["B", "4"]]}),
    ("signs", {"method": "GET", "path": "/v1", "query": [["q", "a b+c&d=e~f*g(h)i'j!"]]}),
    ("other scripts", {"method": "GET", "path": "/v1", "query": [["名", "值"], ["\uffe5", "1"], ["\U00010400", "2"]]}),
    (
        "a body",
        {"method": "POST", "path": "/v1", "headers": {"Content-Type": "application/json"}, "body": '{"a": "é"}'},
    ),
    ("an empty body", {"method": "POST", "path": "/v1", "headers": {"Content-Type": "application/json"}, "body": ""}),
    (
        "a body that is not signed",
        {"method": "PUT", "path": "/v1", "headers": {"Content-Type": "text/plain"}, "body": "x"},
    ),
    (
        "no body of a kind that is not signed",
        {"method": "PUT", "path": "/v1", "headers": {"Content-Type": "text/plain"}},
    ),
    ("a method in small letters", {"method": "delete", "path": "/v1/things/7"}),
    ("headers with spaces", {"method": "GET", "path": "/v1", "headers": {"X-Project-Id": "  p 1  ", "X-Empty": ""}}),
    ("a header with a line", {"method": "GET", "path": "/v1", "headers": {"x_left_out": "1", "X-Signed": "2"}}),
)


def vectors() -> list[Vector]:
    """Written by hand, and drawn at random with a fixed seed."""
    return [signed(name, request) for name, request in (*_WRITTEN, *_drawn(random.Random(SEED)))]  # noqa: S311 - no secret


def _drawn(chance: random.Random) -> Iterator[tuple[str, Vector]]:
    def text() -> str:
        return "".join(chance.choices(_LETTERS, k=chance.randrange(6)))

    for number in range(DRAWN):
        headers = {"Content-Type": chance.choice(["application/json", "application/json;charset=utf-8", "text/plain"])}
        yield (
            f"drawn {number}",
            {
                "method": chance.choice(["GET", "POST", "PUT", "PATCH", "DELETE"]),
                "path": "/" + "/".join(quote(text(), safe="~") for _ in range(chance.randrange(4))),
                "query": [[text(), text()] for _ in range(chance.randrange(5))],
                "headers": headers if chance.random() < 0.6 else {},
                "body": text() if chance.random() < 0.5 else None,
            },
        )


def signed(name: str, request: Vector) -> Vector:
    """A vector: the request, the date it is signed at, and the headers that signing adds besides the date."""
    headers = {"Host": HOST, **request.get("headers", {})}
    query, body = request.get("query", []), request.get("body")
    sdk = SdkRequest(
        request["method"], "https", HOST, request["path"], None,
        [tuple(p) for p in query], {**headers, "X-Sdk-Date": DATE}, None if body is None else body.encode(),
    )  # fmt: skip
    Signer(SimpleNamespace(ak="key", sk="secret")).sign(sdk)
    given = {*headers, "X-Sdk-Date"}
    added = {k: v for k, v in sdk.header_params.items() if k not in given}
    return {
        "name": name, "key": "key", "secret": "secret", "date": DATE, "method": request["method"],
        "path": request["path"], "query": query, "headers": headers, "body": body, "added": added,
    }  # fmt: skip


def text() -> str:
    """The file: a vector a line."""
    return "[\n" + ",\n".join(json.dumps(v, ensure_ascii=True) for v in vectors()) + "\n]\n"


if __name__ == "__main__":
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_text(text(), encoding="utf-8")
    print(f"{len(vectors())} vectors", file=sys.stderr)
