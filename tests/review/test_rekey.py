"""A review whose facts stand elsewhere now: entries follow the texts that they were read from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from extractor.document import Origin
from extractor.review.marks.rekey import rekeyed
from extractor.review.marks.state import (
    Entry,
    Review,
    digest_of,
    evidence_of,
    parse_review,
    review_findings,
    stale,
    to_text,
)

TEXTS = {"a.md, table 1, row 1": "hull | Its number.", "a.md, table 1, row 2": "name | Its name."}
OLD, NEW = "/components/schemas/GetBoatResponse", "/components/schemas/GetBoatResponseBody"


def built(schema: str, description: str = "Its number.") -> tuple[dict[str, Any], dict[str, tuple[Origin, ...]]]:
    fields = {"hull": {"description": description}, "name": {"description": "Its name."}}
    spec = {"paths": {}, "components": {"schemas": {schema.rpartition("/")[2]: {"properties": fields}}}}
    rows = enumerate(fields, 1)
    return spec, {f"{schema}/properties/{f}": (Origin("a.md", element="table", number=1, row=n),) for n, f in rows}


def reviewed(name: str, version: int = 2) -> Review:
    place = f"{OLD}/properties/{name}"
    spec, sources = built(OLD)
    evidence = evidence_of(spec, sources, TEXTS, place) if version > 1 else ""
    return Review({place: Entry("reviewed", digest_of(spec, sources, TEXTS, place), "", evidence)}, version=version)


@pytest.mark.parametrize("version", [1, 2])
def test_the_same_fact_under_another_name_is_reviewed_still(version: int) -> None:
    spec, sources = built(NEW)
    review = rekeyed(reviewed("hull", version), spec, sources, TEXTS)
    assert list(review.entries) == [f"{NEW}/properties/hull"]
    assert stale(review, spec, sources, TEXTS) == []
    assert review_findings(review, spec, sources, TEXTS) == []


def test_another_fact_of_the_same_text_has_changed() -> None:
    spec, sources = built(NEW, "Its number, or none.")
    review = rekeyed(reviewed("hull"), spec, sources, TEXTS)
    assert [d.code for d in review_findings(review, spec, sources, TEXTS)] == ["review-changed"]


def test_what_an_older_review_names_and_nothing_has_is_one_finding() -> None:
    spec, sources = built(NEW)
    texts = {key: f"{text} More." for key, text in TEXTS.items()}
    old = Review({**reviewed("hull", 1).entries, **reviewed("name", 1).entries}, version=1)
    (told,) = review_findings(rekeyed(old, spec, sources, texts), spec, sources, texts)
    assert (told.code, "2 entries" in told.message) == ("review-older", True)
    newer = rekeyed(replace(old, version=2), spec, sources, texts)
    assert [d.code for d in review_findings(newer, spec, sources, texts)] == ["review-gone"] * 2


def test_of_two_places_none_is_taken() -> None:
    spec, sources = built(NEW)
    spec["components"]["schemas"]["Other"] = spec["components"]["schemas"]["GetBoatResponseBody"]
    more = {key.replace("GetBoatResponseBody", "Other"): found for key, found in sources.items()}
    review = reviewed("hull")
    assert rekeyed(review, spec, {**sources, **more}, TEXTS) == review


def test_files_of_version_1_are_read_and_written_as_version_2() -> None:
    text = f"version: 1\nfacts:\n  /x:\n    state: reviewed\n    digest: {'0' * 64}\n"
    review = parse_review(text, "review.yaml")
    assert review.version == 1
    assert to_text(review).startswith("version: 2\n")
