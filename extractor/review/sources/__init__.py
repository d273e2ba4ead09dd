"""Origins of facts -> the cells and blocks of the pages that a review shows and marks."""
