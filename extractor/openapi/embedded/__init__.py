"""Documents of OpenAPI that pages hold: taken into the document that is built."""
