"""Commands of a project from day to day: the gate, what it accepts, and the review."""
