"""Documents to text and to disk: whole or not at all."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from extractor.document import Origin

# What lies beside a document.
SOURCES_FILE = "sources.json"
EVIDENCE_FILE = "evidence.json"
DIAGNOSTICS_FILE = "diagnostics.json"

Node = dict[str, Any]


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases: equal nodes stay readable where they are."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _string(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text and not any(ln != ln.rstrip() for ln in text.split("\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)
# Numbers of YAML 1.2 (section 10.3.2) that PyYAML, which knows 1.1, takes for text: as text they need quotes.
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z|0o[0-7]+\Z")
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER, list("-+.0123456789"))


def to_yaml(document: object) -> str:
    """YAML 1.2-safe text: quoted where YAML 1.1 would read another type, long lines kept whole."""
    text: str = yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**16)
    return text


def to_json(document: object) -> str:
    """Indented JSON, one final newline."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def origin_as_json(origin: Origin) -> Node:
    """An origin without its empty members."""
    pairs = (
        ("file", origin.file), ("line", origin.line), ("anchor", origin.anchor), ("table", origin.table),
        ("caption", origin.caption), ("row", origin.row), ("column", origin.column), ("action", origin.action),
    )  # fmt: skip
    kind = {"kind": "overlay"} if origin.action is not None else {}
    return kind | {k: v for k, v in pairs if v is not None}


def sources_as_json(sources: Mapping[str, tuple[Origin, ...]]) -> Node:
    """The source map: JSON pointer to origins."""
    return {pointer: [origin_as_json(o) for o in origins] for pointer, origins in sources.items()}


def sources_text(sources: Mapping[str, tuple[Origin, ...]]) -> str:
    """The source map as ``to_json`` writes it, entry by entry: never all of it as objects, which take most memory."""
    entries = (
        f"  {json.dumps(pointer, ensure_ascii=False)}: "
        + json.dumps([origin_as_json(o) for o in origins], ensure_ascii=False, indent=2).replace("\n", "\n  ")
        for pointer, origins in sources.items()
    )
    text = ",\n".join(entries)
    return f"{{\n{text}\n}}\n" if text else "{}\n"


def sources_from_json(raw: Mapping[str, Any]) -> dict[str, tuple[Origin, ...]]:
    """The inverse of ``sources_as_json``.

    Raises TypeError or AttributeError where the text is no source map.
    """
    return {pointer: tuple(origin_from_json(o) for o in origins) for pointer, origins in raw.items()}


def origin_from_json(raw: Mapping[str, Any]) -> Origin:
    """The inverse of ``origin_as_json``. Raises TypeError where it is no origin."""
    return Origin(**{name: value for name, value in raw.items() if name != "kind"})


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files beside their places, then rename them: a failure leaves the old ones as they were.

    Raises OSError where the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    staged: list[tuple[str, Path]] = []
    try:
        for name, text in files.items():
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
            staged.append((temporary, folder / name))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(temporary, 0o644)
        for temporary, target in staged:
            os.replace(temporary, target)
    finally:
        for temporary, _ in staged:
            Path(temporary).unlink(missing_ok=True)
