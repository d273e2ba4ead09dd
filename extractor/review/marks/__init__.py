"""What people said of facts -> a file of the repository, and what of it still holds after another build."""
