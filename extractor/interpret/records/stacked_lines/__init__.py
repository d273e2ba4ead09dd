"""Fields whose parts are a line each, or words without a space between them."""
