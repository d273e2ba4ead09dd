"""oasdiff in a pinned version, installed once into the room of toolchains."""

from __future__ import annotations

import os
from pathlib import Path

from tests.codegen.toolchains import ROOM, required, run

OASDIFF = "github.com/oasdiff/oasdiff@v1.36.0"


def oasdiff() -> Path:
    """The program. Skips where Go is missing, and fails under ``CI=true``."""
    go = required("go")
    room = ROOM / f"oasdiff-{OASDIFF.rpartition('@')[2]}"
    if not (room / "oasdiff").is_file():
        # Beside its place and renamed, as another worker may be installing too.
        beside = room.with_name(f"{room.name}.{os.getpid()}")
        beside.mkdir(parents=True, exist_ok=True)
        run(beside, go, "install", OASDIFF, environment={"GOBIN": str(beside)})
        room.mkdir(exist_ok=True)
        (beside / "oasdiff").rename(room / "oasdiff")
        beside.rmdir()
    return room / "oasdiff"
