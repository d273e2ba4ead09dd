"""Documents that a generator of pages cut into pieces, in scripts and in what the page shows beside these."""
