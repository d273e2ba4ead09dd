"""What the files of dialects say together: the words of each key, and the field of a Lexicon that each is read into."""
