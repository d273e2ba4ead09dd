"""Commands that make something of a document: code, a server, tools for agents."""
