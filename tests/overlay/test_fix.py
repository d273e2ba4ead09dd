"""``spectable fix``: what examples show and tables do not, written as an overlay that builds."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import main

PAGE = """\
# Boats

`GET /boats`

## Response

| Field | Type | Required | Description |
| --- | --- | --- | --- |
| name | String | yes | Its name. |
| crew | String | yes | How many. |
| wood | String | yes | Possible values: `oak`, `elm`. |
| flag | String | yes | Its flag. |

### Example response

```json
{"name": "Ann", "crew": 5, "wood": "ash", "sails": ["jib"]}
```
"""


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def built(folder: Path, *more: object) -> Result:
    (folder / "boats.md").write_text(PAGE, encoding="utf-8")
    return call("build", folder / "boats.md", "-o", folder / "o", "--all", *more)


def test_what_is_fixed_is_no_contradiction_any_more(tmp_path: Path) -> None:
    assert built(tmp_path).output.count(": warning[example-") == 4
    done = call("fix", tmp_path / "o" / "openapi.yaml", "-o", tmp_path / "fix.yaml")
    assert (done.exit_code, "6 actions" in done.output) == (0, True)
    again = built(tmp_path, "--overlay", tmp_path / "fix.yaml")
    assert "[example-" not in again.output
    assert "[overlay-" not in again.output
    schemas = yaml.safe_load((tmp_path / "o" / "openapi.yaml").read_text(encoding="utf-8"))["components"]["schemas"]
    (schema,) = schemas.values()
    assert schema["required"] == ["name", "crew", "wood"]
    assert schema["properties"]["crew"]["type"] == "integer"
    assert schema["properties"]["wood"]["enum"] == ["oak", "elm", "ash"]
    assert schema["properties"]["sails"] == {"type": "array", "items": {"type": "string"}}


def test_it_is_printed_where_no_file_is_named_and_never_overwritten(tmp_path: Path) -> None:
    built(tmp_path)
    assert yaml.safe_load(call("fix", tmp_path / "o" / "openapi.yaml").output)["overlay"] == "1.0.0"
    (tmp_path / "mine.yaml").write_text("mine", encoding="utf-8")
    assert call("fix", tmp_path / "o" / "openapi.yaml", "-o", tmp_path / "mine.yaml").exit_code == 2
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "mine"


def test_it_follows_the_project_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "boats.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "spectable.toml").write_text('[api.boats]\nsources = ["boats.md"]\nout = "o"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("build", "-q").exit_code == 0
    assert len(yaml.safe_load(call("fix").output)["actions"]) == 6
