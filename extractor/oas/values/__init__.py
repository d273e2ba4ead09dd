"""Values and schemas: whether a value fits a schema, and values that do."""
