"""Tags of templates around code, as fences of Markdown, line for line.

{% highlight json %} … {% endhighlight %}       Jekyll
{% codeblock lang:json %} … {% endcodeblock %}  Hexo; shortcodes with content are components
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.lazy_regex import lazy_regex

_FENCE = "``````"
_NAMES = r"(?:highlight|codeblock)"
# "{% highlight json linenos %}", "{%- codeblock lang:json -%}"; code may stand behind it
_OPEN = lazy_regex(rf"([ \t]{{0,12}})\{{%-?\s{{0,3}}{_NAMES}\b([^%]{{0,80}}?)-?%\}}[ \t]*(.*)")
# "{% endhighlight %}", be it with a brace too many; code may stand in front
_CLOSE = lazy_regex(rf"(.*?)\{{%-?\s{{0,3}}end{_NAMES}\s{{0,3}}-?%\}}{{1,2}}[ \t]*")
_LANGUAGE = lazy_regex(r"(?:lang:)?([\w+#.-]{1,30})")  # "lang:json", "c++"
_FENCED = lazy_regex(r"\s{0,3}(?:```|~~~)")  # "```"


def fenced(lines: Iterable[str]) -> Iterator[str]:
    """The lines, each tag that opens or closes code as a fence; code in the line of the tag is left out, so that line
    numbers hold. Tags inside fenced code are what that shows."""
    inside, shown = False, False
    for line in lines:
        shown = shown != bool(not inside and _FENCED.match(line))
        opened = _OPEN.fullmatch(line) if not inside and not shown and "{" in line else None
        closed = _CLOSE.fullmatch(line) if inside and "{" in line else None
        if opened is not None:
            indent, told, rest = opened.groups()
            language = _LANGUAGE.search(told)
            whole = _CLOSE.fullmatch(rest)
            inside = whole is None
            name = language.group(1) if language else ""
            yield f"{indent}`{whole.group(1).strip()}`" if whole else f"{indent}{_FENCE}{name}"
        elif closed is not None:
            inside = False
            yield _FENCE
        else:
            yield line
