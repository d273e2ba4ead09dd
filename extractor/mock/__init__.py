"""The mock server: answers the calls of any OpenAPI 3.0 or 3.1 document, and checks them."""

from extractor.mock.app import mock_app
from extractor.mock.loading import SpecError

__all__ = ["SpecError", "mock_app"]
