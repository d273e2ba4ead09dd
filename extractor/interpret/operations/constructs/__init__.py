"""Constructs that state operations, a module each; ``rules.py`` above puts them in order."""
