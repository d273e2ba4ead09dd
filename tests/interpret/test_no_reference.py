"""Pages that are no reference of an API: guides, READMEs of libraries, changelogs, tutorials. None has an operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

TABLE = "| Option | Type | Required | Description |\n| --- | --- | --- | --- |\n| {} | string | {} | {} |\n"
ANSWER = '\n```json\n{"ok": true}\n```\n'

PAGES = {
    "a README of a client": (
        "# boats-client\n\nA client for boats.\n\n## Usage\n\n```python\nimport requests\n"
        "r = requests.get('https://api.boats.example/user', auth=('me', 'x'))\nr.json()\n```\n" + ANSWER
    ),
    "a README of a client in JavaScript": (
        "# boats.js\n\n## Examples\n\n```js\naxios.post('/user', {name: 'x'}).then(show)\n```\n\n"
        "```js\naxios({method: 'get', url: 'https://boats.example/a'})\n```\n"
    ),
    "a README of a framework": (
        "# sail\n\n## Routes\n\nRoutes are matched in order:\n\n```ruby\nget '/boats' do\n  list\nend\n```\n\n"
        "```js\napp.post('/boats/:id', (req, res) => res.send('ok'))\n```\n"
    ),
    "a changelog": (
        "# Changes\n\n## 2.1.0\n\n- `GET /boats` answers faster.\n- Fixed POST /boats/{id}/crew, which failed.\n"
        "- Removed DELETE /docks.\n\n## 2.0.0\n\n- Paths begin with /v2.\n"
    ),
    "a guide to install": (
        "# Install\n\n## Linux\n\n```\ncurl -fsSL https://get.boats.example/install.sh | sh\n```\n\n```\n{}\n```\n\n"
        "## Docker\n\n```\nwget https://boats.example/compose.yaml\ndocker compose up\n```\n\n```\n{}\n```\n"
    ),
    "a guide to a tool that sends requests": (
        "# send\n\n## Methods\n\n```\nhttp DELETE boats.example/delete\n```\n\nsends:\n\n```\nDELETE /delete HTTP/1.1\n"
        "Host: boats.example\n```\n\n## Forms\n\n```\nhttp -f POST docks.example/post name=x\n```\n\n```\n"
        "POST /post HTTP/1.1\nHost: docks.example\n```\n\n## Bodies\n\n```\nhttp PUT ports.example/put name=x\n```\n"
    ),
    "a tutorial with several calls": (
        "# First steps\n\n## Try it\n\nMake a calendar, then drop it:\n\n"
        "```\ncurl -X PUT localhost:5232/me/calendar\n```\n\n"
        "```\ncurl -X DELETE localhost:5232/me/calendar\n```\n"
    ),
    "a call of another service": (
        "# Deploy hooks\n\nWhen all is built, tell the chat.\n\n## Chat\n\n```\ncurl https://chat.example/hello\n```\n"
    ),
    "settings": "# Settings\n\n## Payment\n\n" + TABLE.format("method", "yes", "How you pay, such as `card`."),
    "settings of one value": "# Settings\n\n## Build\n\nmethod\n: Must be `uv`.\n\ncommand\n: Must be `make`.\n",
    "messages of a stream": (
        "# Stream\n\n## Subscribe\n\n```\n{\"op\": \"sub\", \"topic\": \"boats\"}\n```\n\n"
        "- `op`: what to do\n- `topic`: of what\n"
    ),
    "paths in prose": "# Proxy\n\nSend GET /boats to the first, and POST https://b.example/docks to the other.\n",
    "addresses with a placeholder": "# Language\n\nSee https://boats.example/{language}.\n\n## getStarted\n\nRead.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_a_page_that_is_no_reference_has_no_operation(tmp_path: Path, text: str) -> None:
    result = build_pages(tmp_path, text, suffix=".md")
    assert dict(result.spec["paths"]) == {}
