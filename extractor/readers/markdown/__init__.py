"""Markdown and MDX to a Document: lines are mended, then rendered to HTML with the lines they came from."""
