"""Calls across pages: those that are samples of what other pages state, values in their paths, where they go."""
