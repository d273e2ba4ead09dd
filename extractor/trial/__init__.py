"""What comes of documentation, shown before anything is set up: a build in a temporary folder, and few lines of it."""
