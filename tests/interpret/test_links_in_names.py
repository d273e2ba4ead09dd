"""Names of fields that are links to the item, heading or table where their structure is described."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

FORMS = {
    ".rst": (
        "Boats\n=====\n\nMake a boat\n-----------\n\n``POST /boats``\n\nRequest body\n~~~~~~~~~~~~\n\n"
        "======================  ==========  ========  ===========\n"
        "Name                    Type        Required  Description\n"
        "======================  ==========  ========  ===========\n"
        ":ref:`mast <the-mast>`  Rig object  Yes       Its mast.\n"
        "======================  ==========  ========  ===========\n\n"
        "- .. _the-mast:\n\n  mast\n\n"
        "  ======  =======  ========  ===========\n"
        "  Name    Type     Required  Description\n"
        "  ======  =======  ========  ===========\n"
        "  height  Integer  Yes       In metres.\n"
        "  ======  =======  ========  ===========\n"
    ),
    ".md": (
        "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n"
        "| Name | Type | Required | Description |\n| - | - | - | - |\n| [mast](#rig) | object | Yes | Its mast. |\n\n"
        "#### Rig\n\n"
        "| Name | Type | Required | Description |\n| - | - | - | - |\n| height | integer | Yes | In metres. |\n"
    ),
    ".html": (
        "<h1>Boats</h1><h2>Make a boat</h2><p><code>POST /boats</code></p><h3>Request body</h3>"
        "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>"
        '<tr><td><a href="#m1">mast</a></td><td>object</td><td>Yes</td><td>Its mast.</td></tr></table>'
        '<ul><li id="m1">mast<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>'
        "<tr><td>height</td><td>integer</td><td>Yes</td><td>In metres.</td></tr></table></li></ul>"
    ),
    ".adoc": (
        "= Boats\n\n== Make a boat\n\n`POST /boats`\n\n=== Request body\n\n"
        '[options="header"]\n|===\n|Name |Type |Required |Description\n|<<rig,mast>> |object |Yes |Its mast.\n|===\n\n'
        "[[rig]]\n.Rig\n"
        '[options="header"]\n|===\n|Name |Type |Required |Description\n|height |integer |Yes |In metres.\n|===\n'
    ),
}


@pytest.mark.parametrize("suffix", FORMS)
def test_a_name_leads_to_its_structure(tmp_path: Path, suffix: str) -> None:
    result = build_pages(tmp_path, FORMS[suffix], suffix=suffix)
    assert operation_lines(result) == ["body mast* object", "body mast.height* integer"]
    assert [d.code for d in result.diagnostics if d.code in {"object-undefined", "object-unreferenced"}] == []
