"""The summary and the name of an operation, out of the title of its part of the page.

"3. Make a boat - MakeBoat"     summary "Make a boat", name "MakeBoat"
"MakeBoat – Make a boat"        the same
"""

from __future__ import annotations

import re
import unicodedata

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.operations.lines import LINE
from extractor.interpret.outline.first_sentences import first_of
from extractor.interpret.outline.words import section_role

# "Listing nodes - ListNodes", "查询节点-ListNodes"; not "List of Sub-Accounts"
_TITLE_NAME = re.compile(
    r"^(.*?)(?:\s{1,3}[-–—]\s{0,3}|\s{0,3}[-–—]\s{1,3}|[-–—](?=[A-Z][a-z0-9]{1,40}[A-Z]))([A-Z][A-Za-z0-9]{2,80})$"
)
# "ListBoats - List all boats"
_NAME_TITLE = re.compile(r"^([A-Z][a-z]{1,40}(?:[A-Z][A-Za-z0-9]{1,40}){1,8})\s{0,3}[-–—]\s{0,3}(\S.*)$")
# "3. Make a boat", "2.1 Boats", "三、Boats"
_STEP = re.compile(
    r"^\s{0,4}(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s{1,4}|[一二三四五六七八九十]{1,3}[、.．]\s{0,4})"
    r"(?=[^\W\d_]|[\u2600-\u27bf\U0001f300-\U0001faff])"
)
# "/boats - List boats", "GET /boats/{id} – One boat"
_PATH_TITLE = re.compile(r"^(?:[A-Z]{3,7}\s{1,3})?/\S{0,200}\s{1,3}[-–—]\s{1,3}(?=[^\W\d_])(.{2,200})$")
MAX_SUMMARY = 120
_PICTURES = frozenset({"So", "Sk", "Cf"})  # categories of emoji, and of what joins them
_COLOURED = "\ufe0f"  # behind an emoji: it is to be one in colours
_FILE_NAME = re.compile(r"[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+")  # "MakeBoat"


def without_method(title: str, method: str) -> str:
    """A title without the method or the path of its operation in front of it: "List boats" of "GET List boats", "GET -
    List boats" and "/boats - List boats"; "DELETE a boat" is a sentence, and "GET /boats" a request line."""
    title = _PATH_TITLE.sub(r"\1", title.strip())
    rest = title.removeprefix(method)
    rest = rest.lstrip(" -–—:").strip() if rest[:1] in {" ", ":"} else title
    return rest if rest[:1].isalpha() and not rest[0].islower() else title


def title_and_name(title: str, file: str) -> tuple[str, str]:
    """Summary and operation name: of a title "… - ListX" or "ListX - …", else the page's file name where it is one."""
    title = undecorated(_STEP.sub("", undecorated(title)))
    found = _TITLE_NAME.match(title.strip())
    if found:
        return found.group(1).strip() or found.group(2), found.group(2)
    led = _NAME_TITLE.match(title.strip())
    if led:
        return led.group(2).strip(), led.group(1)
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return title.strip(), stem if _FILE_NAME.fullmatch(stem) else ""


def undecorated(title: str) -> str:
    """A title without the pictures around it: "Login" of "🔐 Login"."""
    shown = [not (sign.isspace() or sign == _COLOURED or unicodedata.category(sign) in _PICTURES) for sign in title]
    return title[shown.index(True) : len(shown) - shown[::-1].index(True)] if any(shown) else title


def _short(text: str, lexicon: Lexicon) -> str:
    """The first sentence of a text, as a summary."""
    first = first_of(text.split("\n", maxsplit=1)[0], lexicon.abbreviations).strip().removesuffix(".")
    return first if len(first) <= MAX_SUMMARY else ""


def telling(text: str, lexicon: Lexicon) -> str:
    """The first sentence of a text as a summary, unless it only leads elsewhere ("Read more about boats there"), is
    about its request line ("GET /boats to get all of them") or a section in a line ("Body: name, size")."""
    first = _short(text, lexicon)
    label, colon, said = first.partition(":")
    role = section_role(label.strip(" *`"), lexicon) if colon else ""
    if role:
        first = said.strip(" *`") if role == "function" else ""  # "Description: Makes one"
    told = any(sign.isalnum() for sign in first)  # a lock behind a request line is no title
    return first if told and not fold_word(first).startswith(lexicon.pointers) and not LINE.match(first) else ""
