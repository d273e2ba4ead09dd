"""What columns of tables that list operations tell, beside method, path and description."""
