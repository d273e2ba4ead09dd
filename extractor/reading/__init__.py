"""Files to pages: each by a pure function, in whatever process, or from the cache where it was read before."""
