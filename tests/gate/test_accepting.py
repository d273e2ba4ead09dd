"""Findings of a review that are accepted into the baseline of a project, cause by cause."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.diagnostic import Diagnostic
from extractor.gate.accepting import Acceptance
from extractor.gate.baseline import read_baseline
from extractor.project.load import read_project
from extractor.review.build import findings_from_json
from extractor.review.serving.accepting import accepted_with, cause_states
from tests.review.made import PAGES, write_build

PROJECT = '[api.items]\nsources = ["docs"]\nout = "spec"\n'


@pytest.fixture
def acceptance(tmp_path: Path) -> Acceptance:
    write_build(tmp_path, PAGES)
    (tmp_path / "spectable.toml").write_text(PROJECT, encoding="utf-8")
    project = read_project(tmp_path / "spectable.toml")
    return Acceptance(project, project.apis[0])


def findings(tmp_path: Path) -> tuple[Diagnostic, ...]:
    return findings_from_json(json.loads((tmp_path / "spec" / "diagnostics.json").read_text(encoding="utf-8")))


def test_a_cause_is_accepted_and_the_project_gets_a_baseline(acceptance: Acceptance, tmp_path: Path) -> None:
    whole = findings(tmp_path)
    first = cause_states(acceptance, whole)[0]
    assert not any(state.accepted for state in cause_states(acceptance, whole))
    more = accepted_with({"code": first.code, "cause": first.message}, acceptance, whole)
    assert acceptance.accept(more) == "spectable-baseline.yaml"
    assert "baseline" in (tmp_path / "spectable.toml").read_text(encoding="utf-8")
    states = {(s.code, s.message): s.accepted for s in cause_states(acceptance, whole)}
    assert states[first.code, first.message]
    assert not all(states.values())
    places = [e.place for e in read_baseline(tmp_path / "spectable-baseline.yaml")]
    assert all(place.startswith("docs/") for place in places)  # as `spectable check` names files


def test_what_was_accepted_before_stays_with_its_note(acceptance: Acceptance, tmp_path: Path) -> None:
    file = tmp_path / "spectable-baseline.yaml"
    (tmp_path / "spectable.toml").write_text(f'{PROJECT}[check]\nbaseline = "{file.name}"\n', encoding="utf-8")
    acceptance.project = read_project(tmp_path / "spectable.toml")
    file.write_text("version: 2\nfindings:\n- {code: response-missing, place: other.html, note: known}\n", "utf-8")
    acceptance.accept(findings(tmp_path)[:1])
    entries = read_baseline(file)
    assert len(entries) == 2
    assert [e.note for e in entries if e.code == "response-missing"] == ["known"]


@pytest.mark.parametrize("body", [None, [], {"code": "odd"}, {"code": ["x"], "cause": {}}])
def test_a_cause_that_is_none_is_refused(acceptance: Acceptance, tmp_path: Path, body: object) -> None:
    with pytest.raises(ValueError, match="no findings of this cause"):
        accepted_with(body, acceptance, findings(tmp_path))


def test_a_broken_baseline_is_told_in_words(acceptance: Acceptance, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("version: 9\n", encoding="utf-8")
    (tmp_path / "spectable.toml").write_text(f'{PROJECT}[check]\nbaseline = "b.yaml"\n', encoding="utf-8")
    acceptance.project = read_project(tmp_path / "spectable.toml")
    with pytest.raises(ValueError, match="this spectable knows"):
        cause_states(acceptance, findings(tmp_path))
