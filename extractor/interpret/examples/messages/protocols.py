"""Examples that are messages of another protocol than the operation's, which the same page documents besides.

### GET request                 ### SOAP request
GET /boats?id=7                 <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">…
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.operations.constructs.rpc import is_named_as, method_called
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

OTHER = "other"  # the side of an example that is neither what the operation is sent nor what it answers
# '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">', and the header "SOAPAction: x" in front
_SOAP = lazy_regex(r"<(?:[\w.-]{1,40}:)?Envelope[\s>]|^[ \t]{0,20}SOAPAction[ \t]{0,4}:", re.MULTILINE | re.IGNORECASE)
_XML_RPC = lazy_regex(r"<method(?:Call|Response)[\s>]")  # "<methodCall><methodName>boats.list</methodName>"


def protocol_of(text: str) -> str:
    """The protocol whose message an example is; "" where it is none of those that wrap calls in a message."""
    return "SOAP" if _SOAP.search(text) else "XML-RPC" if _XML_RPC.search(text) else ""


def with_other_protocols(examples: Sequence[ExampleBlock], lines: Sequence[RequestLine]) -> list[ExampleBlock]:
    """The examples, those of another protocol on a side of their own. An operation speaks that protocol itself where it
    is sent a body and nothing else is shown of it."""
    twins = [e for e in examples if _is_twin(e, lines)]
    apart = [e for e in examples if protocol_of(e.text)]
    plain = any(e.parsed is not None for e in examples if e not in apart)
    if not lines or (not plain and all(line.method in SENDING for line in lines)):
        apart = []
    apart = [*apart, *twins]
    return [replace(e, side=OTHER, line=None, unsaid=False) if e in apart else e for e in examples]


def _is_twin(example: ExampleBlock, lines: Sequence[RequestLine]) -> bool:
    """Whether an example calls the operation by JSON-RPC, where a request line states it: "printer.info" beside
    ``GET /printer/info``."""
    name = "" if any(line.envelope for line in lines) else method_called(example.text)
    return bool(name) and any(is_named_as(line, name) for line in lines)
