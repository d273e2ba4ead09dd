"""Commands that need room of their own, and what all commands share."""
