"""Examples on pages: which blocks are some, and the values that they show."""
