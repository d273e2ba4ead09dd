"""Commands from pages to a document: fetched, tried, built, watched; their words and their project file."""
