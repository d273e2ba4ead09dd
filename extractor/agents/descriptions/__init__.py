"""An operation, a page or a document -> what an agent is told of it, with the words of the pages."""
