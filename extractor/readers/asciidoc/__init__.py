"""AsciiDoc to a Document."""
