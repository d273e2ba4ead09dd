"""Facts of an operation -> the pages that it was read from, and their cells and blocks to mark."""
