"""Commands about one document or two: valid or not, where it was read, what changed, and corrections of it."""
