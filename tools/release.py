"""What a release says of itself: ``version TAG`` checks a tag, ``notes`` prints its part of the changelog."""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECTION = re.compile(r"^## ", re.MULTILINE)  # "## 0.2.0" of the changelog


def version() -> str:
    """The version of the distribution."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def notes(changelog: str, of: str) -> str:
    """The section of a version, without its heading. Raises ValueError where there is none."""
    for section in SECTION.split(changelog)[1:]:
        heading, _, body = section.partition("\n")
        if heading.split()[0] == of:
            return body.strip() + "\n"
    raise ValueError(f"CHANGELOG.md has no section {of}")


def main() -> int:
    """0 where what is asked for holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["version", "notes"])
    parser.add_argument("tag", nargs="?", default="")
    options = parser.parse_args()
    if options.what == "version" and options.tag != f"v{version()}":
        print(f"the tag is {options.tag}, and the version is {version()}", file=sys.stderr)
        return 1
    if options.what == "notes":
        print(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
