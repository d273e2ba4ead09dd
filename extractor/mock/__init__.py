"""The mock server: answers the calls of any OpenAPI 3.0 or 3.1 document, and checks them."""

from typing import TYPE_CHECKING, Any

from extractor.mock.loading import SpecError

if TYPE_CHECKING:
    from extractor.mock.app import mock_app

__all__ = ["SpecError", "mock_app"]


def __getattr__(name: str) -> Any:
    """``mock_app``, imported when it is asked for: others take from this room what needs no extra of the mock."""
    if name != "mock_app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from extractor.mock.app import mock_app  # noqa: PLC0415 - as the docstring says

    return mock_app
