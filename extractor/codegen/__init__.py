"""OpenAPI -> code model -> files. Reads any OpenAPI 3.0 or 3.1 document; knows languages only in ``targets``."""
