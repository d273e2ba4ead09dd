"""Pages that state no request line at all and show calls only: the call of a section is its operation, as a guess.

### Create a group
```
$ curl -X POST https://boats.example/groups \
        -d '{"name": "x"}'
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Block, Code, Definitions, Heading, Items, Paragraph, Table
from extractor.interpret.operations.calls import call_of
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import RequestLine, Stated
from extractor.interpret.outline.words import section_role

# "/boats/7be1d0c4-91f3-4a6d-b0a2-5c3f8e9d2a10"
_UUID = re.compile(r"/([A-Za-z][\w-]{1,60})/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=/|$)")


def stated_in_samples(blocks: Iterable[Block | Stated], lexicon: Lexicon) -> Iterator[Block | Stated]:
    """The blocks with the first call of each section as what states its operation, where the page states none."""
    every = tuple(blocks)
    if any(_states(block, lexicon) for block in every):
        yield from every
        return
    headings = [i for i, block in enumerate(every) if isinstance(block, Heading)]
    shown = {i: line for start, end in pairwise([*headings, len(every)]) for i, line in _first(every, start, end)}
    for index, block in enumerate(every):
        if index in shown:
            yield Stated((shown[index],), block.origin, shown=True)
        yield block


def _states(block: Block | Stated, lexicon: Lexicon) -> bool:
    """Whether a block states a request line, or announces one."""
    if isinstance(block, Stated):
        return True
    if isinstance(block, Heading) and section_role(block.text, lexicon) == "request_line":
        return True
    if isinstance(block, Table):
        return any(lexicon.columns.get(cell.text.strip().lower(), ("",))[0] == "method" for cell in block.header)
    texts = [line.text for line in block.lines] if isinstance(block, Items) else []
    texts = [block.text] if isinstance(block, Heading | Paragraph) else texts
    texts = block.text.strip().splitlines()[:1] if isinstance(block, Code) else texts
    return any(whole_line(text.strip(), block.origin) is not None for text in texts)


def _first(blocks: Sequence[Block | Stated], start: int, end: int) -> Iterator[tuple[int, RequestLine]]:
    """The first call that a section shows, with its place."""
    for index in range(start + 1, end):
        block = blocks[index]
        line = call_of(block.text, block.origin) if isinstance(block, Code) else None
        if line is not None and (line.method != "GET" or _answered(blocks[start + 1 : end], index - start - 1)):
            yield index, replace(line, path=_UUID.sub(_variable, line.path))
            return


def _answered(section: Sequence[Block | Stated], call: int) -> bool:
    """Whether anything but text stands by a call: an answer behind it, or what describes fields."""
    behind = any(isinstance(block, Code) for block in section[call + 1 :])
    return behind or any(isinstance(block, Table | Items | Definitions) for block in section)


def _variable(found: re.Match[str]) -> str:
    """The variable in place of a UUID, named after the segment before it."""
    noun = found.group(1).removesuffix("s").replace("-", "_")
    return f"/{found.group(1)}/{{{noun}_id}}"
