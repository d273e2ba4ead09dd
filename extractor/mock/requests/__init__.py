"""A request -> the operation that it means, and what the document says is wrong with it."""
