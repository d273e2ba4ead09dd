"""The base path that a page states for all of its request lines.

Base path: `/api/{company}`        `GET /boats`        GET /api/{company}/boats
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Block
from extractor.interpret.binding.addresses.servers import labels_of
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.units.model import Unit
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PATH = lazy_regex(r"(?:/[\w.~{}-]{1,80}){1,20}/?")  # "/api/v1/{company}"


def path_prefix(blocks: Sequence[Block], lexicon: Lexicon) -> str:
    """The one path behind a label such as "Base path"; "" where a page has none, or several."""
    found = {v.rstrip("/") for value, _ in labels_of(blocks, lexicon) if _PATH.fullmatch(v := value.strip(" *`.\n"))}
    return found.pop() if len(found) == 1 else ""


def below_prefix(units: Sequence[Unit], prefix: str, findings: list[Diagnostic]) -> tuple[Unit, ...]:
    """The units, with the base path in front of each request line that says nothing of a server and lacks it."""
    return tuple(replace(u, lines=tuple(_below(line, prefix, findings) for line in u.lines)) for u in units)


def _below(line: RequestLine, prefix: str, findings: list[Diagnostic]) -> RequestLine:
    path = _joined(prefix, line.path)
    if line.host or line.guess or path == line.path:
        return line
    findings.append(finding("base-path-stated", line.origin, method=line.method, path=line.path, base=prefix))
    return replace(line, path=path)


def _joined(prefix: str, path: str) -> str:
    """A path below a base path; steps that both have where they meet are there once."""
    if path == prefix or path.startswith((f"{prefix}/", f"{prefix}#")):
        return path
    above, below = prefix.split("/")[1:], path.split("/")[1:]
    common = next((n for n in range(min(len(above), len(below)), 0, -1) if above[-n:] == below[:n]), 0)
    return "/".join(["", *above, *below[common:]])
