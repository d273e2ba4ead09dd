"""A hook of MkDocs: of links out of ``docs/`` the text stays, since the site does not have what they lead to."""

from __future__ import annotations

import re
from typing import Any

OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+(?!docs/)[^)]*\)")  # [ci/gitlab.yml](../ci/gitlab.yml)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The text of a page with names of files in place of such links."""
    return OUTSIDE.sub(lambda found: found[1] if found[1].startswith("`") else f"`{found[1]}`", markdown)
