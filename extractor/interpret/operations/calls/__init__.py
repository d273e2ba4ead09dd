"""Calls that pages show, by command, client code, HTTP message or address, as request lines."""
