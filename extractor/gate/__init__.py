"""The gate of a project: built in memory, compared with what is committed, findings held against a baseline."""
