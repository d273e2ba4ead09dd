"""The parts of a page that document one operation each: where they begin, and their titles."""
