"""Groups of records to fields: what a group is, what its rows say, how they nest."""
