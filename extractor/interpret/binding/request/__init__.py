"""The request of an operation: parameters, credentials and the body, from tables, the request line and calls."""
