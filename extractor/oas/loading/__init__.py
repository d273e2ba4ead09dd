"""A file, and those of its folder that it refers to, to a document of JSON values."""
