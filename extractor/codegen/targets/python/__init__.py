"""Python: pydantic models by datamodel-code-generator, a sync and an async client on httpx2, pytest tests."""

from __future__ import annotations

from extractor.codegen.target import Target
from extractor.codegen.targets.python.format import finish
from extractor.codegen.targets.python.literals import doc_text, docstring, literal, needed, string, toml
from extractor.codegen.targets.python.plan import plan
from extractor.codegen.writing.prose import cell

TARGET = Target(
    name="python",
    description="Python 3.11+: pydantic v2 models, sync and async httpx2 client, pytest tests",
    plan=plan,
    finish=finish,
    filters={
        "string": string,
        "literal": literal,
        "needed": needed,
        "docstring": docstring,
        "toml": toml,
        "doc_text": doc_text,
        "md": cell,
    },
)
