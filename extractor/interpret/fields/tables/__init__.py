"""What the groups of a page are, before their rows are read."""
