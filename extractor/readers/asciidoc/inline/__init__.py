"""Inline AsciiDoc as HTML."""
