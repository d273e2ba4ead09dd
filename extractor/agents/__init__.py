"""A documented API as tools for agents: OpenAPI, of any origin -> what an agent may find, read and call of it."""
