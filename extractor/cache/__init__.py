"""What was made before: values under keys that say all that they depend on, in a folder that builds share."""
