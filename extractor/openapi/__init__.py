"""API facts to OpenAPI: naming, sharing, assembly, the source map, validation."""
