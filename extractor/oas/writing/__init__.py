"""Documents and their source maps to text, and files that are published as one."""
