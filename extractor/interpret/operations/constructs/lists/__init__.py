"""Lists of operations: tables, bullets and code whose rows each state one."""
