"""What is compared besides schemas, a module a subject of the document."""
