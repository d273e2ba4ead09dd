"""Answers -> files in a folder under names that every system takes, and what is told of them."""
