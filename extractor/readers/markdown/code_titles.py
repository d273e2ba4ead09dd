"""Titles of fenced code in Markdown: what stands behind the language in the line that opens it.

```json title="Created"      Docusaurus, MkDocs        ```json {{ title: 'Created' }}     annotations of MDX
```json [Created]            VitePress                 ```json 201 Created               Mintlify
"""

from __future__ import annotations

import re

# 'title="Created"', "title: 'Created'", "label=Created"; the name of a file is a title too
_NAMED = re.compile(
    r"\b(?:title|label|filename|name)\s{0,3}[=:]\s{0,3}(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([\w.-]{1,80}))"
)
_BRACKETED = re.compile(r"(?:^|(?<=\s))\[([^\[\]]{1,200})\](?=\s|$)")  # "[Created]"
_SETTINGS = re.compile(
    r"\{[^{}]{0,200}\}|\S{1,80}=(?:\"[^\"]{0,200}\"|'[^']{0,200}'|\S{0,80})"
)  # "{1,3-5}", "wrap=true"
_WORDS = re.compile(r"[^\W_][\w .,:()/'-]{0,100}")  # "201 Created"
# Words that say how code is shown.
_FLAGS = frozenset(
    "linenums showlinenumbers linenumbers lines copy nocopy wrap expandable twoslash icon theme live noinline "
    "highlight ignore diff collapse hidelines static editable numberlines hide_copy hidecopy ini nohighlight".split()
)


def code_title(info: str) -> str:
    """The title in the info string of a fence (CommonMark, section 4.5), or "" where it has none."""
    _, _, rest = info.strip().partition(" ")
    if found := _NAMED.search(rest):
        return next(part for part in found.groups() if part).strip()
    if found := _BRACKETED.search(rest):
        return found.group(1).strip()
    plain = _SETTINGS.sub(" ", rest)
    words = " ".join(word for word in plain.split() if word.casefold() not in _FLAGS)
    return words if _WORDS.fullmatch(words) else ""
