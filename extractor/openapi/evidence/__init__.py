"""Where each part of the document was read -> the source map and the words of the pages; both for a place."""
