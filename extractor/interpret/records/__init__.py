"""Recognisers of fields, a module a construct, that all yield groups of records."""
