"""The answers of an operation: their statuses, bodies, headers and error codes."""
