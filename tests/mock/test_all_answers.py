"""Every documented response of every spec has an answer that is valid under its schema."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractor.mock.loading import plain
from extractor.mock.responses.answers import Answers
from extractor.mock.responses.preferences import Preferences
from extractor.oas.document import Document, Node, mapping
from extractor.oas.values.validity import Validity
from tests.mock.served import FILES, spec_named

# Answers that cannot be valid: GitHub's two alternatives of one error accept the same objects, so oneOf takes none.
CONTRADICTIONS = {"github": {"put /repos/{owner}/{repo}/contents/{path} 409 application/json"}}


def _media(document: Document) -> Iterator[tuple[str, Node]]:
    for path, method, operation, _, _ in document.operations():
        for status, response in mapping(operation.get("responses")).items():
            for media_type, media in mapping(document.follow(response).get("content")).items():
                if "schema" in media:
                    yield f"{method} {path} {status} {media_type}", media


@pytest.mark.parametrize("dynamic", [False, True], ids=["examples", "made"])
@pytest.mark.parametrize("name", FILES)
def test_every_answer_is_valid(name: str, dynamic: bool) -> None:
    if not FILES[name].is_file():
        pytest.skip(f"{FILES[name].name} is not beside the project")
    document = Document(plain(spec_named(name)), name)
    answers, validity = Answers(document), Validity(document, "read")
    known: dict[str, bool] = {}
    wrong = set()
    for place, media in _media(document):
        value = answers.value(media, Preferences(dynamic=dynamic))
        key = repr((media["schema"], value))
        if key not in known:
            known[key] = validity.holds(media["schema"], value)
        if not known[key]:
            wrong.add(place)
    assert len(known) > 5
    assert wrong == CONTRADICTIONS.get(name, set())
