"""Flattened text to a Document."""
