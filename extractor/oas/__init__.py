"""OpenAPI documents of any origin: loading, references, validity, values that fit, writing."""
