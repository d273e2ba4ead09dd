"""A document -> its operations by name, with the schemas of their arguments; which there are and may be called."""
