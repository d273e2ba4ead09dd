"""Changes of a project file as text, so that its comments and order stay."""

from __future__ import annotations

import re

from extractor.lazy_regex import lazy_regex

BASELINE = "spectable-baseline.yaml"
_COMMENTED = lazy_regex(r"^#[ \t]*(baseline[ \t]*=.*)$", re.MULTILINE)  # '# baseline = 1'
_CHECK = lazy_regex(r"^\[(?:tool\.spectable\.)?check\][^\n]*\n", re.MULTILINE)  # "[check]\n"


def naming_baseline(text: str, file: str) -> str:
    """The text of a project file with a baseline in its table ``check``; ``file`` is its name."""
    if _COMMENTED.search(text):
        return _COMMENTED.sub(lambda found: found[1], text, count=1)
    line = f'baseline = "{BASELINE}"\n'
    if found := _CHECK.search(text):
        return text[: found.end()] + line + text[found.end() :]
    table = "tool.spectable.check" if file == "pyproject.toml" else "check"
    return f"{text.rstrip()}\n\n[{table}]\n{line}"
