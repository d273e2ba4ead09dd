"""One request to a checked address -> its answer, in time, of limited size, no more often than was agreed."""
