"""An operation and what a caller prefers -> status, headers and a body that the document allows."""
