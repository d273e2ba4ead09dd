"""A place, a finding or an example that shows more -> actions of an overlay, to be looked through before they apply."""
