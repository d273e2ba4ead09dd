"""Blocks of HTML that have parts: tables, definition lists, and what lists hold."""
