"""The extras of the distribution: the modules that each brings, and the line that installs it.

What is always installed reads (all but PDF), builds, checks, explains, compares and generates; what serves, fetches or
watches needs an extra.
"""

from __future__ import annotations

from importlib.util import find_spec

EXTRAS = {
    "pdf": ("pdfplumber",),
    "fetch": ("httpx2", "httpcore2", "protego", "defusedxml"),
    "mock": ("openapi_core", "starlette", "uvicorn", "h11"),
    "review": ("nh3", "starlette", "uvicorn", "h11"),
    "watch": ("watchfiles",),
    "dask": ("distributed",),
    "mcp": ("mcp", "pydantic"),
}
READING = ("pdf",)  # those that decide what a page says


def installed(extra: str) -> bool:
    """Whether all that an extra brings can be imported."""
    return all(_found(module) for module in EXTRAS[extra])


def _found(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # an import hook may refuse it
        return False


def install_line(extra: str) -> str:
    """The command that adds an extra to the environment that spectable runs in."""
    return f'python -m pip install "spectable[{extra}]"'
