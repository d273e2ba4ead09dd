"""The review page: each fact of a document beside the cell that it was read from."""
