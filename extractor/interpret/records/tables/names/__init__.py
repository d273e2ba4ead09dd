"""What cells of names hold besides the names: marks, types, words for mandatory."""
