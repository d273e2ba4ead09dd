"""Rules have names: those of the tables are those of the schema and of the docs, and a dialect switches each off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from extractor import BuildResult, build
from extractor.interpret.operations.rules import RULES as OPERATIONS
from extractor.interpret.records.recognise import RULES as RECORDS
from tests.support import ROOT

NAMES = [name for name, _ in (*OPERATIONS, *RECORDS)]
HEAD = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n"
# What each rule recognises; without it, no operation or no field is left.
PAGES = {
    "outlined-items": "# Boats\n\n- `POST /boats`\n  - Body: `{ name, size }`\n- `GET /boats`\n",
    "method-path-tables": "# Boats\n\n## Make\n\n| Method | Path |\n| --- | --- |\n| POST | /boats |\n",
    "methods-of-one-path": "# Boats\n\n- **GET** `/boats?name=…`\n- **POST** `/boats` (form data)\n- Others: none\n",
    "listings": "# Boats\n\n- `POST /boats` - Makes one\n- `GET /boats` - Lists them\n",
    "verbs": "# /boats\n\nAll of them.\n\n## Verbs\n\n- GET - Lists them\n",
    "labelled-addresses": "# Boats\n\n## All\n\n**Resource URL:**\n\nhttps://boats.example/boats\n\n"
    "**Parameters:**\n\n| Name | Type |\n| --- | --- |\n| deck | integer |\n",
    "told-once": "# Boats\n\nAll requests are POST\n\n## Join\n\n`/boats`\n\nIt is.\n\n## Go\n\n`/boats`\n\nIt is.\n",
    "route-lines": "# API\n\n## list_boats\n\nRoute: `/get/boats`\n\n## drop_crews\n\nRoute: `/drop/crews`\n",
    "lone-paths": "# Boats\n\n## All\n\n**/get/boats**\n\nAll of them.\n\n## One\n\n**/get/boats**\n\nOne of them.\n",
    "lone-lines": "# Boats\n\n**POST /boats** Makes one\n\nText.\n",
    "opening-items": "# Boats\n\n## Make\n\n* `POST /boats` makes one\n\n```json\n{}\n```\n",
    "label-values": "# API\n\n## Boats\n\n- URL: boats\n- Art: get\n\n```json\n{}\n```\n",
    "lines-with-words": "# API\n\n## Boats\n\n- **Päring:** `GET /boats`\n\n```json\n{}\n```\n",
    "sentences": "# API\n\n## Make\n\nSend a `POST` request to the endpoint `/boats`.\n\n"
    "| Parameter | Type |\n| --- | --- |\n| a | string |\n",
    "addresses": "# Boats\n\n`https://boats.example/boats`\n\n## Parameters\n\nNone.\n",
    "repeated-titles": "# API\n\n## Make a boat\n\n### Make a boat request\n\n```\nPOST /boats\n```\n\n"
    '```json\n{"a": 1}\n```\n\n### Make a boat response\n\n```json\n{"b": 1}\n```\n',
    "title-lines": "# API\n\n## All\n\n**List**\n\n```\nGET /boats\n```\n\nGives them.\n\n"
    "**Make**\n\n```\nPOST /boats\n```\n\nMakes one.\n",
    "numbered-lines": "# API\n\n## All\n\n1. POST /boats\n\n* response\n\n```json\n{}\n```\n\n"
    "2. GET /boats\n\n* response\n\n```json\n{}\n```\n",
    "titled-messages": "# API\n\n## All\n\n* make\n\n```\nPOST /boats HTTP/1.1\nHost: a\n```\n\n"
    "* drop\n\n```\nDELETE /boats HTTP/1.1\nHost: a\n```\n",
    "titles-between": '# API\n\n### GET All of them /boats\n\n```json\n{"a": 1}\n```\n',
    "split-lines": "# API\n\n## Make\n\n<i>POST</i>\n\n###### /boats\n\n"
    "| name | type |\n| --- | --- |\n| a | string |\n",
    "method-items": "# API\n\n## Boats\n\n**URI:** /boats\n\n* **GET**: All\n    * berth: Where\n    * crew: Who\n",
    "method-labels": "# Boats\n\n## All\n\n> https://boats.example/get/boats\n\n*Method: GET*\n",
    "methods-below-paths": "# Boats\n\n## All\n\nEndpoint: `/boats`\n\n**GET**\n\nAll of them.\n",
    "labelled-methods": "# Boats\n\n## `/boats`\n\n### List\n\n- Method: `GET`\n- Params:\n  - `limit` (integer)\n",
    "cards": "# API\n\n## List\n\n| | |\n| - | - |\n"
    "| URL | `/boats` |\n| Description | By GET. |\n| Success code | 200 |\n",
    "stacked-cards": "# API\n\n<table><tr><td colspan=2><b>/boats</b></td></tr>"
    "<tr><td>Verb: <code>GET</code></td><td>Code: 200</td></tr><tr><td colspan=2>Lists them.</td></tr></table>\n",
    "titled-methods": "# API\n\n## GET - All of them\n\nURL: `/boats`\n\nGives them.\n",
    "path-headings": "# API\n\n" + "".join(f"## /boats\n\nSend a {m} request.\n\n" for m in ("GET", "PUT", "POST")),
    "told-sections": "# Boats\n\n## Boat\n\n### Resource data\n\n"
    "| Method | Address |\n| --- | --- |\n| GET | /boats |\n\n"
    "### Parameters\n\n| Name | Type |\n| --- | --- |\n| a | string |\n\n"
    "### Data details\n\nResponse body:\n\n| Name | Type |\n| --- | --- |\n| b | string |\n",
    "webhooks": HEAD
    + "Makes one.\n\n## Boat made\n\n`POST {callback_url}/name`\n\n| name | type |\n| --- | --- |\n| a | string |\n",
    "actions": "# ListBoats\n\n| Parameter | Description |\n| --- | --- |\n| Action | Always `ListBoats`. |\n\n"
    "## Example\n\n```\nhttps://boats.example/boats?Action=ListBoats\n```\n",
    "method-names": "# API\n\nSend calls to https://boats.example/METHOD_NAME by POST.\n\n## getBoat\n\nGives one.\n",
    "json-rpc": '# API\n\n## Get\n\n```\n{"jsonrpc": "2.0", "method": "get", "id": 1}\n```\n\nAt https://x.example/boats.\n',
    "echoes": "# B\n\n## Make\n\n```\nhttp POST x.example/boats\n```\n\n"
    "```\nPOST /other HTTP/1.1\n```\n\n```\n{}\n```\n",
    "samples": "# Boats\n\n## Make\n\n```\ncurl -X POST https://boats.example/boats\n```\n",
    "section-tables": "# Boats\n\n## Make\n\n`POST /boats`\n\n| | |\n| --- | --- |\n"
    "| Request body | **name** (optional): Its name.<br>**size** (optional): How long. |\n| Scope | WRITE |\n",
    "aliases": HEAD
    + "| Field | Type |\n| --- | --- |\n| sort | [kind](#kind) |\n| span | string |\n\n## Definitions\n\n"
    + "### kind\n\n*Type* : integer\n",
    "headings": HEAD + "#### `name`\n\n**Type:** String\n\n#### `size`\n\n**Type:** Integer\n",
    "labelled-names": HEAD + "`name`\n\nType\n: String\n\n`size`\n\nType\n: Integer\n",
    "components": HEAD + '<ParamField body="name" type="string">Its name.</ParamField>\n',
    "unions": HEAD
    + "| Field | Type |\n| --- | --- |\n| hull | [Hull](#hull) |\n\n"
    + "## Hull\n\nIt is one of\n\n- [Wood](#wood)\n- [Steel](#steel)\n\n"
    + "## Wood\n\n| Field | Type |\n| --- | --- |\n| tree | string |\n\n"
    + "## Steel\n\n| Field | Type |\n| --- | --- |\n| grade | string |\n",
    "named-by-paths": "# Boats\n\n## Get\n\n`GET /boats/:Key`\n\n- Key : of the boat\n- Deck : which one\n",
    "lists": HEAD + "- `name` (string): Its name.\n- `size` (integer): Its size.\n",
    "behind-labels": "# Boats\n\n## Make\n\n`POST /boats`\n\n**Query:** `deck`: Which one\n",
    "header-lines": "# Boats\n\n## Make\n\n`POST /boats`\n\n**Headers:**\n\n- `X-Trace: <id>`\n",
    "definition-lists": HEAD + "name\n: String. Its name.\n\nsize\n: Integer. Its size.\n",
    "stacked-lines": HEAD + "name\n\nstring\n\nrequired\n\nIts name.\n\nsize\n\ninteger\n\noptional\n\nIts size.\n",
    "paragraphs": HEAD + "**name** `string`\n\nIts name.\n\n**size** `integer`\n\nIts size.\n",
}


def built(folder: Path, text: str, dialect: str = "") -> BuildResult:
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "pages" / "a.mdx").write_text(text, encoding="utf-8")
    (folder / "mine.yaml").write_text(f"name: mine\nabout: ours\n{dialect}", encoding="utf-8")
    return build([folder / "pages"], dialects=[str(folder / "mine.yaml")])


def recognised(result: BuildResult) -> tuple[list[str], list[str], str]:
    """The paths, the names of all fields of schemas, and these with the summaries and parameters."""
    schemas = result.spec.get("components", {}).get("schemas", {}).values()
    names = sorted(name for s in schemas for name in s.get("properties", ()))
    operations = [o for item in result.spec["paths"].values() for o in item.values()]
    said = [(o.get("summary"), [p.get("name") for p in o.get("parameters", ())]) for o in operations]
    return list(result.spec["paths"]), names, repr((list(schemas), said))


@pytest.mark.parametrize("name", NAMES)
def test_a_dialect_switches_a_rule_off(tmp_path: Path, name: str) -> None:
    on = recognised(built(tmp_path, PAGES[name]))
    off = recognised(built(tmp_path, PAGES[name], f"rules: {{{name}: false}}\n"))
    assert [
        path.partition("#")[0].partition("/{")[0].lower().removeprefix("/get").strip("/").rstrip("s") for path in on[0]
    ] == ["boat"]
    assert off != on
    assert not {"name", "size"} & set(off[1])


def test_a_later_dialect_switches_it_on_again(tmp_path: Path) -> None:
    (tmp_path / "on.yaml").write_text("name: again\nabout: ours\nrules: {lists: true}\n", encoding="utf-8")
    (tmp_path / "off.yaml").write_text("name: without\nabout: ours\nrules: {lists: false}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(PAGES["lists"], encoding="utf-8")
    result = build([tmp_path / "a.md"], dialects=["en", str(tmp_path / "off.yaml"), str(tmp_path / "on.yaml")])
    assert recognised(result)[1] == ["name", "size"]


def test_the_schema_and_the_docs_name_every_rule() -> None:
    schema = yaml.safe_load((ROOT / "extractor" / "dialects" / "schema.yaml").read_text(encoding="utf-8"))
    assert sorted(schema["properties"]["rules"]["propertyNames"]["enum"]) == sorted(NAMES)
    section = (ROOT / "docs" / "dialects.md").read_text(encoding="utf-8").partition("## Rules\n")[2]
    assert re.findall(r"^\| `([\w-]+)` \|", section, re.M) == NAMES
