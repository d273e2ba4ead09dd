"""Where pages come from: files and the names of them, and the files that a page includes."""
