"""A review written to a folder -> a site for one person, whose marks and corrections are kept."""
