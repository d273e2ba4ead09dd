"""What each block of a page stands under: sections that headings open, and lines that act as headings."""
