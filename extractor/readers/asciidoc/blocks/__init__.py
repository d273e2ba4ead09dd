"""Blocks of AsciiDoc as HTML."""
