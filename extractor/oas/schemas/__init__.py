"""What schemas say: joined into one, read from examples, in the words of a later version."""
