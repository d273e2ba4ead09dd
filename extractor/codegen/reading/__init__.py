"""An OpenAPI document to the code model, a module a part of the document."""
