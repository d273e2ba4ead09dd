"""What of a document has no code, or none that is sure: findings."""
