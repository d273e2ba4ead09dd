"""Rules that find operations: request lines in text, headings, code, tables and components."""
