"""Servers and base paths that pages tell, of all their operations."""
