"""TypeScript: ES modules on ``fetch`` without any dependency, types of plain JSON, ``node:test`` tests."""

from __future__ import annotations

from extractor.codegen.target import Target
from extractor.codegen.targets.typescript.literals import comment, json_text, pruned, string
from extractor.codegen.targets.typescript.plan import finish, plan
from extractor.codegen.writing.prose import cell

TARGET = Target(
    name="typescript",
    description="TypeScript 5, ES modules: types, a client on fetch without dependencies, node:test tests",
    plan=plan,
    finish=finish,
    filters={"string": string, "comment": comment, "json": json_text, "pruned": pruned, "md": cell},
    bodiless=frozenset({"GET", "HEAD"}),  # as the Fetch Standard says
    refused=frozenset({"TRACE"}),
)
