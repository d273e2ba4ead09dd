"""Answers -> files in a folder under names that every system takes, and the manifest that tells of them."""
