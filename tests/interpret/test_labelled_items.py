"""Names with a list of labels and values below each, as NelmioApiDocBundle writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "# Boats\n\n### `POST` /boats ###\n\n#### Parameters ####\n\n"


def _body(folder: Path, text: str) -> dict[str, Any]:
    """The properties of the body with their types, "*" behind those that are required."""
    schemas = build_pages(folder, HEAD + text, suffix=".md").spec.get("components", {}).get("schemas", {})
    return {
        f"{name}{'*' * (name in schema.get('required', ()))}": field.get("type")
        for schema in schemas.values()
        for name, field in schema["properties"].items()
    }


@pytest.mark.parametrize("name", ["{}:", "**{}**", "`{}`", "**{}:**"])
def test_each_name_is_a_field(tmp_path: Path, name: str) -> None:
    first = f"{name.format('hull')}\n\n  * type: string\n  * required: true\n  * description: Its hull\n\n"
    second = f"{name.format('deep')}\n\n  * type: boolean\n  * required: false\n  * description: How: deep\n"
    assert _body(tmp_path, first + second) == {"hull*": "string", "deep": "boolean"}


@pytest.mark.parametrize(
    "text",
    [
        "Parameters:\n\n- type: the kind of boat\n- description: what it is\n",  # a section of fields without types
        "mast:\n\n- oak: hard\n- type: soft\n",  # a label that no column has
        "mast:\n\n- type: oak or elm\n- description: wood\n",  # no type
    ],
)
def test_other_lists_below_a_word_are_no_field_of_that_name(tmp_path: Path, text: str) -> None:
    assert not {"Parameters", "mast"} & set(_body(tmp_path, text))
