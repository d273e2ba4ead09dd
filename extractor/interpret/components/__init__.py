"""Components of pages: what each is, and what its attributes and its text hold."""
