"""Rust: serde models and an asynchronous client on reqwest."""

from __future__ import annotations

from extractor.codegen.target import Target
from extractor.codegen.targets.rust.layout import listed, skipped
from extractor.codegen.targets.rust.literals import comment, string, test_uses, toml, uses
from extractor.codegen.targets.rust.plan import finish, plan
from extractor.codegen.writing.prose import cell

TARGET = Target(
    name="rust",
    description="Rust 2021: serde models, an asynchronous client on reqwest, builders, Stream paging, tests",
    plan=plan,
    finish=finish,
    filters={
        "string": string,
        "comment": comment,
        "md": cell,
        "toml": toml,
        "kept": skipped,
        "listed": listed,
        "test_uses": test_uses,
        "uses": uses,
    },
)
