"""What pages say of errors: codes, and chapters of all operations."""
