"""Lists and definition lists as groups of records, with the code and tables that their items hold."""
