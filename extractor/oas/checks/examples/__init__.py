"""Examples against their schemas: what does not fit, which side is likely right, and what of it is taken."""
