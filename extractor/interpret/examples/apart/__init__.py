"""Examples that stand outside sections for examples."""
