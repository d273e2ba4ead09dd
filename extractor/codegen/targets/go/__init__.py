"""Go: the standard library only, ``context`` first, ``iter.Seq2`` paging, ``errors.As`` for API errors."""

from __future__ import annotations

from extractor.codegen.target import Target
from extractor.codegen.targets.go.literals import comment, string
from extractor.codegen.targets.go.plan import finish, plan
from extractor.codegen.writing.prose import cell

TARGET = Target(
    name="go",
    description="Go 1.24+, standard library only: structs, a client with contexts, iter.Seq2 paging, httptest tests",
    plan=plan,
    finish=finish,
    filters={"string": string, "comment": comment, "md": cell},
)
