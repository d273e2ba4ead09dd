"""Facts, findings and blocks of pages -> HTML by construction, in which every text of a page is escaped."""
