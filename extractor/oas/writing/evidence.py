"""The evidence of a document: the digests of its pages, the texts that it was read from, by page and place, and what
each group of fields was read as, as JSON and back.

A text that a page has twice is written once; that of a whole table names its rows by their numbers:

    {"version": 2, "extractor": "1.0", "pages": {"boats.html": "5d41"},
    "texts": [
    {"at": "boats.html", "places": {
    "table 1": ["Name | Type", 1],
    "table 1, row 1": "limit | integer",
    "table 2, row 4": {"as": "table 1, row 1"}}}],
    "bindings": [
    {"at": "boats.html", "groups": [
    {"read_as": ["query", "its caption says so"], "places": ["table 1"]}]}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from extractor.oas.writing.sources import LaterVersionError, json_text
from extractor.origin import ELEMENT_WORDS, ROW_WORDS

VERSION = 2  # of the form of the file; in version 1 texts and bindings are by page and place in one name
Node = dict[str, Any]
T = TypeVar("T")
_SHORT = 40  # characters of a text that is not worth a reference
_ROWS = "|".join(dict.fromkeys((*ROW_WORDS.values(), "line")))
# ", table 2, row 3" of "a.html, table 2, row 3", ":7" of "a.md:7", "#uri" of "a.html#uri"
_PLACE = re.compile(rf"(?:, (?:{'|'.join(ELEMENT_WORDS.values())}) \d+(?:, (?:{_ROWS}) \d+)?|:\d+|#.*)\Z", re.DOTALL)
# "table 2" and "3" of "table 2, row 3"
_ROW = re.compile(rf"(.*), (?:{_ROWS}) (\d+)")


def evidence_pieces(
    texts: Mapping[str, str], digests: Mapping[str, str], version: str, bindings: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """The file as text, a page at a time. ``texts``, those of a page next to each other, and ``bindings`` are by
    ``Origin.text_key``; ``version`` is that of the extractor."""
    from extractor.spill import by_name  # noqa: PLC0415 -- who only reads evidence starts earlier

    yield f'{{"version": {VERSION}, "extractor": {json_text(version)},\n"pages": {{'
    yield from _separated(f"{json_text(file)}: {json_text(digest)}" for file, digest in by_name(digests).items())
    yield '},\n"texts": ['
    yield from _separated(_page_texts(file, places) for file, places in _by_file(texts))
    yield '],\n"bindings": ['
    yield from _separated(_page_bindings(file, places) for file, places in _by_file(by_name(bindings)))
    yield "]}\n"


def _separated(items: Iterable[str]) -> Iterator[str]:
    for number, item in enumerate(items):
        yield f",\n{item}" if number else f"\n{item}"


def _by_file(entries: Mapping[str, T]) -> Iterator[tuple[str, dict[str, T]]]:
    """Each file with what is known of its places."""
    split = ((_split(key), value) for key, value in entries.items())
    for file, found in groupby(split, lambda entry: entry[0][0]):
        yield file, {place: value for (_, place), value in found}


def _split(key: str) -> tuple[str, str]:
    """File and place: "a.html" and "table 2, row 3"."""
    found = _PLACE.search(key)
    return (key[: found.start()], found[0].removeprefix(", ")) if found else (key, "")


def _joined(file: str, place: str) -> str:
    return f"{file}, {place}" if place and place[0] not in ":#" else f"{file}{place}"


def _page_texts(file: str, places: Mapping[str, str]) -> str:
    rows: dict[str, dict[int, str]] = {}
    for place, text in places.items():
        if found := _ROW.fullmatch(place):
            rows.setdefault(found[1], {})[int(found[2])] = text
    first: dict[str, str] = {}  # the place of each text that is written out
    lines = []
    for place, text in places.items():
        node = {"as": first[text]} if text in first else _pieces(text, rows.get(place, {}))
        if node is text and len(text) > _SHORT:
            first[text] = place
        lines.append(f"{json_text(place)}: {json_text(node)}")
    return f'{{"at": {json_text(file)}, "places": {{\n' + ",\n".join(lines) + "}}"


def _pieces(text: str, rows: Mapping[int, str]) -> str | list[str | int]:
    """The lines of an element, with the numbers of rows in place of their texts; the text where none is in it."""
    held, at = f"\n{text}\n", 0
    found: list[str | int] = []
    for number in sorted(rows):
        start = held.find(f"\n{rows[number]}\n", at)
        if start >= 0:
            found += [held[at + 1 : start], number] if start > at else [number]
            at = start + 1 + len(rows[number])
    rest = held[at + 1 : -1]
    return [*found, rest] if found and at + 1 < len(held) else found or text


def _page_bindings(file: str, places: Mapping[str, Sequence[str]]) -> str:
    found: dict[tuple[str, ...], list[str]] = {}
    for place, told in places.items():
        found.setdefault(tuple(told), []).append(place)
    groups = [json_text({"read_as": told, "places": held}) for told, held in found.items()]
    return f'{{"at": {json_text(file)}, "groups": [\n' + ",\n".join(groups) + "]}"


def texts_from_json(raw: Mapping[str, Any]) -> dict[str, str]:
    """The texts by ``Origin.text_key``, of a file of any version.

    Raises ValueError, TypeError, LookupError or AttributeError where the file holds none.
    """
    if "version" not in raw:
        texts = dict(raw.get("texts", {}))
    else:
        parts = _known(raw)["texts"]
        texts = {_joined(p["at"], place): text for p in parts for place, text in _whole(p["places"]).items()}
    if all(isinstance(text, str) for text in texts.values()):
        return texts
    raise ValueError("it must hold texts by the name of their place")


def bindings_from_json(raw: Mapping[str, Any]) -> dict[str, list[str]]:
    """What each group of fields was read as, and why, by ``Origin.text_key``.

    Raises ValueError, TypeError, LookupError or AttributeError where the file holds no such thing.
    """
    if "version" not in raw:
        return dict(raw.get("bindings", {}))
    groups = ((part["at"], group) for part in _known(raw)["bindings"] for group in part["groups"])
    return {_joined(file, place): list(group["read_as"]) for file, group in groups for place in group["places"]}


def _known(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    if raw["version"] != VERSION:
        raise LaterVersionError(f"version {raw['version']} is not known here")
    return raw


def _whole(places: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a page by place: those that are written out, those like them, and those of whole elements."""
    found: dict[str, str] = {p: node for p, node in places.items() if isinstance(node, str)}
    found |= {p: found[node["as"]] for p, node in places.items() if isinstance(node, dict)}
    rows = {(m[1], int(m[2])): text for p, text in found.items() if (m := _ROW.fullmatch(p))}
    for place, node in places.items():
        if isinstance(node, list):
            found[place] = "\n".join([rows[place, piece] if isinstance(piece, int) else piece for piece in node])
    return {place: found[place] for place in places}
