"""What a message of HTTP says besides JSON: names in its query, headers, the fields of a form, its host.

POST /boats?dry=true HTTP/1.1           query dry, header If-Match, "name" in a form
Host: api.boats.example
If-Match: "a1"

name=Ada
"""

from __future__ import annotations

from urllib.parse import urlsplit

from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.sent import headed_by, queried_by, sent_by
from extractor.interpret.operations.calls.messages import message_of
from extractor.values import replace


def with_message(block: ExampleBlock) -> ExampleBlock:
    """The example of a request; of a whole message, with all that it sends."""
    call = message_of(block.text) if block.side == "request" and block.line is not None else None
    if call is None or block.line is None:
        return block
    form, media = sent_by(call) if block.parsed is None else (None, "")
    address = urlsplit(call.address)
    host = block.line.host or (f"{address.scheme}://{address.netloc}" if address.netloc else "")
    return replace(
        block,
        line=replace(block.line, host=host),
        parsed=form or block.parsed,
        media=media or block.media,
        query=queried_by(call),
        headers=headed_by(call),
    )
