"""Java 17: a client on ``java.net.http`` and Jackson, JUnit 5 tests, a Maven project."""

from __future__ import annotations

from extractor.codegen.target import Target
from extractor.codegen.targets.java.literals import comment, string, xml
from extractor.codegen.targets.java.plan import finish, plan
from extractor.codegen.writing.prose import cell

TARGET = Target(
    name="java",
    description="Java 17: models, a client on java.net.http and Jackson (sync and CompletableFuture), JUnit 5 tests",
    plan=plan,
    finish=finish,
    filters={"string": string, "comment": comment, "xml": xml, "md": cell},
)
