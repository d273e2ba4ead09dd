"""Credentials outside tables: what documentation says of all requests, and what calls that are shown send."""
