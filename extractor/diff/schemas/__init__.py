"""Schemas of two documents: as they hold, side by side, and which belong together."""
