"""Attributes in braces that kramdown, MkDocs and Pandoc know and CommonMark shows as text, taken off lines.

{: .class #id}                      alone in a line or behind a heading
## Boats {id=boats dir="ltr"}       behind a heading
[boats](boats.md){:target="_blank"} right behind a link
"""

from __future__ import annotations

from extractor.lazy_regex import lazy_regex

# 'dir="ltr"', "id=boats", "#boats", ".wide"
_ONE = r"(?:[#.][\w:-]{1,60}|[A-Za-z][\w-]{0,40}=(?:\"[^\"{}\n]{0,100}\"|'[^'{}\n]{0,100}'|[\w:./#-]{1,100}))"
# "{: .class #id}" of kramdown, alone in a line or behind a heading
_ALONE = lazy_regex(r"^[ ]{0,3}\{:[^{}\n]{0,200}\}[ \t]*$|[ \t]\{:[ ]?[.#][^{}\n]{0,200}\}[ \t]*$")
# ' {id=boats dir="ltr"}' at the end of a heading
_HEADING = lazy_regex(rf"[ \t]{{1,8}}\{{:?[ ]?(?=[^{{}}]*=)({_ONE}(?:[ ]{_ONE}){{0,9}})[ ]?\}}[ \t]*$")
_CLOSED = lazy_regex(r"^([ ]{0,3}(#{2,6})[ \t]{1,8}[^#\n]{1,500}[^#\s\\])\2[ \t]*$")  # "### Boats###"
_ID = lazy_regex(r"(?:^|[ ])id=[\"']?([\w.:-]{1,100})[\"']?(?=[ ]|$)")  # "id=boats" among others
# '[boats](b.md){:target="_blank"}': right behind the address of a link
_OF_LINK = lazy_regex(rf"(?<=\S\))\{{:?[ ]?{_ONE}(?:[ ]{_ONE}){{0,9}}[ ]?\}}")


def without_closing(text: str) -> str:
    """A heading without as many signs glued to its end as open it, which CommonMark takes for text: "### Boats###"."""
    return _CLOSED.sub(r"\1", text) if text.rstrip().endswith("##") else text


def without_attributes(text: str) -> str:
    """A line without attributes that stand alone, behind a heading as a class or id, or right behind a link."""
    if "{" not in text:
        return text
    bare = _ALONE.sub("", text)
    return _OF_LINK.sub("", bare) if "](" in bare else bare


def heading_and_id(text: str) -> tuple[str, str]:
    """A heading without attributes behind it, and the id among them, ""."""
    found = _HEADING.search(text) if text.rstrip().endswith("}") else None
    if found is None:
        return text, ""
    named = _ID.search(found.group(1))
    return text[: found.start()], named.group(1) if named else ""
