"""Whether what a correction was made from still stands on the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.overlay.model import Action, Evidence, Overlay, Read
from extractor.overlay.sources import evidence_at

_AROUND = 24  # characters of what did not change, in front of what did
_SHOWN = 100


def digest(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def anchor_of(sources: Mapping[str, tuple[Origin, ...]], pointer: str) -> str:
    """The place that stands and falls with the texts behind a pointer: the highest one above it that was read from
    one of them, a property for its maximum. Empty where no page says anything."""
    keys = {o.text_key() for o in evidence_at(sources, pointer)}
    anchor, above = "", pointer
    while above:
        if any(o.text_key() in keys for o in _of_pages(sources, above)):
            anchor = above
        above = above.rpartition("/")[0]
    return anchor


def read_at(
    sources: Mapping[str, tuple[Origin, ...]], texts: Mapping[str, str], pointer: str
) -> list[tuple[Origin, Read]]:
    """What pages say at a pointer: origins and texts, equal texts once."""
    found: dict[str, tuple[Origin, Read]] = {}
    for origin in _of_pages(sources, pointer):
        text = texts.get(origin.text_key())
        if text is not None:
            read = Read(digest(text), text)
            found.setdefault(read.sha256, (origin, read))
    return list(found.values())


def _of_pages(sources: Mapping[str, tuple[Origin, ...]], pointer: str) -> list[Origin]:
    return [o for o in sources.get(pointer, ()) if o.action is None]


def check_evidence(
    overlay: Overlay, sources: Mapping[str, tuple[Origin, ...]], texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """A finding for each action whose page has changed, or says nothing about the place any more.

    ``sources`` and ``texts`` are those of the pages, before any overlay.
    """
    for action in overlay.actions:
        if action.evidence is None:
            continue
        now = read_at(sources, texts, action.evidence.pointer)
        if now:
            yield from _check(action, action.evidence, now)
        else:
            place = _found_again(action.evidence, sources, texts)
            gone = f"no page says anything about {action.evidence.pointer}"
            what = f"what it was made from is read at {place} now" if place else gone
            yield finding("overlay-no-match", action.origin, action=action.number, what=what)


def _found_again(evidence: Evidence, sources: Mapping[str, tuple[Origin, ...]], texts: Mapping[str, str]) -> str:
    """The only place of the same last name that was read from all the texts that a correction quotes; else empty."""
    name, wanted = evidence.pointer.rpartition("/")[2], {read.sha256 for read in evidence.read}
    named = (pointer for pointer in sources if pointer.rpartition("/")[2] == name)
    found = [p for p in named if wanted <= {read.sha256 for _, read in read_at(sources, texts, p)}]
    return found[0] if len(found) == 1 and wanted else ""


def _check(action: Action, evidence: Evidence, now: list[tuple[Origin, Read]]) -> Iterator[Diagnostic]:
    pointer, number = evidence.pointer, action.number
    present = {read.sha256 for _, read in now}
    lost = [read for read in evidence.read if read.sha256 not in present]
    if not lost:
        return
    known = {read.sha256 for read in evidence.read}
    origin, new = next(((o, r) for o, r in now if r.sha256 not in known), now[0])
    before, after = _difference(lost[0].text, new.text)
    shown = {"action": number, "place": pointer, "old": before, "new": after}
    yield finding("overlay-obsolete", action.origin, related=(origin,), pointer=pointer, **shown)


def _difference(old: str, new: str) -> tuple[str, str]:
    """Both texts from shortly before the first character that differs."""
    old, new = " ".join(old.split()), " ".join(new.split())
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = max(0, same - _AROUND)
    return _cut(old, start), _cut(new, start)


def _cut(text: str, start: int) -> str:
    shown = text[start : start + _SHOWN]
    return f'"{"…" if start else ""}{shown}{"…" if start + _SHOWN < len(text) else ""}"'
