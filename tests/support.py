"""What several tests share: places in the repository and the golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"

# golden(name, text): the text must equal tests/golden/<name>; an absolute path names a file elsewhere.
Golden = Callable[[str | Path, str], None]

# A program that refuses the modules named in its first argument, as JSON, and then runs the command of the others.
REFUSING = """
import json, runpy, sys
refused = frozenset(json.loads(sys.argv.pop(1)))
class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in refused:
            raise ModuleNotFoundError(f"no module named {name!r}", name=name)
sys.meta_path.insert(0, Refusing())
runpy.run_module("extractor", run_name="__main__", alter_sys=True)
"""


def compare(path: Path, text: str, shown: str) -> None:
    """Fail with the difference where the file does not hold ``text``, byte for byte."""
    assert path.is_file(), f"{shown} is not there; `make golden` writes it"
    assert text == path.read_bytes().decode("utf-8"), f"{shown} differs; `make golden` writes it anew"


def rewrite(path: Path, text: str) -> None:
    """Make the file hold ``text``; a file that already does is not touched."""
    data = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
