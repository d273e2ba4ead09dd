"""What makes JSON of examples that are nearly JSON, and values of the types that they show."""
