"""Values of fields that stand apart from their rows: in tables and paragraphs behind the group."""
