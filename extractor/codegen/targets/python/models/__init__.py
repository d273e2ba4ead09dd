"""Models of a Python package, by datamodel-code-generator, and what stands around them."""
