"""What pages say of fields, types and examples -> schemas of OpenAPI 3.0 or 3.1, each keyword with its column."""
