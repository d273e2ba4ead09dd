"""Broken pages and documents through readers and commands: no exception, valid documents, bounded work, the same bytes.

The inputs are the first ones of tools/fuzz.py, so that what fails here is looked at with the tool.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.support import ROOT

INPUTS = 60  # under a minute on two processors


def fuzzed(hash_seed: str) -> str:
    """What the tool says, after all inputs."""
    words = [sys.executable, "-m", "tools.fuzz", "--inputs", str(INPUTS), "--jobs", "1"]
    env = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=500)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    return done.stdout


def test_pages_and_documents_of_any_kind() -> None:
    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(fuzzed, ("0", "4711"))
    lines = dict(line.rpartition(": ")[::2] for line in one.splitlines())
    assert lines["html"] == "3 inputs"
    assert lines["generate"].endswith("inputs")
    assert lines["digest"] in other, "the hash seed shows in an output"
