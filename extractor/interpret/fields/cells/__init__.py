"""What single cells of a row say of its field."""
