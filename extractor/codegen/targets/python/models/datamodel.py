"""datamodel-code-generator, in this process, or for many models in one of its own while the rest is rendered.

Run as a program, this file reads a request and writes its answer; it imports nothing of the project.
"""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MANY = 1_000  # models from which a process of its own pays
PORTION = 400  # models that are made together
_FIRST = re.compile(r"^class \w", re.M)  # "class Boat", behind the imports
VALUES = "runtime_values"  # stands for the runtime's module until the imports are written


def generated(schemas: Mapping[str, Any], told: Mapping[str, Any], templates: Path) -> str:
    """The classes of models for OpenAPI schemas; ``told`` reaches the templates by the names of the schemas.

    They are made in portions, as what the generator makes of a schema takes a hundred times the memory of its text.
    """
    parts = [list(schemas)[n : n + PORTION] for n in range(0, len(schemas), PORTION)]
    made = (_portion({n: schemas[n] for n in p}, {n: told[n] for n in p}, templates) for p in parts)
    return "\n\n\n".join(text[found.start() :].rstrip() for text in made if (found := _FIRST.search(text)))


def _portion(schemas: Mapping[str, Any], told: Mapping[str, Any], templates: Path) -> str:
    # Imported here: it takes half a second, and only this target needs it.
    from datamodel_code_generator import InputFileType, PythonVersion, generate  # noqa: PLC0415
    from datamodel_code_generator.enums import DataModelType  # noqa: PLC0415

    info = {"title": "", "version": ""}
    made = generate(
        {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": dict(schemas)}},
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{VALUES}.Model",
        custom_template_dir=templates,
        extra_template_data=defaultdict(dict, told),
        formatters=[],
        keep_model_order=True,
        strict_nullable=True,
        use_missing_sentinel=True,
        use_standard_collections=True,
        use_union_operator=True,
        disable_timestamp=True,
    )
    assert isinstance(made, str)
    return made


@contextmanager
def started(schemas: Mapping[str, Any], told: Mapping[str, Any], templates: Path) -> Iterator[Callable[[], str]]:
    """Begin, and yield what waits for the text. Few models are made when they are waited for.

    Where the other process fails, this one tries again, so that errors are the same either way.
    """
    if len(schemas) < MANY:
        yield lambda: generated(schemas, told, templates)
        return
    with tempfile.TemporaryDirectory(prefix="spectable-") as name:
        request, answer = Path(name) / "request", Path(name) / "models.py"
        asked: Any = (schemas, told, str(templates.resolve()))
        request.write_bytes(marshal.dumps(asked))
        # -P: this folder has modules named like some of Python's own.
        command = [sys.executable, "-P", __file__, str(request), str(answer)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - this file
        try:
            yield lambda: _read(process, answer) or generated(schemas, told, templates)
        finally:
            process.kill()
            process.wait()


def _read(process: subprocess.Popen[bytes], answer: Path) -> str:
    """The answer of the other process; nothing where it failed."""
    return answer.read_text(encoding="utf-8") if ended(process) == 0 and answer.is_file() else ""


def ended(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process; its exit code."""
    return process.wait()


def main() -> None:
    """Read the request that the first argument names, write the text that the second one names."""
    request, answer = map(Path, sys.argv[1:])
    schemas, told, templates = marshal.loads(request.read_bytes())  # noqa: S302 - written a moment ago, by this project
    answer.write_text(generated(schemas, told, Path(templates)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
