"""Tables as groups of records: columns by their words and cells, names that tell more, rows that are sections."""
