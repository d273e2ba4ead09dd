"""The stages as library calls, typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import Api, Assembled, BuildResult, Document, Options, ReadError, assemble, build, interpret, read
from extractor.api import Operation
from tests.pages import ID_ROW, page, response

PAGE = page(response([ID_ROW]), title="Listing items - ListItems")


def test_the_stages_one_by_one() -> None:
    document: Document = read(PAGE.encode(), "items.html")
    api: Api = interpret([document])
    (operation,) = api.pages[0].operations
    assert isinstance(operation, Operation)
    assert (operation.method, operation.path, operation.name) == ("GET", "/v1/items", "ListItems")
    assembled: Assembled = assemble(api, Options(title="Items", oas="3.0"))
    assert assembled.spec["openapi"] == "3.0.3"
    origin = assembled.sources["/components/schemas/ListItemsResponseBody/properties/id"][0]
    assert (origin.file, origin.table, origin.row) == ("items.html", 1, 1)


def test_all_at_once(tmp_path: Path) -> None:
    (tmp_path / "items.html").write_text(PAGE, encoding="utf-8")
    result: BuildResult = build([tmp_path])
    assert list(result.spec["paths"]) == ["/v1/items"]
    assert (result.balance.rows, result.balance.in_spec, result.balance.reported) == (1, 1, 0)
    assert [d.code for d in result.diagnostics] == []


def test_a_source_that_is_no_text_is_an_error() -> None:
    with pytest.raises(ReadError, match="source-binary"):
        read(b"\x00\x01", "x.html")
