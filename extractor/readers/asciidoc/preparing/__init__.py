"""What is carried out before AsciiDoc has blocks: attribute entries, conditions and includes."""
