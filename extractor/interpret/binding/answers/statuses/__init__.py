"""What pages say of statuses, in lists, tables, sentences and behind labels."""
