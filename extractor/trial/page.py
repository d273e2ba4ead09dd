"""The page with the place to drop a page or paste text, beside the review of a trial."""

from __future__ import annotations

from extractor.codegen.writing.render import template_root
from extractor.review.site import language_script

FILES = ("try.html", "try.js")


def drop_page(*, alone: bool) -> dict[str, bytes]:
    """Its files by name; ``alone`` it is the front page."""
    folder = template_root() / "review"
    made = {name: (folder / name).read_bytes() for name in FILES}
    if not alone:
        return made
    style, words = (folder / "app.css").read_bytes(), language_script().encode()
    return made | {"index.html": made["try.html"], "app.css": style, "lang.js": words}
