"""The code model: operations and types, their names, and what can be asked of them. Knows no language."""
