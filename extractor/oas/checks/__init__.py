"""What is wrong with a document: the rules of OpenAPI, references, examples against their schemas."""
