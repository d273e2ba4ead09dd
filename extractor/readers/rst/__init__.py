"""reStructuredText to a Document."""
