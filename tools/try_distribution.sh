#!/bin/sh
# Installs a wheel or an sdist into an empty environment and uses it as one does who has nothing else of the project:
#   sh tools/try_distribution.sh dist/spectable-0.2.0-py3-none-any.whl [FOLDER]
# PYTHON names the interpreter; python3 by default. FOLDER keeps the environment. Ends with what it holds.
set -eu

given=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
if [ $# -gt 1 ]; then
    mkdir -p "$2" && room=$(cd "$2" && pwd)
else
    room=$(mktemp -d)
    trap 'rm -rf "$room"' EXIT
fi
"${PYTHON:-python3}" -m venv "$room/env"
began=$(date +%s)
"$room/env/bin/python" -m pip install --quiet --disable-pip-version-check "$given"
ended=$(date +%s)
cd "$room"
printf '# Boats\n\n`GET /boats`\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| name | String | Its name. |\n' >boats.md
env/bin/spectable --version
env/bin/spectable build boats.md -o spec --server https://boats.example --no-cache
env/bin/spectable validate spec/openapi.yaml
env/bin/spectable explain spec/openapi.yaml name
env/bin/spectable diff spec/openapi.yaml spec/openapi.yaml
env/bin/spectable overlay new /info/title --spec spec/openapi.yaml -o fix.yaml
env/bin/spectable overlay apply fix.yaml spec/openapi.yaml -o corrected.yaml
env/bin/spectable generate spec/openapi.yaml -t python -o client
PYTHONPATH=client env/bin/python -m compileall -q client
if env/bin/spectable mock spec/openapi.yaml 2>said; then echo "mock runs without its extra" >&2 && exit 1; fi
grep -q 'pip install "spectable\[mock\]"' said
env/bin/python - "$room/env" "$((ended - began))" <<'COUNT'
import sys
from importlib.metadata import distributions
own = [d for d in distributions() if d.metadata["Name"] not in {"pip", "setuptools"}]
size = sum(f.locate().stat().st_size for d in own for f in d.files or () if f.locate().is_file())
print(f"installed: {len(own)} packages, {size / 1e6:.0f} MB, {sys.argv[2]} seconds")
COUNT
