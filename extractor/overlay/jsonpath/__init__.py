"""A query (RFC 9535) and a document -> the nodes that it selects, within limits of steps, depth and time."""
