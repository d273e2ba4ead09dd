"""Documents to API facts: what the words and tables of pages mean."""
