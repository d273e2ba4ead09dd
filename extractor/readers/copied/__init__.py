"""Lines that were copied from a page as it is shown: what of them was a table, and what was code."""
